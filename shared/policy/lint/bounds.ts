/** S4 for bounds: which amounts count themselves in the document, and which in the data. */
import type { Benefit, PolicyDocument } from '../document';
import { citationsIn, plainWords } from './citations';
import { type Finding, finding } from './finding';
import { figuresOf } from './quoted-figures';
import { type Bound, boundsIn } from './written';

export const boundsNotQuoted = ({ benefits }: PolicyDocument): Finding[] =>
  benefits.reduce<Finding[]>((all, benefit) => all.concat(boundFindings(benefit)), []);

type Written = { path: string; fen: number; side: Bound['side']; closed: boolean; word: string };

/** Bounds that count themselves in the document and not in the data, or the other way round. */
function boundFindings(benefit: Benefit): Finding[] {
  const path = `benefits.${benefit.id}`;
  const quotes = citationsIn(benefit).reduce<string[]>((all, { part }) => all.concat(part.quote ?? []), []);
  const words = plainWords(quotes.join('。'));
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
