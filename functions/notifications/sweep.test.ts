import type { MessageItem } from '../table/messages';
import { leftBehind } from './sweep';

const at = (moment: string) => ({ at: moment }) as MessageItem;

test('what is older than ten minutes was left behind; the rest is the stream’s', () => {
  const messages = [at('2026-03-01T00:00:00Z'), at('2026-03-01T00:00:00.001Z'), at('2026-03-01T00:05:00Z')];
  const now = new Date('2026-03-01T00:10:00.001Z');
  expect(leftBehind(messages, now)).toEqual([messages[0]]);
});
