/** The facts that a stack of documents speaks of, their values in order, and how several of them become one code. */
import type { PolicyDocument } from './document';
import { type FactWord, factWords } from './vocabulary';

/** Fact values by fact name; `category` is a fact like any other, with `none` for who holds no category. */
export type Assignment = Record<string, string>;

export const NO_CATEGORY = 'none';

export type FactSpace = Record<string, FactWord>;

export const has = (object: object, key: string): boolean => Object.keys(object).indexOf(key) >= 0;

/** The national vocabulary with what the documents declare on top; `categories` are those of the narrowest document. */
export function factSpace(documents: PolicyDocument[], categoryIds: string[]): FactSpace {
  const space: FactSpace = {};
  for (const name of Object.keys(factWords)) space[name] = factWords[name] as FactWord;
  for (const document of documents)
    for (const name of Object.keys(document.facts)) space[name] = declared(document, name, space[name]);
  const values: Record<string, string> = {};
  for (const id of categoryIds) values[id] = id;
  values[NO_CATEGORY] = '不属于救助对象';
  space.category = { title: '救助身份', values, absent: NO_CATEGORY };
  return space;
}

function declared(document: PolicyDocument, name: string, known: FactWord | undefined): FactWord {
  const fact = document.facts[name] as PolicyDocument['facts'][string];
  const values = fact.values ?? (fact['any-of-year'] ? { true: '是', false: '否' } : {});
  return {
    title: fact.title,
    values: { ...known?.values, ...values },
    absent: fact.absent ?? known?.absent ?? (fact['any-of-year'] ? 'false' : (Object.keys(values)[0] ?? '')),
  };
}

export const valuesOf = (space: FactSpace, fact: string): string[] => Object.keys((space[fact] as FactWord).values);

/** The value of a fact: as said, or the one taken when nobody says; empty for a fact that nobody knows. */
export const valueIn = (space: FactSpace, fact: string, assignment: Assignment): string =>
  assignment[fact] ?? space[fact]?.absent ?? '';

/** How many combinations of values the facts have. */
export function combinations(space: FactSpace, facts: string[]): number {
  let count = 1;
  for (const fact of facts) count *= valuesOf(space, fact).length;
  return count;
}

/** The number of an assignment among all combinations of `facts`. */
export function codeOf(space: FactSpace, facts: string[], assignment: Assignment): number {
  let code = 0;
  for (const fact of facts) {
    const values = valuesOf(space, fact);
    const at = values.indexOf(valueIn(space, fact, assignment));
    code = code * values.length + Math.max(at, 0);
  }
  return code;
}

/** The assignment that has this number: the inverse of `codeOf`. */
export function assignmentOf(space: FactSpace, facts: string[], code: number): Assignment {
  const assignment: Assignment = {};
  for (let i = facts.length - 1; i >= 0; i--) {
    const fact = facts[i] as string;
    const values = valuesOf(space, fact);
    assignment[fact] = values[code % values.length] as string;
    code = Math.floor(code / values.length);
  }
  return assignment;
}
