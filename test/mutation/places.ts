/** Every place of a policy file that what it computes may rest on, found by shape: words that are new to this file are walked like any other. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import type { PolicyTree } from '@yizhu/shared/policy/read-policy';

export type Tree = unknown;
export type Branches = Record<string, Tree>;
export const isMap = (node: Tree): node is Branches =>
  typeof node === 'object' && node !== null && !Array.isArray(node);
export const isList = (node: Tree): node is Tree[] => Array.isArray(node);

/** Keys of a reading node that can be walked: the chosen branch, and those that a case asks for. */
export type Branch = { switch: string; value: string };

export type Place = {
  node: Tree;
  steps: (string | number)[];
  path: string;
  /** The key it stands under, seen through lists and readings. */
  key: string;
  /** `conditions`: facts with what is asked of them; `condition`: what is asked of `fact`. */
  role: 'plain' | 'conditions' | 'condition';
  fact?: string;
  /** The reading under which alone it holds, where that is not the chosen one. */
  branch?: Branch;
};

/** Words for people, and what the file says of itself. */
const prose = new Set(
  'schema id name title example clause quote plain why says note notes source contact certifier number issuer issued adcode based readings missing url examples judgement external open acknowledged caveat confirmed'.split(
    ' ',
  ),
);
export const isProse = (key: string): boolean => prose.has(key);

const conditionKeys = new Set(['when', 'counting', 'any-of-year']);

/** Places from the top down. `asked`: the readings that cases switch to. */
export function placesIn(tree: PolicyTree, document: PolicyDocument, asked: Branch[]): Place[] {
  const places: Place[] = [];
  const walk = (place: Place): void => {
    const { node } = place;
    if (isMap(node) && typeof node.reading === 'string') {
      for (const branch of branchesOf(node.reading, document, asked))
        walk({ ...step(place, branch.value), key: place.key, role: place.role, branch: branch.branch ?? place.branch });
      return;
    }
    places.push(place);
    if (isList(node)) for (const i of node.keys()) walk({ ...step(place, i), key: place.key, role: place.role });
    else if (isMap(node)) for (const key of Object.keys(node)) if (!isProse(key)) walk(child(place, key));
  };
  walk({ node: tree, steps: [], path: '', key: '', role: 'plain' });
  return places;
}

function branchesOf(id: string, { readings }: PolicyDocument, asked: Branch[]) {
  const reading = readings.find((one) => one.id === id);
  if (!reading) return [];
  const others = asked.filter((one) => one.switch === reading.switch && one.value !== reading.chosen);
  const chosen: { value: string; branch?: Branch } = { value: reading.chosen };
  return [chosen, ...others.map((branch) => ({ value: branch.value, branch }))];
}

function step(place: Place, name: string | number): Place {
  const node = (place.node as Branches)[name];
  const shown = isMap(node) ? (node.id ?? node.round ?? name) : name;
  return { ...place, node, steps: [...place.steps, name], path: place.path ? `${place.path}.${shown}` : String(shown) };
}

function child(place: Place, key: string): Place {
  const next = { ...step(place, key), key, fact: place.fact };
  if (conditionKeys.has(key)) return { ...next, role: 'conditions' };
  if (place.role === 'conditions') return key === 'any' ? next : { ...next, role: 'condition', fact: key };
  return next;
}
