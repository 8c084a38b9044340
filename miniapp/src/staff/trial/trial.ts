/** What is tried out on a staff page: other readings and figures entered on trial. Nothing of it reaches a resident. */
import { type Compiled, compile } from '@yizhu/shared/policy/compile';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { PolicyError } from '@yizhu/shared/policy/problem';
import { stackFor } from '@yizhu/shared/policy/region';
import { applyReadings, type Switches } from './apply-readings';
import type { EnteredFigure } from './entered-figure';
import { withFigure } from './missing-figures';
import { staffPolicy, wholePolicies } from './staff-pack';

export type Trial = {
  /** By document id, then by switch; only what is not the chosen reading. */
  readonly switches: Readonly<Record<string, Switches>>;
  /** Figures that are not published here, entered with where they are from. */
  readonly entered: readonly EnteredFigure[];
};

export const noTrial: Trial = { switches: {}, entered: [] };

/** Whether anything is tried out for these documents. */
export const isTrying = (trial: Trial, ids: readonly string[]): boolean =>
  ids.some((id) => Object.keys(trial.switches[id] ?? {}).length > 0) ||
  trial.entered.some(({ document }) => ids.indexOf(document) >= 0);

/** The reading chosen for trial; choosing the county's own takes the switch back. */
export function withReading(trial: Trial, document: PolicyDocument, name: string, value: string): Trial {
  const chosen = document.readings.filter((one) => one.switch === name)[0]?.chosen;
  const rest = { ...trial.switches[document.id] };
  delete rest[name];
  const own = value === chosen ? rest : { ...rest, [name]: value };
  return { ...trial, switches: { ...trial.switches, [document.id]: own } };
}

/** Gives up what is tried out for these documents; other policies keep theirs. */
export function withoutDocuments({ switches, entered }: Trial, ids: readonly string[]): Trial {
  const kept: Record<string, Switches> = {};
  for (const id of Object.keys(switches)) if (ids.indexOf(id) < 0) kept[id] = switches[id] as Switches;
  return { switches: kept, entered: entered.filter(({ document }) => ids.indexOf(document) < 0) };
}

/** The documents of a region as they read on trial, from the broadest to the narrowest. */
export const triedDocuments = (adcode: string, trial: Trial): PolicyDocument[] =>
  stackFor(wholePolicies, adcode).map((document) => tried(document, trial));

function tried(document: PolicyDocument, { switches, entered }: Trial): PolicyDocument {
  const read = applyReadings(document, staffPolicy(document.id).groups, switches[document.id] ?? {});
  return entered.filter((one) => one.document === document.id).reduce(withFigure, read);
}

export type TriedStack = { kind: 'ready'; compiled: Compiled } | { kind: 'refused'; problems: string[] };

/** The same, ready to be worked out, or what the engine says against it. */
export function triedStack(adcode: string, trial: Trial): TriedStack {
  try {
    return { kind: 'ready', compiled: compile(triedDocuments(adcode, trial)) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { kind: 'refused', problems: error.problems.map(({ path, message }) => `${path}：${message}`) };
  }
}
