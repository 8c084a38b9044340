/** From the tape to a status for each benefit: applied, limited, or why not, with every failing condition. Never a silent zero. */

import type { Fen } from '../money/fen';
import { formatYuanShort } from '../money/format-amount';
import { reachedBefore } from './account';
import type { EventResult } from './assess';
import type { Plan, Stage } from './bind';
import { asksEachTime, isMet, isOnFact } from './conditions';
import type { Benefit, Cited, Condition, PolicyDocument } from './document';
import { codeOf, valueIn } from './fact-space';
import type { Estimate, Figure } from './figures';
import { ALREADY, BELOW_LINE, GATE, MISSING, MISSING_FIGURE, NO_ROW, RELATED, SETTLED, TAPE_WIDTH } from './program';
import { amountWords } from './vocabulary';

export type Status =
  | 'applied'
  | 'limited'
  | 'not-applied'
  | 'missing-parameter'
  | 'other-document'
  | 'needs-person'
  | 'not-in-force'
  | 'settled';

/** A failing condition in Chinese, with the fact at fault where changing it would help. */
export type Reason = Cited & { text: string; fact?: string };

export type Outcome = {
  benefit: Benefit;
  document: PolicyDocument;
  plan: Plan;
  status: Status;
  /** Bracket row that applied, 0 without brackets. */
  row: number;
  baseFen: Fen;
  /** Before caps, pools and earlier payments. */
  grossFen: Fen;
  paidFen: Fen;
  reasons: Reason[];
  /** What the amount rests on that is not certain: figures of another year, limits not published. */
  caveats: string[];
};

/** Where a part of a rule stands and what it quotes; what it does not say itself, as the whole rule says. */
export const citedBy = (part: Cited | undefined, whole: Cited | undefined = part): Cited => ({
  clause: part?.clause ?? whole?.clause,
  quote: part?.quote ?? whole?.quote,
});

export const yuan = (amountFen: number): string => `${formatYuanShort(amountFen as Fen)} 元`;

/** One outcome a benefit, in the order of computation, then the documents that are not in force on the day. */
export function outcomesOf(event: EventResult): Outcome[] {
  const outcomes = event.stage.plans.map((plan, i) => outcomeOf(event, plan, i));
  for (const document of event.notInForce)
    for (const benefit of document.benefits)
      if (benefit.kind === event.kind || (benefit.per === 'year' && event.kind === 'year'))
        outcomes.push({
          ...blank(benefit, document),
          status: 'not-in-force',
          reasons: [notInForce(document, event.date)],
        });
  return outcomes;
}

function blank(benefit: Benefit, document: PolicyDocument): Omit<Outcome, 'status' | 'reasons'> {
  const none = 0 as Fen;
  return {
    benefit,
    document,
    plan: undefined as unknown as Plan,
    row: 0,
    baseFen: none,
    grossFen: none,
    paidFen: none,
    caveats: [],
  };
}

function notInForce({ document }: PolicyDocument, date: string): Reason {
  const { from, to } = document['in-force'];
  const text =
    date < from ? `${date} 这份文件还没有施行（${from} 起施行）` : `${date} 这份文件已经停止施行（到 ${to} 为止）`;
  return { text, ...citedBy(document) };
}

function outcomeOf(event: EventResult, plan: Plan, index: number): Outcome {
  const at = index * TAPE_WIDTH;
  const [state, baseFen, grossFen, paidFen] = [0, 1, 2, 3].map((k) => event.tape[at + k] as number) as [
    number,
    number,
    number,
    number,
  ];
  const outcome: Outcome = {
    ...blank(plan.benefit, plan.document),
    plan,
    status: 'applied',
    row: state,
    baseFen: baseFen as Fen,
    grossFen: grossFen as Fen,
    paidFen: paidFen as Fen,
    reasons: [],
    caveats: [...plan.estimates.map(estimated), ...(event.category?.caveat ? [event.category.caveat] : [])],
  };
  if (state < 0) return refused(event, outcome, state);
  if (plan.benefit.external)
    return {
      ...outcome,
      status: 'other-document',
      reasons: [{ text: `这项待遇要看${plan.benefit.external}，本文件里没有数` }],
    };
  if (plan.benefit.judgement)
    return { ...outcome, status: 'needs-person', reasons: [{ text: `这项要由人认定：${plan.benefit.judgement}` }] };
  outcome.caveats.push(...limitsUnknown(event, plan));
  const earlier = reachedBefore(event, plan.layer.topUp);
  if (paidFen < Math.max(0, grossFen - earlier)) outcome.status = 'limited';
  return outcome;
}

