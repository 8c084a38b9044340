/** What is written differently in two versions of a policy file, place by place, and either version with one place of the other. */
import type { PolicyTree } from '@yizhu/shared/policy/read-policy';

type Tree = unknown;
type Branches = Record<string, Tree>;

/** One place; without `before` it is new, without `after` it is gone. Items of a list go by their id or their round. */
export type Change = { steps: string[]; path: string; before?: Tree; after?: Tree; clause?: string; isProse: boolean };

/** Words for people: what is computed does not rest on them. */
const prose = new Set(
  'clause quote plain why question says note source contact notes certifier number issuer issued based missing url examples status schema'.split(
    ' ',
  ),
);

/** The title of a category is a word that lists write; any other title only stands on screens. */
const isLabel = (steps: string[]): boolean => steps[steps.length - 1] === 'title' && steps[0] !== 'categories';

export function changesBetween(before: PolicyTree, after: PolicyTree): Change[] {
  const changes: Change[] = [];
  const add = (steps: string[], old: Tree, fresh: Tree): void => {
    const clause = clauseAt(after, steps) ?? clauseAt(before, steps);
    const isProse = steps.some((step) => prose.has(step)) || isLabel(steps);
    changes.push({ steps, path: steps.join('.'), before: old, after: fresh, clause, isProse });
  };
  const walk = (old: Tree, fresh: Tree, steps: string[]): void => {
    const [was, is] = [partsOf(old), partsOf(fresh)];
    if (!was || !is || !Array.isArray(old) !== !Array.isArray(fresh)) {
      if (JSON.stringify(old) !== JSON.stringify(fresh)) add(steps, old, fresh);
      return;
    }
    for (const name of new Set([...was.keys(), ...is.keys()])) {
      const at = [...steps, name];
      if (was.has(name) && is.has(name)) walk(was.get(name), is.get(name), at);
      else add(at, was.get(name), is.get(name));
    }
    const kept = [...was.keys()].filter((name) => is.has(name));
    const now = [...is.keys()].filter((name) => was.has(name));
    if (Array.isArray(old) && kept.join() !== now.join()) add([...steps, ORDER], kept, now);
  };
  walk(before, after, []);
  return changes;
}

const ORDER = '次序';

/** `tree` with one change made; undefined where it does not have the place. The tree is left as it is. */
export function withChange(tree: PolicyTree, { steps }: Change, to: Tree | undefined): PolicyTree | undefined {
  const copy = JSON.parse(JSON.stringify(tree)) as PolicyTree;
  const last = steps[steps.length - 1] as string;
  const parent = steps.slice(0, -1).reduce<Tree>((node, step) => partsOf(node)?.get(step), copy);
  if (Array.isArray(parent)) setItem(parent, last, to);
  else if (isMap(parent)) setKey(parent, last, to);
  else return undefined;
  return copy;
}

function setKey(parent: Branches, key: string, to: Tree): void {
  if (to === undefined) delete parent[key];
  else parent[key] = to;
}

function setItem(list: Tree[], name: string, to: Tree): void {
  if (name === ORDER) {
    const place = (item: Tree): number => (to as string[]).indexOf(nameOf(item) ?? '');
    list.sort((a, b) => place(a) - place(b));
    return;
  }
  const at = list.findIndex((item, i) => (nameOf(item) ?? String(i)) === name);
  if (to === undefined) list.splice(at, 1);
  else if (at >= 0) list[at] = to;
  else list.push(to);
}

const isMap = (node: Tree): node is Branches => typeof node === 'object' && node !== null && !Array.isArray(node);

function nameOf(item: Tree): string | undefined {
  if (!isMap(item)) return undefined;
  const name = item.id ?? item.round;
  return name === undefined ? undefined : String(name);
}

/** The parts of a map, or of a list of parts; a list of words is one value. */
function partsOf(node: Tree): Map<string, Tree> | undefined {
  if (isMap(node)) return new Map(Object.entries(node));
  if (!Array.isArray(node) || node.length === 0 || !node.every(isMap)) return undefined;
  return new Map(node.map((item, i) => [nameOf(item) ?? String(i), item]));
}

/** The nearest clause at the place or around it. */
function clauseAt(tree: PolicyTree, steps: string[]): string | undefined {
  let node: Tree = tree;
  let found: string | undefined;
  for (const step of steps) {
    node = partsOf(node)?.get(step);
    const clause = isMap(node) ? node.clause : undefined;
    if (isMap(clause) && typeof clause.at === 'string') found = clause.at;
  }
  return found;
}
