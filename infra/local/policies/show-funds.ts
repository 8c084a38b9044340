/** The rules of the fund as a part of the page: who bears an overspend, the reserve, the need, what may be left over, matching funds. */
import { percent } from '@yizhu/shared/policy/amount-words';
import type { Cited } from '@yizhu/shared/policy/document';
import type {
  BudgetRule,
  FundRules,
  NeedFactor,
  NeedRule,
  OverspendRule,
  ReserveRule,
  SurplusRule,
} from '@yizhu/shared/policy/fund-rules';
import { labelled, wrapped } from './page-text';
import { showQuotes } from './show-benefit';

/** Nothing where the document has no such rules. */
export function showFunds({ overspend, reserve, need, surplus, budget }: FundRules = {}): string[] {
  const parts = [
    overspend ? overspendLines(overspend) : [],
    reserve ? reserveLines(reserve) : [],
    need ? needLines(need) : [],
    surplus ? surplusLines(surplus) : [],
    budget ? budgetLines(budget) : [],
  ];
  return parts.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']);
}

/** One rule of a part with its own words below it. */
const sentence = (label: string, says: string, cited: Cited): string[] => [
  ...labelled(label, [says], 4),
  ...showQuotes(cited, 4),
];

function overspendLines(rule: OverspendRule): string[] {
  const how = rule.mode === 'whole' ? '看超支落在哪一档，整笔按那一档' : '分段，每一段按自己那一档';
  const rows = rule.rows.flatMap((row, i) => {
    const from = rule.rows[i - 1]?.upto;
    const low = from ? `超过预算的 ${percent(from.units)}` : '';
    const high = row.upto ? `${low ? '、不超过 ' : '不超过预算的 '}${percent(row.upto.units)}` : '';
    return sentence(`第${i + 1}档`, `${low}${high}：滚存结余弥补 ${percent(row.rate.units)}，其余由县承担`, row);
  });
  const short = rule.shortage.gives === 'partial' ? '有多少补多少，其余由县承担' : '都不补，全部由县承担';
  return [
    ...wrapped(`· 超支分担：${how}`, 2, 4),
    ...rows,
    ...sentence('不够补', short, rule.shortage),
    ...(rule['carry-over'] ? sentence('有结余', '结转下年', rule['carry-over']) : []),
  ];
}

const reserveLines = ({ title, sources, advance, repay, ...cited }: ReserveRule): string[] => [
  ...wrapped(`· ${title}${sources.length > 0 ? `，来自${sources.join('、')}` : ''}`, 2, 4),
  ...showQuotes(cited, 4),
  ...sentence('垫付', '基金有缺口时先垫付，以储备金余额为限', advance),
  ...sentence('归垫', '年末补助资金有结余时归还，以没有归还的垫付为限', repay),
];

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

function needLines({ factors, less, formula, ...cited }: NeedRule): string[] {
  const minus = less.length > 0 ? `，再减去${less.map((one) => lessWords[one]).join('、')}` : '';
  return [
    ...wrapped(`· 下年度需求：按${factors.map((one) => factorWords[one]).join('、')}测算${minus}`, 2, 4),
    ...labelled('算法', [formula], 4),
    ...showQuotes(cited, 4),
  ];
}

const surplusLines = ({ over, allows, 'carry-over': carryOver, ...cited }: SurplusRule): string[] => [
  ...wrapped(`· 累计结余超过当年筹集总额的 ${percent(over.units)}，算结余过多${allows ? `，${allows}` : ''}`, 2, 4),
  ...showQuotes(cited, 4),
  ...(carryOver ? sentence('有结余', '结转下年', carryOver) : []),
];

function budgetLines({ groups, split, ...cited }: BudgetRule): string[] {
  const of = groups.map(({ title, share }) => `总人数的 ${percent(share.units)} × ${title}救助标准`);
  const payers = split.map(({ payer, share }) => `${payer}${share ? ` ${percent(share.units)}` : '其余'}`);
  return [
    ...wrapped(`· 财政配套：${of.join('，加 ')}`, 2, 4),
    ...labelled('分担', [payers.join('，')], 4),
    ...showQuotes(cited, 4),
  ];
}
