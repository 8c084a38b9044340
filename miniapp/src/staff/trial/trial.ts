/** The documents of a region as they read while something is tried out on them. */
import type { Compiled } from '@yizhu/shared/policy/bind';
import { compile } from '@yizhu/shared/policy/compile';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { PolicyError } from '@yizhu/shared/policy/problem';
import { stackFor } from '@yizhu/shared/policy/region';
import { applyReadings } from './apply-readings';
import { withFigure } from './missing-figures';
import { staffPolicy, wholePolicies } from './staff-pack';
import type { Trial } from './trial-state';

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
