/** What the engine gives on an application: the one computation behind the estimate that staff see, the decision, and its recomputation. */
import type { Submission } from '@yizhu/shared/api/endpoints';
import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';
import { intakeOf } from '@yizhu/shared/casework/intake';
import { type Assessment, assess, type Encounter, type EventResult } from '@yizhu/shared/policy/assess';
import { explain, type Step, statusWords } from '@yizhu/shared/policy/explain';
import { outcomesOf, poolOf, type Status } from '@yizhu/shared/policy/outcome';
import { type DecisionSteps, stepsOf } from './decision-steps';
import { categoryIn, deadlinesOf, type PolicyStack } from './policy-stack';

/** All that a decision rests on besides the policies; kept with it, so that it can be worked out again years later. */
export type DecisionInputs = {
  benefit: Submission['benefit'];
  adcode: string;
  year: number;
  /** The day in China on which the application was handed in. */
  submitted: CalendarDate;
  /** As the county's clerk verified it. */
  category: string;
  visits: Submission['visits'];
  /** Used of the year's pools by earlier decisions, in fen, by pool. */
  used: Record<string, number>;
};

export type WorkedOut = {
  policyHash: string;
  /** The document's number and title. */
  policy: string;
  status: Status;
  amountFen: number;
  /** The account of the year's benefits as the engine wrote it: four numbers a benefit. */
  tape: number[];
  /** What it uses of the year's pools, in fen, by pool. */
  draws: Record<string, number>;
  /** What the amount rests on that is not certain. */
  caveats: string[];
  /** Why nothing is given. */
  reasons: string[];
  steps: DecisionSteps;
};

/** Whether the engine gave an amount that may be decided; a missing figure, a judgement or another document is no decision. */
export const isDecidable = ({ status, amountFen }: WorkedOut): boolean =>
  (status === 'applied' || status === 'limited') && amountFen > 0;

/** Works out the benefit applied for. The category is one of the policy's, the benefit one that it has. */
export function workOut(inputs: DecisionInputs, stack: PolicyStack): WorkedOut {
  const { year, used } = inputs;
  const assessment = assess(stack.compiled, personOf(inputs, stack), inputs.visits.map(encounterOf), {
    asOf: `${year}-12-31`,
    balances: used,
  });
  const event = yearOf(assessment);
  const step = explain(event).find(({ id }) => id === inputs.benefit) as Step;
  return {
    policyHash: stack.hash,
    policy: `${step.document.document.number} ${step.document.document.title}`,
    status: step.status,
    amountFen: step.paidFen,
    tape: Array.from(event.tape),
    draws: drawsOf(event, inputs.benefit),
    caveats: step.caveats,
    reasons: step.reasons.map(({ text }) => text),
    steps: stepsOf(step, inputs.visits, statusWords[step.status]),
  };
}

function personOf({ category, year, submitted }: DecisionInputs, stack: PolicyStack) {
  const { to } = intakeOf(deadlinesOf(stack), year);
  const identities = [categoryIn(stack, category)?.title ?? category];
  return { identities, facts: { 'x-oneoff': to !== undefined && submitted > to ? 'late' : 'in-time' } };
}

/** What is applied for are settled stays in hospitals that the insurance has a contract with; staff look at each sheet. */
function encounterOf({ date, sheetNumber, amounts }: Submission['visits'][number]): Encounter {
  return { id: sheetNumber, date, amounts, facts: { care: 'inpatient', designated: 'true' } };
}

const yearOf = ({ events }: Assessment): EventResult => events[events.length - 1] as EventResult;

function drawsOf(event: EventResult, benefit: string): Record<string, number> {
  const outcome = outcomesOf(event).find((one) => one.benefit.id === benefit);
  if (!outcome || outcome.paidFen === 0) return {};
  const draws: Record<string, number> = {};
  const { pools } = event.stage.program;
  for (let at = poolOf(event, outcome.plan); at >= 0; at = pools[at]?.parent ?? -1)
    draws[event.balanceIds[pools[at]?.balance as number] as string] = outcome.paidFen;
  return draws;
}
