/** A policy under other readings than the chosen ones, from what was written down when the app was built. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import type { Change, ReadingGroup } from './pack-types';

/** Values by switch; a switch that is not named keeps the chosen reading. */
export type Switches = Readonly<Record<string, string>>;

/** The document as the file reads under these switches; the document given is left as it is. */
export function applyReadings(document: PolicyDocument, groups: readonly ReadingGroup[], switches: Switches) {
  const inForce = (name: string): string | undefined =>
    switches[name] ?? document.readings.filter((one) => one.switch === name)[0]?.chosen;
  let read: unknown = document;
  for (const group of groups) {
    const variant = group.variants.filter(({ values }) =>
      group.switches.every((one) => values[one] === inForce(one)),
    )[0];
    for (const change of variant?.changes ?? []) read = changed(read, change.path, change);
  }
  return read as PolicyDocument;
}

/** A copy with the part at `path` replaced, along the path alone. */
function changed(node: unknown, path: Change['path'], change: Change): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change.value;
  if (Array.isArray(node)) return node.map((item, i) => (i === step ? changed(item, rest, change) : item));
  const copy = { ...(node as Record<string, unknown>) };
  if (rest.length === 0 && change.value === undefined) delete copy[step];
  else copy[step] = changed(copy[step], rest, change);
  return copy;
}
