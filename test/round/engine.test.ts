import { compiledPolicy } from '@yizhu/infra/local/policies/library';
import { engineOf } from '@yizhu/infra/local/round/engine';
import { roundPolicyOf } from '@yizhu/infra/local/round/round-policy';
import { bracket, handPolicy } from './hand-policy';

const compiled = compiledPolicy('秀山');
const policy = roundPolicyOf(compiled.subject, engineOf(compiled, '2024-12-31'));

test('the engine entitles as the bracket written by hand, one fen below, at and above every bound', () => {
  const around = [0, 1, 300_000, 1_000_000, 5_000_000, 10_000_000, 99_999_999_999].flatMap((fen) => [
    fen - 1,
    fen,
    fen + 1,
  ]);
  const selfPayFen = Float64Array.from(around.filter((fen) => fen >= 0));
  for (const title of policy.titles) {
    const categories = Array.from(selfPayFen, () => policy.findCategory(title)?.id ?? '');
    const { entitledFen, row } = policy.entitle(categories, selfPayFen);
    expect([...entitledFen]).toEqual([...selfPayFen].map(bracket));
    expect([...row].map((one) => one >= 0)).toEqual([...selfPayFen].map((fen) => fen > 300_000));
  }
});

test('the policy file says of the rounds what the document says', () => {
  expect(policy.cutoffs).toEqual(handPolicy.cutoffs);
  expect(policy.titles).toEqual(handPolicy.titles);
  expect(policy.shortage).toBe('hold');
  expect(policy.inForce.from).toBe('2023-09-12');
  expect([policy.clauses.row(0), policy.clauses.row(3), policy.clauses.row(-1)]).toEqual(['三', '三', '三']);
  expect([policy.clauses.topUp, policy.clauses.prorate]).toEqual(['五(二)3', '五(二)3']);
});

test('only 返贫致贫人口 stays on the list when the risk is eliminated, under whatever name a department writes it', () => {
  const ends = (word: string) => policy.findCategory(word)?.endsWithRisk;
  expect(policy.titles.map(ends)).toEqual([false, true, true, true]);
  expect(['返贫致贫户', '脱贫不稳定', '边缘易致贫人口', ' 突发严重困难户 '].map(ends)).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(['低保对象', '监测对象', '一般农户', ''].map(ends)).toEqual([undefined, undefined, undefined, undefined]);
});
