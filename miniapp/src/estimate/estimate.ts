/** The answer to “大概能报多少”: one amount, what it rests on, and the parts it is made of. */
import type { Fen } from '@yizhu/shared/money/fen';
import { type Advice, advise } from '@yizhu/shared/policy/advice';
import { assess, type EventResult } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { explain, type Step } from '@yizhu/shared/policy/explain';
import { type Block, blocksOf } from './blocks';
import type { Inputs } from './check-draft';

/** A visit, or the year as a whole, with its steps. */
export type EventView = {
  id: string;
  title: string;
  /** Steps that gave something, could not be worked out, or just missed. */
  steps: Step[];
  /** Benefits for other people, other kinds of visit or other insurance. */
  beside: Step[];
};

export type Headline = {
  /** What can be worked out; when `missing` is not empty it is not all. */
  amountFen: Fen;
  label: string;
  /** What could not be worked out: one benefit each, and why. */
  missing: { title: string; why: string }[];
  /** Why there is nothing, when there is nothing. */
  whyNothing?: string;
  /** 示例, 参数待县医保局确认, 参数为2023年 */
  tags: string[];
};

export type Estimate = {
  headline: Headline;
  /** Outside the policy and left to pay within it: what the person pays. */
  ownFen: Fen;
  blocks: Block[];
  events: EventView[];
  /** 还可以做: free acts with what they would bring. */
  advice: Advice[];
};

/** Works it out. Undefined when more was paid earlier in the year than the person had left to pay. */
export function estimate(compiled: Compiled, inputs: Inputs): Estimate | undefined {
  const { identities, facts, encounters, balances } = inputs;
  const { events } = assess(compiled, { identities, facts }, encounters, { balances });
  if (events.some(({ account }) => account.overpaidFen > 0)) return undefined;
  const views = events.map(viewOf).filter(({ steps, beside }) => steps.length + beside.length > 0);
  const headline = headlineOf(compiled, events, views);
  const blocks = blocksOf(events, headline.missing.length === 0);
  const advice = advise(compiled, { identities, facts }, encounters, { balances });
  return { headline, ownFen: ownOf(events), blocks, events: views, advice };
}

const isYear = (event: EventResult): boolean => event.kind === 'year';

/** Facts that say what kind of person or visit it is: a benefit for another kind is no news. */
const kindFacts = ['category', 'care', 'disease', 'insurance', 'insured', 'plan', 'minor'];

/** Refused for what kind of person or visit it is. */
const isBeside = ({ status, reasons }: Step): boolean =>
  status === 'not-applied' && reasons.some(({ fact }) => fact !== undefined && kindFacts.indexOf(fact) >= 0);

function viewOf(event: EventResult): EventView {
  const steps = explain(event).filter(({ status }) => status !== 'settled');
  const care = event.stage.space.care?.values[event.facts.care ?? ''];
  return {
    id: event.kind === 'year' ? 'year' : event.ref,
    title: isYear(event) ? `${event.date.slice(0, 4)}年全年` : [event.date, care].filter(Boolean).join(' '),
    steps: steps.filter((step) => !isBeside(step)),
    beside: steps.filter(isBeside),
  };
}

function headlineOf(compiled: Compiled, events: EventResult[], views: EventView[]): Headline {
  const amountFen = sum(events.map(({ account }) => totalOf([...account.awards, ...account.grants])));
  const missing = missingIn(views);
  return {
    amountFen,
    label: labelOf(events),
    missing,
    ...(amountFen === 0 && missing.length === 0 && { whyNothing: whyNothing(events, views) }),
    tags: tagsOf(compiled, events),
  };
}

function labelOf(events: EventResult[]): string {
  const bills = events.filter(({ encounter }) => encounter !== undefined);
  const open = bills.filter(({ encounter }) => encounter?.settled === false);
  if (open.length > 0)
    return open.length === bills.length ? '医保和救助一共大概能报' : '大概还能报，已经结算的只算救助';
  return events.some(isYear) ? '按今年自己付的合计，大概还能救助' : '医保报销以后，大概还能救助';
}

const unknown: Step['status'][] = ['missing-parameter', 'other-document', 'needs-person'];

function missingIn(views: EventView[]): Headline['missing'] {
  const missing: Headline['missing'] = [];
  for (const { steps } of views)
    for (const { status, title, reasons } of steps) {
      if (unknown.indexOf(status) < 0 || missing.some((one) => one.title === title)) continue;
      missing.push({ title, why: reasons.map(({ text }) => text).join('；') });
    }
  return missing;
}

/** The reason that a person would name first: not on the list, else what the aid that came nearest asks for. */
function whyNothing(events: EventResult[], views: EventView[]): string {
  if (events.some(({ account }) => account.earlierFen > 0)) return '今年该给的，前几次已经发够了';
  const refused = ({ status }: Step): boolean => status === 'not-applied' || status === 'not-in-force';
  const near = joined(views.map(({ steps }) => steps)).filter(refused);
  const all = near.concat(joined(views.map(({ beside }) => beside)).filter(refused));
  const ofPerson = all.map(({ reasons }) => reasons.filter(({ fact }) => fact === 'category')[0]);
  const nearest = [...(near.length > 0 ? near : all)].sort((a, b) => a.reasons.length - b.reasons.length)[0];
  const first = ofPerson.every(Boolean) ? ofPerson[0] : nearest?.reasons[0];
  return first?.text ?? '单子上没有还能救助的费用';
}

/** What every screen with this amount must say about where its figures come from. */
function tagsOf(compiled: Compiled, events: EventResult[]): string[] {
  const tags: string[] = [];
  if (compiled.subject.example) tags.push('示例');
  const used = joined(events.map(({ stage }) => stage.plans));
  if (used.some(({ document }) => document.document.source.tier === 'secondary')) tags.push('参数待县医保局确认');
  const years = joined(used.map((plan) => plan.estimates)).map(({ year }) => year);
  if (years.length > 0) tags.push(`参数为${Math.min(...years)}年`);
  return tags;
}

const ownOf = (events: EventResult[]): Fen => {
  const visits = events.filter((event) => !isYear(event));
  const paidForYear = events.filter(isYear).map(({ account }) => account.earlierFen + totalOf(account.awards));
  return (sum(visits.map(({ account }) => account.outsideFen + account.selfPayFen)) - sum(paidForYear)) as Fen;
};

const totalOf = (shares: { amountFen: number }[]): number => sum(shares.map((share) => share.amountFen));
const sum = (amounts: number[]): Fen => amounts.reduce((total, amount) => total + amount, 0) as Fen;

/** Old phones have no flatMap. */
const joined = <T>(lists: T[][]): T[] => ([] as T[]).concat(...lists);