export const estimated = ({ title, year }: Estimate): string => `${title}还没有公布新的数，先按 ${year} 年的算`;

function refused(event: EventResult, outcome: Outcome, state: number): Outcome {
  const { plan } = outcome;
  if (state === SETTLED) return { ...outcome, status: 'settled', reasons: [{ text: '结算单上已经报销，不再重算' }] };
  if (state === MISSING_FIGURE) return { ...outcome, status: 'missing-parameter', reasons: missing(event, plan) };
  const reasons: Record<number, () => Reason[]> = {
    [GATE]: () => gateReasons(event, plan),
    [BELOW_LINE]: () => [belowLine(event, outcome)],
    [RELATED]: () => [related(event.stage, plan)],
    [ALREADY]: () => [{ text: `这项待遇只能享受一次，已经享受过了` }],
    [NO_ROW]: () => [{ text: `${yuan(outcome.baseFen)}不在任何一档里` }],
  };
  return { ...outcome, status: 'not-applied', reasons: (reasons[state] ?? (() => []))() };
}

/** Every condition that fails, not the first alone. */
function gateReasons(event: EventResult, { benefit }: Plan): Reason[] {
  const reasons: Reason[] = [];
  const cited = citedBy(benefit);
  if (!benefit.offered) return [{ text: '文件让各县自己定要不要开展，本县没有开展', ...cited }];
  if (benefit.for !== 'everyone' && benefit.for.indexOf(event.category?.id ?? '') < 0)
    reasons.push({
      text: event.category ? `${event.category.title}不在这项待遇的对象里` : '没有这份政策列明的救助身份',
      fact: 'category',
      ...cited,
    });
  const all = benefit.when?.all ?? {};
  for (const fact of Object.keys(all)) {
    const text = failing(event, fact, all[fact] as Condition);
    if (text) reasons.push({ text, fact, ...citedBy(all[fact], benefit) });
  }
  const any = benefit.when?.any ?? [];
  const unmet = any.map((one) =>
    Object.keys(one)
      .map((fact) => ({ fact, condition: one[fact] as Condition, text: failing(event, fact, one[fact] as Condition) }))
      .filter((f) => f.text),
  );
  if (any.length > 0 && unmet.every((one) => one.length > 0)) {
    const last = unmet[unmet.length - 1]?.[0];
    reasons.push({
      text: unmet.map((one) => one.map((f) => f.text).join('，')).join('；'),
      fact: last?.fact,
      ...citedBy(last?.condition, benefit),
    });
  }
  if (reasons.length === 0 && asksEachTime(benefit)) reasons.push({ text: '今年没有算在这项里的费用', ...cited });
  return reasons;
}

/** Why a condition fails, or undefined when it holds. */
function failing(event: EventResult, fact: string, condition: Condition): string | undefined {
  if (isOnFact(condition)) return failingFact(event, fact, condition);
  const amount = amountOf(event, fact);
  const title = fact === 'self-pay' ? '政策内自付' : amountWords[fact];
  if (condition.over !== undefined && amount <= condition.over)
    return `${title} ${yuan(amount)}，没有超过 ${yuan(condition.over)}`;
  if (condition.from !== undefined && amount < condition.from)
    return `${title} ${yuan(amount)}，没有达到 ${yuan(condition.from)}`;
  if (condition.below !== undefined && amount >= condition.below)
    return `${title} ${yuan(amount)}，已经达到 ${yuan(condition.below)}`;
  if (condition.upto !== undefined && amount > condition.upto)
    return `${title} ${yuan(amount)}，超过了 ${yuan(condition.upto)}`;
  return undefined;
}

/** More values than this are counted and not named. */
const VALUES_NAMED = 4;

