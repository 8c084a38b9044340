/** What every other reading of a policy file changes, so that a page can switch readings without a YAML parser. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { readPolicy } from '@yizhu/shared/policy/read-policy';
import type { Reading } from '@yizhu/shared/policy/readings';
import { parse } from 'yaml';
import type { Change, ReadingGroup } from '../src/staff/trial/pack-types';

type Values = Record<string, string>;

/** More combinations than this in one place would make the pack heavy; the file should ask less at once. */
const MOST_VARIANTS = 200;

/** Readings whose branches do not touch change the document each on its own; those that meet are worked out together. */
export function readingGroups(text: string, file: string): ReadingGroup[] {
  const chosen = readPolicy(text, file);
  const changesOf = (values: Values): Change[] => differences(chosen, readPolicy(text, file, values));
  const groups = groupsOf(chosen.readings, text, (values) => changesOf(values));
  return groups.map((readings) => {
    const combinations = combinationsOf(readings);
    if (combinations.length > MOST_VARIANTS)
      throw new Error(`${file}：读法 ${readings.map(({ id }) => id).join('、')} 写在一处，组合太多，请分开写`);
    const variants = combinations.map((values) => ({ values, changes: changesOf(values) }));
    return {
      switches: readings.map((one) => one.switch),
      variants: variants.filter(({ changes }) => changes.length > 0),
    };
  });
}

function groupsOf(readings: Reading[], text: string, changesOf: (values: Values) => Change[]): Reading[][] {
  const nested = nestedPairs(parse(text));
  const paths = new Map(readings.map((one) => [one.id, singlePaths(one, changesOf)]));
  const meet = (a: Reading, b: Reading): boolean =>
    nested.some((pair) => pair.includes(a.id) && pair.includes(b.id)) ||
    (paths.get(a.id) ?? []).some((one) =>
      (paths.get(b.id) ?? []).some((two) => isWithin(one, two) || isWithin(two, one)),
    );
  const groups: Reading[][] = [];
  for (const reading of readings) {
    const met = groups.filter((group) => group.some((one) => meet(one, reading)));
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push([...met.flat(), reading]);
  }
  return groups;
}

const singlePaths = (reading: Reading, changesOf: (values: Values) => Change[]): Change['path'][] =>
  Object.keys(reading.values)
    .filter((value) => value !== reading.chosen)
    .flatMap((value) => changesOf({ [reading.switch]: value }).map(({ path }) => path));

const isWithin = (inner: Change['path'], outer: Change['path']): boolean => outer.every((step, i) => inner[i] === step);

/** Readings written inside a branch of another. */
function nestedPairs(node: unknown, outer: string[] = []): [string, string][] {
  if (typeof node !== 'object' || node === null) return [];
  const { reading } = node as { reading?: unknown };
  const own = typeof reading === 'string' ? [reading] : [];
  const pairs = own.flatMap((inner) => outer.map((one): [string, string] => [one, inner]));
  return [...pairs, ...Object.values(node).flatMap((child) => nestedPairs(child, [...outer, ...own]))];
}

const combinationsOf = (readings: Reading[]): Values[] =>
  readings.reduce<Values[]>(
    (all, one) => all.flatMap((values) => Object.keys(one.values).map((value) => ({ ...values, [one.switch]: value }))),
    [{}],
  );

/** The smallest parts of `after` that are not as in `before`. */
function differences(before: unknown, after: unknown, path: Change['path'] = []): Change[] {
  if (isList(before) && isList(after) && before.length === after.length)
    return before.flatMap((one, i) => differences(one, after[i], [...path, i]));
  if (isMap(before) && isMap(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  return before === after ? [] : [{ path, value: after }];
}

const isList = (node: unknown): node is unknown[] => Array.isArray(node);
const isMap = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** The examples of each benefit that has some. */
export const examplesOf = ({ benefits }: PolicyDocument) =>
  Object.fromEntries(benefits.filter(({ examples }) => examples.length > 0).map(({ id, examples }) => [id, examples]));
