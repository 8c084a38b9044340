/** A folder of worked cases as the commands read it, and how two answers to one case differ. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@yizhu/shared/api/errors';
import { answer } from '../given/answer';
import { root } from './library';

export const caseBank = join(root, 'test/cases/bank');

export type BankCase = {
  id: string;
  policy: string;
  title_zh?: string;
  given: Record<string, unknown>;
  expect_alt?: { params: Record<string, unknown> }[];
};

/** A folder that is not there, or a file in it that is not a case: said to the person who named it. */
export class BankProblem extends Error {}

export function readBank(folder: string): BankCase[] {
  return namesIn(folder).map((name) => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8')) as BankCase;
    } catch {
      throw new BankProblem(`读不出算例“${join(folder, name)}”，它应是一个 JSON 文件。请核对后再试。`);
    }
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    throw new BankProblem(`打不开算例文件夹“${folder}”。请核对名称和所在的位置。`);
  }
}

/** Cases are about the past and the near future alike. */
const NO_TODAY = '9999-12-31';

/** An amount, a state or a day by its path: `awards.v 倾斜救助`, `shares.county.city_fen`, `due`. */
export type Leaves = Record<string, number | string | boolean>;

/** What comes out of a case as leaves; a case that cannot be worked out has the one leaf `error`. */
export function leavesOf(policy: string, given: object, params: object = {}): Leaves {
  const known = (given as { params?: object }).params;
  try {
    return flat(answer(policy, { ...given, params: { ...known, ...params } }, NO_TODAY));
  } catch (error) {
    if (error instanceof AppError) return { error: error.code };
    throw error;
  }
}

/** Words about the answer, not the answer. */
const notCompared = new Set(['clause', 'reasons', 'notes', 'why', 'caveats']);

function flat(result: object): Leaves {
  const leaves: Leaves = {};
  const walk = (node: unknown, path: string): void => {
    for (const [name, value] of partsOf(node))
      if (typeof value === 'object') walk(value, `${path}${name}.`);
      else if (value !== undefined) leaves[path + name] = value as string;
  };
  const { awards = [], ...rest } = result as { awards?: { ref: string; benefit: string; amount_fen: number }[] };
  walk(rest, '');
  for (const { ref, benefit, amount_fen } of awards) {
    const path = awardPath(ref, benefit);
    leaves[path] = ((leaves[path] as number | undefined) ?? 0) + amount_fen;
  }
  return leaves;
}

const awardPath = (ref: string, benefit: string): string => `awards.${ref} ${benefit}`;

/** The compared parts of a map; the items of a list under their id or round, or their place where they have neither. */
function partsOf(node: unknown): [string, unknown][] {
  if (!Array.isArray(node)) return Object.entries(node ?? {}).filter(([key]) => !notCompared.has(key));
  return node.map((item, i) => [String(item?.id ?? item?.round ?? i), item]);
}

export type Move = { path: string; before?: Leaves[string]; after?: Leaves[string] };

/** Every leaf that is not the same in both, in the order of the first. */
export function movesBetween(before: Leaves, after: Leaves): Move[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths
    .filter((path) => before[path] !== after[path])
    .map((path) => ({ path, before: before[path], after: after[path] }));
}

/** Fen that one more answer gives in all; undefined where the kind has no total or one of them cannot be worked out. */
export function totalMoved(before: Leaves, after: Leaves): number | undefined {
  const [a, b] = [before.total_fen, after.total_fen];
  return typeof a === 'number' && typeof b === 'number' ? b - a : undefined;
}
