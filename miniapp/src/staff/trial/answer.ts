/** One bill worked out for a staff page: what is given, by which steps, and what the person pays. */
import { mulDiv } from '@yizhu/shared/money/mul-div';
import { type Assessment, assess, type Encounter, type EventResult } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { explain, type Step } from '@yizhu/shared/policy/explain';
import { type Outcome, outcomesOf } from '@yizhu/shared/policy/outcome';
import { MISSING_FIGURE, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import type { Payer } from '@yizhu/shared/policy/vocabulary';

/** Who is asked about, and how the bill stands before the aid. */
export type Subject = {
  /** Title of the category; empty for somebody who holds none. */
  identity: string;
  facts: Readonly<Record<string, string>>;
  /** `document`: insurance is worked out first; a number: basic insurance has paid that many per cent of what the policy covers. */
  insurance: 'document' | number;
  date: string;
};

export type Answer = {
  /** Aid without insurance, in fen. */
  aidFen: number;
  /** What insurance pays, by the sheet or worked out here. */
  insuranceFen: number;
  /** What is left to pay within the policy, and outside it. */
  ownFen: number;
  /** Something could not be worked out: a figure is missing, or its rule is in another document. */
  isUnknown: boolean;
  assessment: Assessment;
};

/** A bill of which the policy covers `coveredFen`. */
export function billOf({ insurance, facts, date }: Subject, coveredFen: number): Encounter {
  const basicFen = insurance === 'document' ? 0 : mulDiv(coveredFen, insurance, 100).quotient;
  return {
    id: 'bill',
    date,
    facts,
    settled: insurance !== 'document',
    amounts: { 'policy-covered': coveredFen, ...(basicFen > 0 && { basic: basicFen }) },
  };
}

/** What a person of this category gets for a bill. */
export const answerTo = (compiled: Compiled, subject: Subject, coveredFen: number): Answer =>
  answerFor(compiled, subject.identity, billOf(subject, coveredFen));

export function answerFor(compiled: Compiled, identity: string, encounter: Encounter): Answer {
  const person = { identities: identity ? [identity] : [], facts: encounter.facts };
  const assessment = assess(compiled, person, [encounter]);
  const answer: Answer = { aidFen: 0, insuranceFen: 0, ownFen: 0, isUnknown: false, assessment };
  for (const event of assessment.events) addEvent(answer, event);
  return answer;
}

function addEvent(answer: Answer, event: EventResult): void {
  const { account, stage } = event;
  const paysFor = (id: string): Payer | string | undefined =>
    stage.plans.filter(({ benefit }) => benefit.id === id)[0]?.benefit.pays;
  const isYear = event.kind === 'year';
  for (const { id, amountFen } of [...account.awards, ...account.grants]) {
    if (paysFor(id)) answer.insuranceFen += amountFen;
    else answer.aidFen += amountFen;
  }
  for (const { amountFen } of account.payers) answer.insuranceFen += amountFen;
  const awardedFen = account.awards.reduce((sum, { amountFen }) => sum + amountFen, 0);
  answer.ownFen += isYear ? -awardedFen : account.outsideFen + account.selfPayFen;
  answer.isUnknown = answer.isUnknown || lacksFigure(event);
}

function lacksFigure({ stage, tape }: EventResult): boolean {
  return stage.plans.some(({ benefit }, i) => {
    const state = tape[i * TAPE_WIDTH] as number;
    return state === MISSING_FIGURE || (benefit.external !== undefined && state >= 0);
  });
}

/** Every step of an answer, in order of computation. */
export const stepsOf = ({ assessment }: Answer): Step[] => ([] as Step[]).concat(...assessment.events.map(explain));

/** Documents that the rules of an aid are in, which are not here. */
export const documentsElsewhere = (answer: Answer): string[] =>
  outcomesIn(answer)
    .map(({ status, benefit }) => (status === 'other-document' ? benefit.external : undefined))
    .filter((name, at, all): name is string => name !== undefined && all.indexOf(name) === at);

const outcomesIn = ({ assessment }: Answer): Outcome[] =>
  ([] as Outcome[]).concat(...assessment.events.map(outcomesOf));

/** Facts that say what kind of visit it is: a benefit for another kind is no news. */
const kindFacts = ['category', 'care', 'disease', 'insurance', 'insured', 'plan', 'minor'];

/** Steps that gave something, could not be worked out, or just missed. */
export const nearSteps = (steps: Step[]): Step[] =>
  steps.filter(
    ({ status, reasons }) =>
      status !== 'settled' &&
      !(status === 'not-applied' && reasons.some(({ fact }) => fact !== undefined && kindFacts.indexOf(fact) >= 0)),
  );

/** Why nothing is given: not on the list, else the first reason of the aid that came nearest. */
export function whyNothing(answer: Answer): string {
  const steps = stepsOf(answer).filter(({ status }) => status !== 'settled' && status !== 'applied');
  const unknown = steps.filter(({ status }) => status === 'missing-parameter' || status === 'other-document')[0];
  if (unknown) return `${unknown.title}${unknown.reasons.map(({ text }) => text).join('；')}`;
  const near = nearSteps(steps);
  const [nearest] = (near.length > 0 ? near : steps).sort((a, b) => a.reasons.length - b.reasons.length);
  return nearest ? `${nearest.title}：${nearest.reasons[0]?.text ?? '这次没有'}` : '这份政策里没有可以算的待遇';
}
