/** A list with one item less, one more, or two that have changed places. */
import { type Beside, otherValues, shown } from './mutants';
import { isMap, type Place, type Tree } from './places';
import { namesForList, type Vocabulary } from './vocabulary';

export function listsBeside(place: Place, list: Tree[], vocabulary: Vocabulary): Beside[] {
  return [
    ...list.map(
      (item, i): Beside => ({
        to: list.filter((_, at) => at !== i),
        note: [nameOf(item), 'removed'],
      }),
    ),
    ...additions(place, list, vocabulary),
    ...(place.key === 'categories' ? swaps(list) : []),
  ];
}

function additions({ key, role, fact = '', steps }: Place, list: Tree[], vocabulary: Vocabulary): Beside[] {
  if (list.some((item) => isMap(item))) return [];
  const words = list.map(String);
  const owner = steps[0] === 'benefits' ? vocabulary.benefits[steps[1] as number] : undefined;
  const names = role === 'condition' ? otherValues(vocabulary, fact, '') : namesForList(vocabulary, key, words, owner);
  return names
    .filter((name) => !words.includes(name))
    .map((name) => ({ to: [...list, name], note: ['without', name] }));
}

/** The order of the categories decides who holds several. */
const swaps = (list: Tree[]): Beside[] =>
  list.slice(1).map((second, i) => {
    const first = list[i];
    const to = [...list.slice(0, i), second, first, ...list.slice(i + 2)];
    return { to, note: [`${nameOf(first)}, ${nameOf(second)}`, `${nameOf(second)}, ${nameOf(first)}`] };
  });

const nameOf = (item: Tree): string =>
  isMap(item) && (item.id ?? item.round) !== undefined ? String(item.id ?? item.round) : shown(item);
