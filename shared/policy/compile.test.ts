import { compile } from './compile';
import { PolicyError } from './problem';
import { readPolicy } from './read-policy';

const policyOf = (count: number) =>
  readPolicy(
    [
      "{ schema: 1, id: made-up, name: 样县, document: { title: 办法, number: 样1号, issuer: 样县, adcode: '990100',",
      'source: { tier: secondary }, in-force: { from: 2024-01-01 } }, categories: [{ id: dibao, title: 低保对象 }], benefits: [',
      Array.from(
        { length: count },
        (_, i) => `{ id: b${i}, title: 救助, per: encounter, for: [dibao], grant: 1元 }`,
      ).join(', '),
      '] }',
    ].join(' '),
    'made-up.yaml',
  );

it('an event may have 31 benefits, and one more is refused by name', () => {
  expect(() => compile([policyOf(31)])).not.toThrow();
  try {
    compile([policyOf(32)]);
    throw new Error('not refused');
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError);
    expect((error as PolicyError).problems).toEqual([
      { code: 'policy.badValue', file: 'made-up', path: 'benefits', message: '一种事件里有 32 项待遇，最多 31 项' },
    ]);
  }
});
