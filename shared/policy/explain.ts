/** The steps from the bill to an award in plain Chinese, each with its amounts and the sentence it rests on. Rendered when somebody reads it. */
import type { Fen } from '../money/fen';
import type { EventResult } from './assess';
import type { Cited, PolicyDocument } from './document';
import { figureAt, type Outcome, outcomesOf, poolOf, type Reason, type Status, yuan } from './outcome';
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
    clause: benefit.clause,
    quote: benefit.quote,
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
  const cited = { clause: benefit.clause, quote: benefit.quote };
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
  return { kind: 'base', text: parts.length > 0 ? `${text} = ${yuan(baseFen)}` : text, resultFen: baseFen, ...cited };
}

function lineLine(event: EventResult, { benefit, plan, baseFen }: Outcome): Line | undefined {
  const line = figureAt(event, plan.figures.line);
  if (!benefit.line || line === undefined || line === 0) return undefined;
  const cited = { clause: benefit.line.clause ?? benefit.clause, quote: benefit.line.quote ?? benefit.quote };
  const before = plan.layer.lineAccumulator >= 0 ? (event.balancesBefore[plan.layer.lineAccumulator] as number) : 0;
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

function awardLine(event: EventResult, { benefit, plan, row, grossFen }: Outcome, from: Fen): Line {
  const cited = { clause: benefit.clause, quote: benefit.quote };
  const points = figureAt(event, plan.figures.points) ?? 0;
  if (benefit.grant) return { kind: 'grant', text: `定额 ${yuan(grossFen)}`, resultFen: grossFen, ...cited };
  if (!benefit.brackets) {
    const rate = figureAt(event, plan.figures.rate) ?? 0;
    return {
      kind: 'rate',
      text: `${yuan(from)} × ${percent(rate + points)} = ${yuan(grossFen)}`,
      resultFen: grossFen,
      ...cited,
    };
  }
  const rows = benefit.brackets.rows;
  const source = Array.isArray(rows) ? rows[row] : undefined;
  const bracket = { clause: source?.clause ?? benefit.clause, quote: source?.quote ?? benefit.quote };
  if (source?.grant)
    return { kind: 'bracket', text: `落在定额的一档：${yuan(grossFen)}`, resultFen: grossFen, ...bracket };
  const rate = figureAt(event, plan.figures.rows?.[row]) ?? 0;
  const whole = benefit.brackets.mode === 'whole' || row === 0;
  const text = whole
    ? `${yuan(from)} × ${percent(rate + points)} = ${yuan(grossFen)}`
    : `${yuan(from)}分段计算，最高一段 ${percent(rate + points)}，合计 ${yuan(grossFen)}`;
  return { kind: 'bracket', text, resultFen: grossFen, ...bracket };
}

export const percent = (units: number): string => {
  const text = String(Math.floor(units / 100));
  const rest = units % 100;
  return rest === 0 ? `${text}%` : `${text}.${String(rest).padStart(2, '0').replace(/0$/, '')}%`;
};

/** What was cut by a limit, and what earlier rounds paid. */
function afterLines(event: EventResult, { benefit, plan, grossFen, paidFen, status }: Outcome): Line[] {
  const lines: Line[] = [];
  const earlier = plan.layer.topUp >= 0 ? (event.balancesBefore[plan.layer.topUp] as number) : 0;
  if (earlier > 0)
    lines.push({
      kind: 'earlier',
      text: `减去今年已经发的 ${yuan(earlier)}，补差额 ${yuan(Math.max(0, grossFen - earlier))}`,
      resultFen: Math.max(0, grossFen - earlier) as Fen,
      clause: benefit.clause,
      quote: benefit.quote,
    });
  if (status === 'limited') lines.push(limitLine(event, plan, paidFen));
  for (const [i, share] of (benefit.split ?? []).entries()) {
    const shares = splitOf(plan, paidFen);
    lines.push({ kind: 'split', text: `其中${share.payer} ${yuan(shares[i] as number)}`, resultFen: shares[i] as Fen });
  }
  return lines;
}

function limitLine(event: EventResult, plan: Outcome['plan'], paidFen: Fen): Line {
  const pools = event.stage.program.pools;
  let at = poolOf(event, plan);
  for (; at >= 0; at = pools[at]?.parent ?? -1) {
    const pool = pools[at] as (typeof pools)[number];
    const limit = figureAt(event, event.stage.limits[at]) ?? -1;
    const used = event.balancesBefore[pool.balance] as number;
    if (limit >= 0 && Math.max(0, limit - used) === paidFen)
      return {
        kind: 'limit',
        text: poolText(event, pool.balance, limit, used, paidFen),
        resultFen: paidFen,
        ...poolCited(event, pool.balance),
      };
  }
  return { kind: 'limit', text: `不超过这次还要自己付的钱，按 ${yuan(paidFen)} 算`, resultFen: paidFen };
}

function poolText(event: EventResult, balance: number, limit: number, used: number, paidFen: Fen): string {
  const { title } = poolAt(event, balance);
  return used > 0
    ? `${title} ${yuan(limit)}，今年已用 ${yuan(used)}，这次最多 ${yuan(paidFen)}`
    : `${title} ${yuan(limit)}，这次最多 ${yuan(paidFen)}`;
}

const poolCited = (event: EventResult, balance: number): Cited => {
  const { clause, quote } = poolAt(event, balance);
  return { clause, quote };
};

function poolAt(event: EventResult, balance: number): Cited & { title: string } {
  const id = event.balanceIds[balance] as string;
  for (const plan of event.stage.plans) if (plan.document.pools[id]) return plan.document.pools[id];
  return { title: '限额' };
}

/** An award divided among payers, half up to the fen; the last takes what remains. */
export function splitOf(plan: Outcome['plan'], paidFen: Fen): Fen[] {
  let left: number = paidFen;
  const shares = plan.benefit.split ?? [];
  return shares.map((share, i) => {
    const units = share.share && 'units' in share.share ? share.share.units : 10_000;
    const part = i === shares.length - 1 ? left : Math.min(left, Math.floor((paidFen * units + 5_000) / 10_000));
    left -= part;
    return part as Fen;
  });
}
