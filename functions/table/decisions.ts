import type { DecisionView } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import type { DecisionInputs, WorkedOut } from '../applications/decide';
import { open, seal } from '../clients/keys';
import { change, type Item, putNew, type Write } from './core';

/** A decision as it was proposed: what it was worked out with, from and to. Never changed. */
export type DecisionItem = Item & {
  applicationId: string;
  number: string;
  /** 1 for the first of an application. */
  n: number;
  at: string;
  by: string;
  adcode: string;
  year: number;
  benefit: DecisionInputs['benefit'];
  policyHash: string;
  policy: string;
  amountFen: number;
  tape: number[];
  draws: Record<string, number>;
  caveats: string[];
  /** `DecisionInputs` as JSON, sealed: they say what somebody suffered from. */
  inputs: string;
  /** The steps as they were shown, sealed JSON. */
  steps: string;
};

const sortOf = (number: string, n: number): string => `DECISION#${number}#${n}`;
const place = ({ applicationId, n }: { applicationId: string; n: number }, field: string) => ({
  entity: 'decision',
  id: `${applicationId}#${n}`,
  field,
});

export const isDecision = ({ sk }: Item, number: string): boolean => sk.startsWith(`DECISION#${number}#`);

export async function recordDecision(
  decision: Pick<DecisionItem, 'pk' | 'applicationId' | 'number' | 'n' | 'at' | 'by'>,
  inputs: DecisionInputs,
  { policyHash, policy, amountFen, tape, draws, caveats, steps }: WorkedOut,
): Promise<Write> {
  const item: DecisionItem = {
    ...decision,
    sk: sortOf(decision.number, decision.n),
    adcode: inputs.adcode,
    year: inputs.year,
    benefit: inputs.benefit,
    policyHash,
    policy,
    amountFen,
    tape,
    draws,
    caveats,
    inputs: await seal(JSON.stringify(inputs), place(decision, 'inputs')),
    steps: await seal(JSON.stringify(steps), place(decision, 'steps')),
  };
  return putNew(item, new AppError('application.changed', 'version'));
}

export const openInputs = async (item: DecisionItem): Promise<DecisionInputs> =>
  JSON.parse(await open(item.inputs, place(item, 'inputs')));

export const openSteps = async (item: DecisionItem): Promise<DecisionView['steps']> =>
  JSON.parse(await open(item.steps, place(item, 'steps')));

/** What signed decisions have used of a person's year: of each pool, and given by each benefit, in fen. */
export type YearItem = Item & {
  year: number;
  version: number;
  pools: Record<string, number>;
  given: Record<string, number>;
};

/** Among all of a person's items that of a year; with nothing used where none is kept yet. */
export function yearOf(items: readonly Item[], { pk, year }: { pk: string; year: number }): YearItem {
  const sk = `YEAR#${year}`;
  const kept = items.find((item) => item.sk === sk) as YearItem | undefined;
  return kept ?? { pk, sk, year, version: 0, pools: {}, given: {} };
}

/** The write that adds a signed decision; another one signed in between throws `application.changed`. */
export function addToYear(before: YearItem, decision: Pick<DecisionItem, 'draws' | 'benefit' | 'amountFen'>): Write {
  const changed = new AppError('application.changed', 'version');
  const { pools, given } = withDecision(before, decision);
  const item: YearItem = { ...before, version: before.version + 1, pools, given };
  if (before.version === 0) return putNew(item, changed);
  return change(
    item,
    {
      update: 'SET #pools = :pools, #given = :given, #version = :next',
      when: '#version = :read',
      values: { ':pools': pools, ':given': given, ':next': item.version, ':read': before.version },
    },
    changed,
  );
}

export function withDecision(
  { pools, given }: Pick<YearItem, 'pools' | 'given'>,
  { draws, benefit, amountFen }: Pick<DecisionItem, 'draws' | 'benefit' | 'amountFen'>,
): Pick<YearItem, 'pools' | 'given'> {
  const sum = { ...pools };
  for (const [pool, fen] of Object.entries(draws)) sum[pool] = (sum[pool] ?? 0) + fen;
  return { pools: sum, given: { ...given, [benefit]: (given[benefit] ?? 0) + amountFen } };
}