function failingFact(event: EventResult, fact: string, condition: Condition): string | undefined {
  const word = event.stage.space[fact];
  const value = valueIn(event.stage.space, fact, event.facts);
  if (!word || isMet(condition, value)) return undefined;
  if (fact === 'category') return `身份是${event.category?.title ?? '没有救助身份'}`;
  const is = `${word.title}是“${word.values[value] ?? value}”`;
  if (!condition.is) return `${is}，这项不包括`;
  const named = condition.is.slice(0, VALUES_NAMED).map((v) => word.values[v] ?? v);
  const more = condition.is.length > VALUES_NAMED ? `等${condition.is.length}种之一` : '';
  return `${is}，这项要求“${named.join('或')}”${more}`;
}

const amountOf = (event: EventResult, fact: string): number =>
  (event.encounter?.amounts as Record<string, number> | undefined)?.[fact] ?? 0;

function belowLine(event: EventResult, { plan, baseFen }: Outcome): Reason {
  const line = figureAt(event, plan.figures.line) as number;
  const { benefit } = plan;
  const exceeding = benefit.line?.mode === 'exceeding';
  const reached = reachedBefore(event, plan.layer.lineAccumulator) + baseFen;
  const text = exceeding ? `${yuan(reached)}，没有超过 ${yuan(line - 1)}` : `${yuan(reached)}，没有达到 ${yuan(line)}`;
  const yearly = benefit.per === 'year' || plan.layer.lineAccumulator >= 0;
  return {
    text: `${benefit.counting ? '今年算在内的费用，' : yearly ? '今年累计' : '这次'}自己付的 ${text}`,
    ...citedBy(benefit.line, benefit),
  };
}

function related(stage: Stage, { benefit }: Plan): Reason {
  const title = (id: string): string => stage.plans.find((p) => p.benefit.id === id)?.benefit.title ?? id;
  const text =
    benefit.requires.length > 0
      ? `要先得到${benefit.requires.map(title).join('或')}`
      : `已经得到${benefit.unless.map(title).join('或')}，不再重复`;
  return { text, ...citedBy(benefit) };
}

function missing(event: EventResult, plan: Plan): Reason[] {
  const { line, rate, grant, base, most, rows } = plan.figures;
  const reasons: Reason[] = [];
  for (const figure of [line, rate, grant, base, most, ...(rows ?? [])]) {
    const why = whyMissing(event, figure);
    if (why) reasons.push({ text: `还缺一个数：${why}` });
  }
  if (reasons.length === 0) reasons.push({ text: '前一项还算不出来，这一项也要等它' });
  return reasons;
}

/** Place of the pool that the event draws on, -1 where there is none. */
export const poolOf = (event: EventResult, plan: Plan): number => figureAt(event, plan.figures.pool) ?? -1;

/** Limits that apply but are not published: the amount is worked out without them, and says so. */
function limitsUnknown(event: EventResult, plan: Plan): string[] {
  const caveats: string[] = [];
  const pools = event.stage.program.pools;
  let at = poolOf(event, plan);
  for (; at >= 0; at = pools[at]?.parent ?? -1) {
    const why = whyMissing(event, event.stage.limits[at]);
    if (why) caveats.push(`年度限额没有公布（${why}），这里没有按限额计算`);
  }
  const why = whyMissing(event, plan.figures.cap);
  if (why) caveats.push(`单次限额没有公布（${why}），这里没有按限额计算`);
  return caveats;
}

/** Which document would give the figure; nothing where it is known, or where the benefit has none. */
const whyMissing = (event: EventResult, figure: Figure | undefined): string | null | undefined =>
  figure?.why[codeOf(event.stage.space, figure.facts, event.facts)];

/** The figure at the event's facts; undefined where the benefit has none or it is missing. */
export function figureAt(
  event: { stage: Stage; facts: EventResult['facts'] },
  figure: Figure | undefined,
): number | undefined {
  if (!figure) return undefined;
  const value = figure.values[codeOf(event.stage.space, figure.facts, event.facts)] as number;
  return value === MISSING && figure.why.some(Boolean) ? undefined : value;
}
