/** Takes out of a policy what the schema refuses, so that one look at a file finds its other faults, too. */
import type { PolicyDocument } from './document';
import { policySchema } from './schema';
import { type Issue, singleIssues } from './schema-problems';

type Branches = Record<PropertyKey, unknown>;
type Step = (tree: unknown, issue: Issue) => void;

/** What is left of the policy, and the names that went with what was taken out. */
export type Mended = { document: PolicyDocument; removed: string[] };

/** Gentlest first: say that the figure is missing, leave the word out, leave out the whole benefit or pool. */
const steps: Step[] = [markMissing, leaveOut, leaveOutItem];

/** Undefined when too little is left to be checked. */
export function mend(plain: unknown, issues: Issue[]): Mended | undefined {
  let tree: unknown = JSON.parse(JSON.stringify(plain));
  let left = issues;
  for (const step of steps) {
    for (const issue of left) step(tree, issue);
    tree = swept(tree);
    const result = policySchema.safeParse(tree);
    if (result.success)
      return { document: result.data as PolicyDocument, removed: lost(namesIn(plain), namesIn(tree)) };
    left = singleIssues(result.error.issues as Issue[]);
  }
  return undefined;
}

const lost = (before: string[], after: string[]): string[] => before.filter((name) => after.indexOf(name) < 0);

/** Stands where something was taken out, so that the places of its neighbours stay true until all is done. */
const GONE = {};

function swept(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((item) => item !== GONE).map(swept);
  if (typeof node !== 'object' || node === null) return node;
  const kept: Branches = {};
  for (const key of Object.keys(node)) if (at(node, key) !== GONE) kept[key] = swept(at(node, key));
  return kept;
}

function markMissing(tree: unknown, issue: Issue): void {
  const { parent, key } = placeOf(tree, issue.path);
  if (issue.code === 'unrecognized_keys') for (const word of issue.keys ?? []) drop(at(parent, key), word);
  else if (parent && at(parent, key) !== undefined) parent[key] = { missing: '写法不对' };
}

function leaveOut(tree: unknown, issue: Issue): void {
  const { parent, key } = placeOf(tree, issue.path);
  drop(parent, key);
}

/** A benefit, a pool, a category: whatever carries a name of its own. */
function leaveOutItem(tree: unknown, issue: Issue): void {
  const { parent, key } = placeOf(tree, issue.path.slice(0, 2));
  drop(parent, key);
}

function placeOf(tree: unknown, path: PropertyKey[]): { parent: Branches | undefined; key: PropertyKey } {
  let parent: unknown = { root: tree };
  let key: PropertyKey = 'root';
  for (const step of path) {
    parent = at(parent, key);
    key = step;
  }
  return { parent: typeof parent === 'object' && parent !== null ? (parent as Branches) : undefined, key };
}

const at = (node: unknown, key: PropertyKey): unknown => (node as Branches | null | undefined)?.[key];

function drop(node: unknown, key: PropertyKey): void {
  if (typeof node === 'object' && node !== null && node !== GONE) (node as Branches)[key] = GONE;
}

/** Names that other parts may refer to: ids of list items, and of the parts that are kept by name. */
function namesIn(tree: unknown): string[] {
  const names: string[] = [];
  for (const part of ['benefits', 'categories', 'pools', 'parameters', 'accumulators', 'facts']) {
    const items = at(tree, part);
    if (Array.isArray(items)) for (const item of items) names.push(String(at(item, 'id')));
    else if (typeof items === 'object' && items !== null) names.push(...Object.keys(items));
  }
  return names;
}
