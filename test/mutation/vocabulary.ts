/** The names that one policy may use in each other's place. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { type FactSpace, factSpace } from '@yizhu/shared/policy/fact-space';
import { payers } from '@yizhu/shared/policy/vocabulary';
import { knownWords, type WordGroups } from './known-words';

export type Vocabulary = {
  words: WordGroups;
  space: FactSpace;
  categories: string[];
  benefits: string[];
  /** Groups of names of one sort. */
  names: string[][];
};

export function vocabularyOf(document: PolicyDocument): Vocabulary {
  const categories = document.categories.map(({ id }) => id);
  const benefits = document.benefits.map(({ id }) => id);
  const kinds = [...new Set(document.benefits.map(({ kind }) => kind))];
  const names = [
    categories,
    benefits,
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

/** Every name that a list under `key` could hold. */
export function namesForList({ categories, benefits, names }: Vocabulary, key: string, list: string[]): string[] {
  if (key === 'for') return categories;
  if (key === 'less') return [...payers, ...benefits];
  if (['after', 'requires', 'unless'].includes(key)) return benefits;
  return list.length === 0 ? [] : (names.find((group) => list.every((one) => group.includes(one))) ?? []);
}
