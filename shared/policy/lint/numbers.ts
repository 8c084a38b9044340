/** Figures of a policy against the words that it quotes for them: the same number, and the same side of a bound. */
import type { Fen } from '../../money/fen';
import { formatYuanShort } from '../../money/format-amount';
import { percent } from '../amount-words';
import type { Benefit, Cited, PolicyDocument } from '../document';
import { citationsIn, plainWords } from './citations';
import { type Finding, finding } from './finding';
import { type Bound, boundsIn, saysAmount, saysPoints, saysRate } from './written';

/** Examples and outside figures have sources of their own; `round` and the like are no figures of the document. */
const NO_FIGURES = ['examples', 'clause', 'quote', 'round', 'fen', 'units'];

type Figure = { path: string; words: string; kind: 'fen' | 'units' | 'points'; value: number };

export function numbersNotQuoted(document: PolicyDocument): Finding[] {
  const parts = [
    ...Object.keys(document.pools).map((id) => ({ path: `pools.${id}`, part: document.pools[id] as Cited })),
    ...document.benefits.map((part) => ({ path: `benefits.${part.id}`, part: part as Cited })),
  ];
  return parts
    .reduce<Finding[]>((all, { path, part }) => all.concat(strangers(part, path)), [])
    .concat(document.benefits.reduce<Finding[]>((all, benefit) => all.concat(boundFindings(benefit)), []));
}

/** Each number once for the words it was looked for in. */
function strangers(part: Cited, path: string): Finding[] {
  const figures = figuresOf(part, path, '').filter(({ words }) => words !== '');
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

/** Numbers below a node, each with the quotes of every part around it. */
function figuresOf(node: unknown, path: string, around: string): Figure[] {
  if (typeof node !== 'object' || node === null) return [];
  const { fen, units, points, quote } = node as { fen?: number; units?: number; points?: number; quote?: string[] };
  const words = plainWords([around, ...(quote ?? [])].join('\n'));
  const own: Figure[] = [];
  if (fen) own.push({ path, words, kind: 'fen', value: fen });
  if (units) own.push({ path, words, kind: 'units', value: units });
  if (points) own.push({ path: `${path}.points`, words, kind: 'points', value: points });
  for (const word of ['over', 'from', 'below', 'upto']) {
    const bound = (node as Record<string, unknown>)[word];
    if (typeof bound === 'number' && bound > 0) own.push({ path: `${path}.${word}`, words, kind: 'fen', value: bound });
  }
  return Object.keys(node)
    .filter((key) => NO_FIGURES.indexOf(key) < 0)
    .reduce<Figure[]>(
      (all, key) => all.concat(figuresOf((node as Record<string, unknown>)[key], step(path, key), words)),
      own,
    );
}

/** A table's cases stand in its own place in the file. */
const step = (path: string, key: string): string => (key === 'cases' || key === 'all' ? path : `${path}.${key}`);

type Written = { path: string; fen: number; side: Bound['side']; closed: boolean; word: string };

/** Bounds that count themselves in the document and not in the data, or the other way round. */
function boundFindings(benefit: Benefit): Finding[] {
  const path = `benefits.${benefit.id}`;
  const quotes = citationsIn(benefit).reduce<string[]>((all, { part }) => all.concat(part.quote ?? []), []);
  const words = plainWords(quotes.join('\n'));
  return boundsOf(benefit, path).reduce<Finding[]>((all, bound) => {
    const said = boundsIn(words, bound.fen);
    const same = decisive(said).filter(({ side }) => side === bound.side);
    const other = same[0];
    if (!other || same.some(({ closed }) => closed === bound.closed)) return all;
    if (decisive(said).some(({ side, closed, explicit }) => explicit && side !== bound.side && closed !== bound.closed))
      return all;
    const message = `原文写“${other.words}”，${other.closed ? '含本数' : '不含本数'}；这里写的是 ${bound.word}，${bound.closed ? '含本数' : '不含本数'}`;
    return all.concat(finding('S4', bound.path, message, { about: bound.word }));
  }, []);
}

/** Where 含 or 不含 is written, that counts; the neighbour's 以内 does not speak against it. */
const decisive = (said: Bound[]): Bound[] =>
  said.some(({ explicit }) => explicit) ? said.filter(({ explicit }) => explicit) : said;

const bounds = {
  over: { side: 'lower', closed: false },
  from: { side: 'lower', closed: true },
  below: { side: 'upper', closed: false },
  upto: { side: 'upper', closed: true },
} as const;

/** Where marginal rows meet, and at a line whose excess counts, nothing lies on the bound. */
function boundsOf({ when, line, brackets }: Benefit, path: string): Written[] {
  const found: Written[] = [];
  const add = (at: string, word: keyof typeof bounds, fen: number | undefined): void => {
    if (fen) found.push({ path: `${at}.${word}`, fen, word, ...bounds[word] });
  };
  const each = (at: string, read: (word: keyof typeof bounds) => number | undefined): void => {
    for (const word of Object.keys(bounds) as (keyof typeof bounds)[]) add(at, word, read(word));
  };
  for (const fact of Object.keys(when?.all ?? {})) each(`${path}.when.${fact}`, (word) => when?.all[fact]?.[word]);
  const rows = brackets?.mode === 'whole' && Array.isArray(brackets.rows) ? brackets.rows : [];
  for (const [i, row] of rows.entries()) each(`${path}.brackets.rows.${i}`, (word) => row[word]?.fen);
  if (line && line.mode !== 'excess')
    for (const { value } of figuresOf(line.amount, '', ''))
      found.push({
        path: `${path}.line.mode`,
        fen: value,
        word: line.mode,
        side: 'lower',
        closed: line.mode === 'reaching',
      });
  return found;
}
