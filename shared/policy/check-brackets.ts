/** The rows of brackets: each gives one thing, and together they leave no gap and meet nowhere twice. */
import type { Fen } from '../money/fen';
import { formatYuanShort } from '../money/format-amount';
import { lowerBound } from './brackets';
import { checkAmount, checkHighest, checkParameter, checkRate } from './check-figures';
import { reachOf, type Scope } from './check-scope';
import type { Benefit, BracketRow } from './document';

type Mode = NonNullable<Benefit['brackets']>['mode'];

export function checkBrackets(scope: Scope, benefit: Benefit, path: string): void {
  const { brackets, adjust } = benefit;
  if (!brackets) return;
  const { rows, mode } = brackets;
  if (!Array.isArray(rows)) {
    checkParameter(scope, rows.parameter, 'brackets', `${path}.rows`);
    checkPublished(scope, benefit, rows.parameter, path);
    return;
  }
  const reach = reachOf(scope, benefit);
  rows.forEach((row, i) => {
    const at = `${path}.rows.${i}`;
    if (row.rate) {
      checkRate(scope, row.rate, `${at}.rate`, reach);
      checkHighest(scope, row.rate, adjust, at, reach);
    }
    if (row.grant) checkAmount(scope, row.grant, `${at}.grant`, reach);
    checkRow(scope, row, mode, i === rows.length - 1, at);
    const previous = rows[i - 1];
    if (previous) checkMeeting(scope, previous, row, mode, at);
  });
}

/** The rates of a bracket parameter with every adjustment. */
function checkPublished(scope: Scope, benefit: Benefit, id: string, path: string): void {
  for (const document of scope.documents) {
    const values = document.parameters[id]?.values ?? {};
    for (const year of Object.keys(values)) {
      const value = values[year] as { brackets?: [number | null, number][] };
      for (const [, units] of value.brackets ?? [])
        checkHighest(scope, { units }, benefit.adjust, `${path}.rows.${year}`, reachOf(scope, benefit));
    }
  }
}

function checkRow({ report }: Scope, row: BracketRow, mode: Mode, last: boolean, path: string): void {
  if ((row.rate === undefined) === (row.grant === undefined))
    report('policy.badValue', path, '每一档要写 rate 或 grant，且只写一样');
  if ((row.over && row.from) || (row.below && row.upto))
    report('policy.badValue', path, 'over 和 from 只写一个，below 和 upto 只写一个');
  const end = upperBound(row, mode);
  if (end !== undefined && end <= lowerBound(row, mode))
    report('policy.badValue', path, '这一档的上限不比下限高，没有金额会落在这里');
  if (last && mode === 'whole' && end !== undefined) report('policy.overlap', path, '最后一档没有写到无上限');
  if (!last && mode === 'marginal' && row.grant) report('policy.badValue', path, '分段计算时，定额只能写在最后一档');
}

function checkMeeting({ report }: Scope, previous: BracketRow, row: BracketRow, mode: Mode, path: string): void {
  const end = upperBound(previous, mode);
  const start = lowerBound(row, mode);
  const both = `上一档${upperWords(previous)}，这一档${lowerWords(row)}`;
  if (end === undefined || end > start) report('policy.overlap', path, `这一档和上一档重叠：${both}`);
  else if (end < start) report('policy.overlap', path, `这一档和上一档之间有空档：${both}`);
}

/** The first amount above the row. In marginal brackets both rows may claim the bound itself, since nothing lies in it. */
const upperBound = (row: BracketRow, mode: Mode): number | undefined =>
  row.below ? row.below.fen : row.upto ? row.upto.fen + (mode === 'whole' ? 1 : 0) : undefined;

const yuanOf = (fen: number): string => `${formatYuanShort(fen as Fen)}元`;
const upperWords = ({ below, upto }: BracketRow): string =>
  below ? `不到 ${yuanOf(below.fen)}` : upto ? `到 ${yuanOf(upto.fen)}（含）` : '没有写上限';
const lowerWords = ({ over, from }: BracketRow): string =>
  over ? `超过 ${yuanOf(over.fen)}` : from ? `从 ${yuanOf(from.fen)}（含）起` : '没有写下限';
