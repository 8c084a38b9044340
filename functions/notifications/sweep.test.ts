import { isAbandoned, type MessageItem } from '../table/messages';
import { isTooLate, leftBehind } from './sweep';

const at = (moment: string) => ({ at: moment }) as MessageItem;

test('what is older than ten minutes was left behind; the rest is the stream’s', () => {
  const messages = [at('2026-03-01T00:00:00Z'), at('2026-03-01T00:00:00.001Z'), at('2026-03-01T00:05:00Z')];
  const now = new Date('2026-03-01T00:10:00.001Z');
  expect(leftBehind(messages, now)).toEqual([messages[0]]);
});

test('after three days the next try is the last', () => {
  const now = new Date('2026-03-04T00:00:00Z');
  expect(isTooLate(at('2026-03-01T00:00:00Z'), now)).toBe(false);
  expect(isTooLate(at('2026-02-28T23:59:59.999Z'), now)).toBe(true);
});

test('what was taken more than ten minutes ago was taken by somebody who died', () => {
  const now = new Date('2026-03-01T00:10:00Z');
  expect(isAbandoned('2026-03-01T00:00:00Z', now)).toBe(false);
  expect(isAbandoned('2026-02-28T23:59:59.999Z', now)).toBe(true);
});
