import { answer } from '../given/answer';
import { compiledPolicy, findPolicy, ReadFile, stackOf, withPolicy } from './library';

const { file, text } = findPolicy('彭水');
const half = new ReadFile(
  file,
  text.replace('tekun, dibao, returned-to-poverty: 80%', 'tekun, dibao, returned-to-poverty: 50%'),
);
const stay = { id: 'v', date: '2024-03-01', setting: '住院', special: true, in_scope: 10_000_00, basic: 6_000_00 };
const given = { kind: 'visits', person: { identities: ['特困人员'] }, visits: [stay] };
const total = () => (answer('彭水', given, '2024-12-31') as { total_fen: number }).total_fen;

test('a case is answered with another text of its policy while the callback runs, and with the one on disk after it', () => {
  expect(total()).toBe(3_200_00);
  expect(withPolicy(half, total)).toBe(2_000_00);
  expect(total()).toBe(3_200_00);
});

test('the policy on disk is back after the callback has thrown', () => {
  const fails = () => {
    throw new Error('stop');
  };
  expect(() => withPolicy(half, fails)).toThrow('stop');
  expect(total()).toBe(3_200_00);
});

test('one text in another: the inner one holds inside, the outer one after it', () => {
  const disk = new ReadFile(file, text);
  expect(withPolicy(half, () => [withPolicy(disk, total), total()])).toEqual([3_200_00, 2_000_00]);
});

test('the stack of the region holds the other text, once', () => {
  const ids = withPolicy(half, () => stackOf('500243').map((one) => one === half.document || one.id));
  expect(ids).toEqual(['chongqing-basic-2023', 'chongqing-critical-2023', true]);
});

test('a policy compiled once under a reading is not compiled again', () => {
  const once = compiledPolicy('彭水', { tilt_base: 'whole' });
  expect(compiledPolicy('彭水', { tilt_base: 'whole' })).toBe(once);
  expect(compiledPolicy('彭水')).not.toBe(once);
});
