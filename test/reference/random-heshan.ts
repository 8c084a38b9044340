import { amountNear, type Dice, dice, LARGEST_FEN } from './dice';
import type { HeshanEvent, HeshanGiven, HeshanNeedRow } from './given-heshan';

export const HESHAN_WORDS = [
  ...['特困供养人员', '最低生活保障对象', '孤儿', '低收入家庭成员', '精准扶贫重点帮扶对象', '其他特殊困难人员'],
  ...['特殊困难人员', '因病致贫家庭重病患者'],
];
/** 重疾人员 and 困难转复退军人 are looked up for the premium only; 一类 and 二类人员 are other lists of the document. */
const NO_IDENTITY = ['重疾人员', '困难转复退军人', '一类人员', '二类人员', '低保对象', '普通居民', ''];

/** A 鹤山 `given` of any kind; the same seed gives the same one. */
export function randomHeshan(seed: number): HeshanGiven {
  const d = dice(seed);
  const kind = d.int(0, 99);
  if (kind < 10) return { kind: 'status', person: { identity: d.pick([...HESHAN_WORDS, ...NO_IDENTITY]) } };
  return kind < 65 ? reserve(d) : need(d);
}

/** Most that a year of events adds up to stays below the largest amount. */
const FIGURES = [1, 100, 10_000_00, 50_000_00];
const money = (d: Dice): number => Math.min(amountNear(d, FIGURES), LARGEST_FEN / 40);

const reserve = (d: Dice): HeshanGiven => ({
  kind: 'reserve',
  ...(d.chance(0.6) ? { opening: money(d) } : {}),
  ...(d.chance(0.3) ? { advanced_opening: money(d) } : {}),
  events: Array.from({ length: d.int(0, 10) }, () => event(d)),
});

function event(d: Dice): HeshanEvent {
  const kind = d.int(0, 9);
  if (kind < 3) return { t: 'contrib', amount: money(d) };
  if (kind < 7) return gap(d);
  return { t: 'year_end', subsidy_surplus: money(d) };
}

/** As often one fen short, just enough and one fen over as at random. */
function gap(d: Dice): HeshanEvent {
  const payable = money(d);
  const available = d.chance(0.4) ? Math.max(0, payable + d.int(-1, 1)) : money(d);
  return { t: 'gap', payable, available };
}

const need = (d: Dice): HeshanGiven => ({
  kind: 'need',
  rows: Array.from({ length: d.int(0, 4) }, () => row(d)),
  ...(d.chance(0.5) ? { fund_surplus: money(d) } : {}),
  ...(d.chance(0.5) ? { budget_income: money(d) } : {}),
});

const row = (d: Dice): HeshanNeedRow => ({
  count: d.chance(0.4) ? d.int(0, 20) : d.int(0, 5_000),
  morbidity_bp: d.pick([0, 1, 500, 10_000, d.int(0, 10_000)]),
  avg_cost_fen: d.chance(0.3) ? d.int(0, 200) : d.int(0, 30_000_00),
  growth_bp: d.pick([0, 1, 1_000, d.int(0, 5_000)]),
  reimbursed_bp: d.pick([0, 6_000, 9_999, 10_000, d.int(0, 10_000)]),
  aid_bp: d.pick([0, 1, 7_000, 10_000, d.int(0, 10_000)]),
});
