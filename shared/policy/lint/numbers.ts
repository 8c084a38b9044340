/** S4: figures of a policy against the words that it quotes for them, and whose figure they are there. */
import type { Fen } from '../../money/fen';
import { formatYuanShort } from '../../money/format-amount';
import { percent } from '../amount-words';
import type { Category, Cited, PolicyDocument } from '../document';
import { plainWords } from './citations';
import { type Finding, finding } from './finding';
import { type Figure, figuresOf } from './quoted-figures';
import { saysAmount, saysPoints, saysRate } from './written';

export function numbersNotQuoted(document: PolicyDocument): Finding[] {
  const parts = [
    ...Object.keys(document.pools).map((id) => ({ path: `pools.${id}`, part: document.pools[id] as Cited })),
    ...document.benefits.map((part) => ({ path: `benefits.${part.id}`, part: part as Cited })),
  ];
  return parts.reduce<Finding[]>((all, { path, part }) => {
    const figures = figuresOf(part, path, '').filter(({ words }) => words !== '');
    return all.concat(strangers(figures), strayed(figures, document.categories));
  }, []);
}

/** Each number once for the words it was looked for in. */
function strangers(figures: Figure[]): Finding[] {
  const strange = figures.filter((one) => !isSaid(one));
  const key = ({ kind, value, words }: Figure): string => `${kind}|${value}|${words}`;
  return strange
    .filter((one, i) => strange.findIndex((other) => key(other) === key(one)) === i)
    .map((one) => {
      const written = wordsFor(one);
      return finding('S4', one.path, `这里的 ${written} 在引用的原文里没有出现，请核对这个数，或补上写有它的原句`, {
        about: written,
      });
    });
}

const isSaid = ({ kind, words, value }: Figure): boolean =>
  kind === 'fen' ? saysAmount(words, value) : kind === 'units' ? saysRate(words, value) : saysPoints(words, value);

const wordsFor = ({ kind, value }: Figure): string =>
  kind === 'fen'
    ? `${formatYuanShort(value as Fen).replace(/,/g, '')}元`
    : kind === 'units'
      ? percent(value)
      : `${value}个百分点`;

/** Parts of a sentence that speak of one thing; a comma inside a number is none. */
const piecesOf = (words: string): string[] => words.split(/[;。]|,(?!\d{3}(?!\d))/);
const hasKind = { fen: /\d[万千百亿]?元/, units: /\d%/, points: /个百分点/ };

/** Figures of a category that stand in the quotes, but not where these name the category with a figure. */
function strayed(figures: Figure[], categories: Category[]): Finding[] {
  return figures.reduce<Finding[]>((found, figure) => {
    const category = categories.find(({ id }) => id === figure.category);
    if (!category || !isSaid(figure)) return found;
    const names = [category.title, ...category.words].map(plainWords);
    const pieces = piecesOf(figure.words).filter(
      (piece) => names.some((name) => isNamed(piece, name, categories)) && hasKind[figure.kind].test(piece),
    );
    if (pieces.length === 0 || pieces.some((words) => isSaid({ ...figure, words }))) return found;
    const written = wordsFor(figure);
    const message = `原文写“${pieces[0]}”，这里给“${category.title}”的却是 ${written}，请核对是不是写到了别人的数`;
    return found.concat(finding('S4', figure.path, message, { about: written }));
  }, []);
}

/** A longer name of another category may hold this one. */
const isNamed = (piece: string, name: string, categories: Category[]): boolean =>
  piece.indexOf(name) >= 0 &&
  !categories.some(({ title, words }) =>
    [title, ...words]
      .map(plainWords)
      .some((other) => other !== name && other.indexOf(name) >= 0 && piece.indexOf(other) >= 0),
  );
