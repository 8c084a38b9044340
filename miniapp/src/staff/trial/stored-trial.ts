/** What this browser keeps of a trial: read back only as far as it still has the right shape. */
import { type ReadingStatus, readingStatusWords } from '@yizhu/shared/policy/readings';
import type { EnteredFigure } from './entered-figure';
import { noTrial, type Trial } from './trial-state';

export type Stored = {
  readonly trial: Trial;
  /** By document id, then by reading id; what is not there is as the file says. */
  readonly marks: Readonly<Record<string, Readonly<Record<string, ReadingStatus>>>>;
};

export const nothingStored: Stored = { trial: noTrial, marks: {} };

export const storageKey = 'staff-policy-trial';

/** Whatever storage gives back: an older form or a damaged one loses only what cannot be read. */
export function readStored(data: unknown): Stored {
  if (!isMap(data)) return nothingStored;
  const trial = isMap(data.trial) ? data.trial : {};
  const entered = Array.isArray(trial.entered) ? trial.entered.filter(isFigure) : [];
  return {
    trial: { switches: mapsOf(trial.switches, (value): value is string => typeof value === 'string'), entered },
    marks: mapsOf(
      data.marks,
      (value): value is ReadingStatus => typeof value === 'string' && value in readingStatusWords,
    ),
  };
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

function mapsOf<T>(data: unknown, holds: (value: unknown) => value is T): Record<string, Record<string, T>> {
  const maps: Record<string, Record<string, T>> = {};
  if (!isMap(data)) return maps;
  for (const outer of Object.keys(data)) {
    const inner = data[outer];
    const kept: Record<string, T> = {};
    for (const key of isMap(inner) ? Object.keys(inner) : []) {
      const value = (inner as Record<string, unknown>)[key];
      if (holds(value)) kept[key] = value;
    }
    maps[outer] = kept;
  }
  return maps;
}

function isFigure(data: unknown): data is EnteredFigure {
  if (!isMap(data) || !isMap(data.value)) return false;
  const words = [data.document, data.parameter, data.year, data.source, data.date];
  const { fen, units, brackets, date } = data.value;
  const isNumber = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value % 1 === 0;
  return (
    words.every((one) => typeof one === 'string') &&
    (isNumber(fen) || isNumber(units) || Array.isArray(brackets) || typeof date === 'string')
  );
}
