/** What is tried out on a staff page: other readings and figures entered on trial. Nothing of it reaches a resident. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import type { Switches } from './apply-readings';
import type { EnteredFigure } from './entered-figure';

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
