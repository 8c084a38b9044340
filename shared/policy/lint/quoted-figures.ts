/** Every figure of a part, with the words that the parts around it quote. */
import { plainWords } from './citations';

/** Examples and outside figures have sources of their own; `round` and the like are no figures of the document. */
const NO_FIGURES = ['examples', 'clause', 'quote', 'round', 'fen', 'units'];

/** `category` where the figure is that of one category. */
export type Figure = {
  path: string;
  words: string;
  category?: string;
  kind: 'fen' | 'units' | 'points';
  value: number;
};

/** Numbers below a node, each with the quotes of every part around it. */
export function figuresOf(node: unknown, path: string, around: string, category?: string): Figure[] {
  if (typeof node !== 'object' || node === null) return [];
  const { fen, units, points, quote } = node as { fen?: number; units?: number; points?: number; quote?: string[] };
  const words = plainWords([around, ...(quote ?? [])].filter(Boolean).join('。'));
  const own: Figure[] = [];
  if (fen) own.push({ path, words, category, kind: 'fen', value: fen });
  if (units) own.push({ path, words, category, kind: 'units', value: units });
  if (points) own.push({ path: `${path}.points`, words, category, kind: 'points', value: points });
  for (const word of ['over', 'from', 'below', 'upto']) {
    const bound = (node as Record<string, unknown>)[word];
    if (typeof bound === 'number' && bound > 0)
      own.push({ path: `${path}.${word}`, words, category, kind: 'fen', value: bound });
  }
  return Object.keys(node)
    .filter((key) => NO_FIGURES.indexOf(key) < 0)
    .reduce<Figure[]>((all, key) => {
      const value = (node as Record<string, unknown>)[key];
      return all.concat(
        isOfCategories(node, key) ? casesOf(value, path, words) : figuresOf(value, step(path, key), words, category),
      );
    }, own);
}

const isOfCategories = (node: object, key: string): boolean =>
  key === 'cases' && (node as { by?: string }).by === 'category';

/** The rows of a table by category, each for its own. */
const casesOf = (cases: unknown, path: string, words: string): Figure[] =>
  Object.keys(cases as object).reduce<Figure[]>(
    (all, id) => all.concat(figuresOf((cases as Record<string, unknown>)[id], `${path}.${id}`, words, id)),
    [],
  );

/** A table's cases stand in its own place in the file. */
const step = (path: string, key: string): string => (key === 'cases' || key === 'all' ? path : `${path}.${key}`);
