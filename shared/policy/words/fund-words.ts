/** The rules of the fund in plain words: who bears an overspend, the reserve, the need, what may be left over, matching funds. */
import { percent } from '../amount-words';
import type { Cited } from '../document';
import type {
  BudgetRule,
  FundRules,
  NeedFactor,
  NeedRule,
  OverspendRule,
  ReserveRule,
  SurplusRule,
} from '../fund-rules';

/** One sentence of a rule, under its label, with the clause that says it. */
export type FundLine = { label: string; says: string; cited: Cited };
export type FundPart = { title: string; cited: Cited; lines: FundLine[] };

/** A part each; nothing where the document has no such rules. */
export function fundParts({ overspend, reserve, need, surplus, budget }: FundRules = {}): FundPart[] {
  return [
    ...(overspend ? [overspendPart(overspend)] : []),
    ...(reserve ? [reservePart(reserve)] : []),
    ...(need ? [needPart(need)] : []),
    ...(surplus ? [surplusPart(surplus)] : []),
    ...(budget ? [budgetPart(budget)] : []),
  ];
}

const line = (label: string, says: string, cited: Cited = {}): FundLine => ({ label, says, cited });
const rollOver = (cited: Cited | undefined): FundLine[] => (cited ? [line('有结余', '结转下年', cited)] : []);

function overspendPart(rule: OverspendRule): FundPart {
  const how = rule.mode === 'whole' ? '看超支落在哪一档，整笔按那一档' : '分段，每一段按自己那一档';
  const rows = rule.rows.map((row, i) => {
    const from = rule.rows[i - 1]?.upto;
    const low = from ? `超过预算的 ${percent(from.units)}` : '';
    const high = row.upto ? `${low ? '、不超过 ' : '不超过预算的 '}${percent(row.upto.units)}` : '';
    return line(`第${i + 1}档`, `${low}${high}：滚存结余弥补 ${percent(row.rate.units)}，其余由县承担`, row);
  });
  const short = rule.shortage.gives === 'partial' ? '有多少补多少，其余由县承担' : '都不补，全部由县承担';
  const lines = [...rows, line('不够补', short, rule.shortage), ...rollOver(rule['carry-over'])];
  return { title: `超支分担：${how}`, cited: {}, lines };
}

function reservePart({ title, sources, advance, repay, clause, quote }: ReserveRule): FundPart {
  return {
    title: `${title}${sources.length > 0 ? `，来自${sources.join('、')}` : ''}`,
    cited: { clause, quote },
    lines: [
      line('垫付', '基金有缺口时先垫付，以储备金余额为限', advance),
      line('归垫', '年末补助资金有结余时归还，以没有归还的垫付为限', repay),
    ],
  };
}

const factorWords: Record<NeedFactor, string> = {
  count: '人数',
  morbidity: '患病率',
  'average-cost': '人均费用',
  growth: '费用增长',
  reimbursed: '保险报销水平',
  aid: '救助比例',
  'enrolment-standard': '资助参保标准',
};
const lessWords = { 'fund-surplus': '基金上年结余', 'budget-income': '当年预算收入' };

function needPart({ factors, less, formula, clause, quote }: NeedRule): FundPart {
  const minus = less.length > 0 ? `，再减去${less.map((one) => lessWords[one]).join('、')}` : '';
  return {
    title: `下年度需求：按${factors.map((one) => factorWords[one]).join('、')}测算${minus}`,
    cited: { clause, quote },
    lines: [line('算法', formula)],
  };
}

function surplusPart({ over, allows, clause, quote, ...rest }: SurplusRule): FundPart {
  return {
    title: `累计结余超过当年筹集总额的 ${percent(over.units)}，算结余过多${allows ? `，${allows}` : ''}`,
    cited: { clause, quote },
    lines: rollOver(rest['carry-over']),
  };
}

function budgetPart({ groups, split, clause, quote }: BudgetRule): FundPart {
  const of = groups.map(({ title, share }) => `总人数的 ${percent(share.units)} × ${title}救助标准`);
  const payers = split.map(({ payer, share }) => `${payer}${share ? ` ${percent(share.units)}` : '其余'}`);
  return { title: `财政配套：${of.join('，加 ')}`, cited: { clause, quote }, lines: [line('分担', payers.join('，'))] };
}
