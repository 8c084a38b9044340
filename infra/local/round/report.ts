import { type Fen, fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { mulDiv } from '@yizhu/shared/money/mul-div';
import type { RoundOrder, RoundResult } from './run-round';

/** What the person who ran the round reads at the end: how many, how much, and what to do next. */
export function report(
  { year, round, fundFen, out }: RoundOrder,
  { list, costs, rejected }: RoundResult,
  lastRound: number,
): string {
  const { decision, lines } = list;
  const withDue = lines.filter((line) => line.decided.dueFen > 0).length;
  return [
    `${year} 年第${round}次：名单 ${lines.length} 人，其中 ${withDue} 人有应付，共 ${yuan(decision.needFen)}；资金 ${yuan(fundFen)}。`,
    ...outcome(decision.state, fundFen, decision.needFen, decision.paidFen, decision.fundAfterFen),
    `读了 ${costs.settlementRows} 行结算、${costs.ledgerRows} 行台账，其中 ${costs.othersRows} 行不是名册上的人，没有计入。`,
    rejected.length > 0 ? `有 ${rejected.length} 行没有采用或要核对，见 rejected.csv。` : '没有要核对的行。',
    next(decision.state, round, lastRound),
    `结果在 ${out}。`,
  ].join('\n');
}

function outcome(state: string, fundFen: Fen, needFen: Fen, paidFen: Fen, afterFen: Fen): string[] {
  if (state === 'HELD')
    return [
      `资金不够，还差 ${yuan(fen(needFen - fundFen))}。只有最后一次可以按比例核减，所以这一次都不发，应付的记在 held.csv。`,
    ];
  const ratio = mulDiv(fundFen, 1_000_000, needFen || 1).quotient;
  const cut = `资金不够，所有人按同一比例核减，每 100 元发 ${formatYuan(fen(Math.floor(ratio / 100)))} 元（约）。`;
  const paid = `这一次发 ${yuan(paidFen)}，发完还剩 ${yuan(afterFen)}。`;
  return state === 'PRORATED' ? [cut, paid] : [paid];
}

function next(state: string, round: number, lastRound: number): string {
  if (state === 'HELD')
    return '下一步：把名单和缺口提交联席会议；资金到了，用更大的 --fund 重做这一次，或在下一次运行时带上 held.csv。';
  if (round === lastRound) return '下一步：把各镇街的名单发下去审核、公示；发放后剩下的钱结转下年。';
  return `下一步：把各镇街的名单发下去审核、公示；第${round + 1}次运行时带上这里的 paid.csv 和 held.csv。`;
}

function yuan(amountFen: Fen): string {
  return `${formatYuan(amountFen)} 元`;
}
