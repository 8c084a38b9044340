/** One small change each, at every place of a policy file that what it computes may rest on. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import type { PolicyTree } from '@yizhu/shared/policy/read-policy';
import { figuresBeside, numbersBeside } from './figures';
import { listsBeside } from './list-changes';
import { mapsBeside } from './map-changes';
import { type Branch, isList, isMap, type Place, placesIn, type Tree } from './places';
import { othersFor, type Vocabulary, vocabularyOf } from './vocabulary';

export type Mutant = { path: string; from: string; to: string; branch?: Branch; tree: () => PolicyTree };

/** Another thing at a place; `note` where the thing is too large to be read. */
export type Beside = { to: Tree; note?: [from: string, to: string]; under?: string };

/** In the order of the file. `asked`: the readings that cases switch to, whose branches are changed, too. */
export function mutantsOf(tree: PolicyTree, document: PolicyDocument, asked: Branch[]): Mutant[] {
  const vocabulary = vocabularyOf(document);
  const inPlaces = placesIn(tree, document, asked).flatMap((place) =>
    besidesOf(place, vocabulary).map((beside) => mutantAt(tree, place, beside)),
  );
  return [...inPlaces, ...choicesOf(tree, document)];
}

function besidesOf(place: Place, vocabulary: Vocabulary): Beside[] {
  const { node } = place;
  if (isList(node)) return listsBeside(place, node, vocabulary);
  if (isMap(node)) return mapsBeside(place, node);
  return leavesBeside(place, vocabulary).map((to) => ({ to }));
}

function leavesBeside({ node, key, role, fact = '', steps }: Place, vocabulary: Vocabulary): Tree[] {
  // A word of a list is taken out and others are put in where the list itself is changed.
  if (typeof steps[steps.length - 1] === 'number') return typeof node === 'string' ? figuresBeside(node) : [];
  if (role === 'condition' && key !== 'over' && key !== 'from' && key !== 'below' && key !== 'upto') {
    const figures = typeof node === 'string' ? figuresBeside(node) : [];
    return [...figures, ...otherValues(vocabulary, fact, String(node))];
  }
  if (typeof node === 'boolean') return [!node];
  if (typeof node === 'number') return numbersBeside(node, key);
  if (typeof node !== 'string') return [];
  if (node === 'everyone') return [vocabulary.categories];
  if (node === 'self-pay' && key === 'base') return [{ of: 'policy-covered' }];
  const of = key === 'of' && node === 'policy-covered' ? ['total-bill'] : [];
  return [...figuresBeside(node), ...of, ...othersFor(vocabulary, key, node)];
}

export const otherValues = ({ space }: Vocabulary, fact: string, value: string): string[] =>
  Object.keys(space[fact]?.values ?? {}).filter((one) => one !== value);

/** Each reading with another value chosen. */
function choicesOf(tree: PolicyTree, { readings }: PolicyDocument): Mutant[] {
  return readings.flatMap(({ id, chosen, values }, i) =>
    Object.keys(values)
      .filter((value) => value !== chosen)
      .map((to) => ({
        path: `readings.${id}.chosen`,
        from: chosen,
        to,
        tree: () => replaced(tree, ['readings', i, 'chosen'], to),
      })),
  );
}

function mutantAt(tree: PolicyTree, { node, steps, path, branch }: Place, { to, note, under }: Beside): Mutant {
  const [from, into] = note ?? [shown(node), shown(to)];
  const at = [path, under].filter(Boolean).join('.');
  return { path: at, from, to: into, branch, tree: () => replaced(tree, steps, to) };
}

function replaced(tree: PolicyTree, steps: (string | number)[], to: Tree): PolicyTree {
  const copy = JSON.parse(JSON.stringify(tree)) as PolicyTree;
  if (steps.length === 0) return to as PolicyTree;
  const parent = steps.slice(0, -1).reduce<Tree>((node, step) => (node as PolicyTree)[step], copy) as PolicyTree;
  parent[steps[steps.length - 1] as string] = to;
  return copy;
}

const MOST_CHARACTERS = 60;

export function shown(node: Tree): string {
  const text = typeof node === 'string' ? node : (JSON.stringify(node) ?? 'nothing').replace(/"/g, '');
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
