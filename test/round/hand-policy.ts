import type { RoundPolicy } from '@yizhu/infra/local/round/round-policy';

/** 秀山医保发〔2023〕42号 三, written out by hand: 超过0.3万元启动; 1万元以内 65%, 1万（含）至5万 75%, 5万（含）至10万 85%, 10万（含）以上 8.5万. */
export function bracket(selfPayFen: number): number {
  if (selfPayFen <= 300_000) return 0;
  if (selfPayFen < 1_000_000) return percent(selfPayFen, 65);
  if (selfPayFen < 5_000_000) return percent(selfPayFen, 75);
  if (selfPayFen < 10_000_000) return percent(selfPayFen, 85);
  return 8_500_000;
}

const percent = (fen: number, rate: number) => Math.floor((fen * rate + 50) / 100);

const monitored = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'];
const titles = ['返贫致贫人口', ...monitored];

/** The rounds of 秀山 by hand, for runs that must not depend on the policy file or the engine. */
export const handPolicy: RoundPolicy = {
  name: '秀山',
  cutoffs: ['03-31', '06-30', '09-30', '12-31'],
  shortage: 'hold',
  titles,
  inForce: { from: '2023-09-12' },
  findCategory: (word) =>
    titles.includes(word) ? { id: word, title: word, endsWithRisk: monitored.includes(word), clause: '二' } : undefined,
  entitle: (categories, selfPayFen) => ({
    entitledFen: selfPayFen.map(bracket),
    row: Int32Array.from(categories, (_, i) => (bracket(selfPayFen[i] ?? 0) > 0 ? 0 : -1)),
  }),
  clauses: { row: () => '三', topUp: '五(二)3', prorate: '五(二)3' },
};
