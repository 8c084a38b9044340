/** The names that one policy may use in each other's place. */
import type { Benefit, PolicyDocument } from '@yizhu/shared/policy/document';
import { type FactSpace, factSpace } from '@yizhu/shared/policy/fact-space';
import { payers } from '@yizhu/shared/policy/vocabulary';
import { knownWords, type WordGroups } from './known-words';

export type Vocabulary = {
  words: WordGroups;
  space: FactSpace;
  categories: string[];
  benefits: Benefit[];
  /** Groups of names of one sort. */
  names: string[][];
};

export function vocabularyOf(document: PolicyDocument): Vocabulary {
  const categories = document.categories.map(({ id }) => id);
  const { benefits } = document;
  const kinds = [...new Set(benefits.map(({ kind }) => kind))];
  const names = [
    categories,
    benefits.map(({ id }) => id),
    payers as string[],
    Object.keys(document.pools),
    ['encounter', 'year', ...Object.keys(document.accumulators)],
    ...['amount', 'rate', 'brackets'].map((kind) =>
      Object.keys(document.parameters).filter((id) => document.parameters[id]?.kind === kind),
    ),
    [...kinds, 'visit'],
  ];
  return { words: knownWords(), space: factSpace([document], categories), categories, benefits, names };
}

/** Everything else that could stand where `word` stands under `key`. */
export function othersFor({ words, names }: Vocabulary, key: string, word: string): string[] {
  const groups = [...(words.get(key) ?? []), ...names];
  const others = groups.filter((group) => group.includes(word)).flat();
  return [...new Set(others)].filter((one) => one !== word);
}

/** Every name that a list under `key` of a benefit could hold. */
export function namesForList(vocabulary: Vocabulary, key: string, list: string[], owner?: Benefit): string[] {
  const { categories, names } = vocabulary;
  if (key === 'for') return categories;
  if (key === 'less') return [...payers, ...meeting(vocabulary, owner)];
  if (['after', 'requires', 'unless'].includes(key)) return meeting(vocabulary, owner);
  return list.length === 0 ? [] : (names.find((group) => list.every((one) => group.includes(one))) ?? []);
}

/** Other benefits that give an amount for an event that the owner looks at: any other leaves the owner as it is. */
const meeting = ({ benefits }: Vocabulary, owner?: Benefit): string[] =>
  benefits
    .filter((one) => one.id !== owner?.id && !one.external && !one.judgement)
    .filter((one) => owner === undefined || owner.per === 'year' || (one.per === owner.per && one.kind === owner.kind))
    .map(({ id }) => id);
