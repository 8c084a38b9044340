/** The steps from the bill to an award in plain Chinese, each with its amounts and the sentence it rests on. Rendered when somebody reads it. */
import type { Fen } from '../money/fen';
import { reachedBefore } from './account';
import type { EventResult } from './assess';
import type { Cited, PolicyDocument } from './document';
import { afterLines, awardLine } from './explain-award';
import { citedBy, figureAt, type Outcome, outcomesOf, type Reason, type Status, yuan } from './outcome';
import { PAID, TAPE_WIDTH } from './program';
import { amountWords, isAmountWord, payers } from './vocabulary';

export type Line = Cited & {
  kind: 'base' | 'line' | 'rate' | 'bracket' | 'grant' | 'limit' | 'earlier' | 'split';
  text: string;
  /** What the line ends with, in fen. */
  resultFen: Fen;
};

/** One benefit of one event, ready to be shown. */
export type Step = Cited & {
  id: string;
  title: string;
  plain?: string;
  document: PolicyDocument;
  status: Status;
  paidFen: Fen;
  lines: Line[];
  reasons: Reason[];
  caveats: string[];
};

export const statusWords: Record<Status, string> = {
  applied: '已计算',
  limited: '受限额限制',
  'not-applied': '这次没有',
  'missing-parameter': '还缺一个数',
  'other-document': '要看别的文件',
  'needs-person': '要由人认定',
  'not-in-force': '不在施行期内',
  settled: '已经报销',
};

/** Every benefit of an event, in order of computation. */
export function explain(event: EventResult): Step[] {
  return outcomesOf(event).map((outcome) => stepOf(event, outcome));
}

function stepOf(event: EventResult, outcome: Outcome): Step {
  const { benefit, document, status, paidFen, reasons, caveats } = outcome;
  const computed = status === 'applied' || status === 'limited';
  return {
    id: benefit.id,
    title: benefit.title,
    plain: benefit.plain,
    ...citedBy(benefit),
    document,
    status,
    paidFen,
    reasons,
    caveats,
    lines: computed ? linesOf(event, outcome) : [],
  };
}

function linesOf(event: EventResult, outcome: Outcome): Line[] {
  const lines: Line[] = [];
  const base = outcome.benefit.base ? baseLine(event, outcome) : undefined;
  if (base) lines.push(base);
  const above = lineLine(event, outcome);
  if (above) lines.push(above);
  lines.push(awardLine(event, outcome, above?.resultFen ?? outcome.baseFen));
  lines.push(...afterLines(event, outcome));
  return lines;
}

/** “政策范围内费用 50,000 元 − 基本医保 34,790 元 = 15,210 元” */
function baseLine(event: EventResult, { benefit, baseFen, plan }: Outcome): Line {
  const cited = citedBy(benefit);
  if (event.kind === 'year')
    return { kind: 'base', text: `今年政策内自己付的钱 = ${yuan(baseFen)}`, resultFen: baseFen, ...cited };
  const { base } = benefit;
  if (typeof base === 'object' && typeof base.of !== 'string')
    return { kind: 'base', text: `计算基数 ${yuan(baseFen)}`, resultFen: baseFen, ...cited };
  const of = typeof base === 'object' ? (base.of as string) : 'policy-covered';
  const amounts = (event.encounter?.amounts ?? {}) as Record<string, number>;
  const less = typeof base === 'object' ? base.less.filter(isAmountWord) : payers;
  const parts = less
    .filter((payer) => amounts[payer])
    .map((payer) => `${amountWords[payer]} ${yuan(amounts[payer] as number)}`);
  for (const index of Array.from(plan.layer.minus).sort((a, b) => a - b)) {
    const paid = event.tape[index * TAPE_WIDTH + PAID] as number;
    if (paid > 0) parts.push(`${event.stage.plans[index]?.benefit.title} ${yuan(paid)}`);
  }
  const text = [`${amountWords[of]} ${yuan(amounts[of] ?? 0)}`, ...parts].join(' − ');
  const limit = typeof base === 'object' ? (base.upto ?? base.beyond) : undefined;
  const most = limit && (amounts[limit.amount] ?? figureAt(event, plan.figures.most));
  if (limit && most !== undefined) {
    const bound = typeof base === 'object' && base.beyond ? '超过' : '最多算到';
    const whole = `${text}，${bound}${amountWords[limit.amount]} ${yuan(most)} = ${yuan(baseFen)}`;
    return { kind: 'base', text: whole, resultFen: baseFen, ...cited };
  }
  return { kind: 'base', text: parts.length > 0 ? `${text} = ${yuan(baseFen)}` : text, resultFen: baseFen, ...cited };
}

function lineLine(event: EventResult, { benefit, plan, baseFen }: Outcome): Line | undefined {
  const line = figureAt(event, plan.figures.line);
  if (!benefit.line || line === undefined || line === 0) return undefined;
  const cited = citedBy(benefit.line, benefit);
  const before = reachedBefore(event, plan.layer.lineAccumulator);
  if (benefit.line.mode === 'excess') {
    const above = (baseFen + before - line - Math.max(0, before - line)) as Fen;
    const used = Math.min(before, line);
    const text =
      used > 0
        ? `起付线 ${yuan(line)}，今年已经扣过 ${yuan(used)}，这次扣 ${yuan(line - used)}，超过的部分是 ${yuan(above)}`
        : `减去起付线 ${yuan(line)}，超过的部分是 ${yuan(above)}`;
    return { kind: 'line', text, resultFen: above, ...cited };
  }
  const bound = benefit.line.mode === 'exceeding' ? `超过了 ${yuan(line - 1)}` : `达到了 ${yuan(line)}`;
  return { kind: 'line', text: `${yuan(baseFen + before)}，${bound}，可以享受`, resultFen: baseFen, ...cited };
}
