/** Brackets written out as arrays: one run of rows for each combination of the facts that their rates depend on. */
import type { AmountExpr, Benefit, BracketRow } from './document';
import { type Figure, type Figures, factsOf, type Leaf } from './figures';
import { factsOfPoints, pointsAt } from './points';
import { FIRST_CODE, type LayerFields, MARGINAL, WHOLE } from './program';

type Brackets = NonNullable<Benefit['brackets']>;
export type BracketFields = Pick<
  LayerFields,
  'kind' | 'rows' | 'bracketKey' | 'rowFrom' | 'rowRate' | 'rowGrant' | 'rowBefore'
>;

/** The fields of a layer and, for the explanation, the figure of each row and where it begins. */
export function bracketsOf(brackets: Brackets, adjusts: Benefit['adjust'], figures: Figures): Written {
  const given = rowsOf(brackets.rows, figures);
  if ('why' in given) return missingBrackets(figures, given.why);
  const rows = closed(given.rows, brackets.mode);
  const facts = factsOfPoints(adjusts);
  for (const row of rows)
    for (const fact of factsOf(row.rate ?? (row.grant as AmountExpr))) if (facts.indexOf(fact) < 0) facts.push(fact);
  const rates = rows.map((row, r) => {
    const own = r < given.rows.length ? adjusts : [];
    return figures.table(facts, (at) =>
      row.rate
        ? adjusted(figures.rateAt(row.rate, at), pointsAt(own, at, figures))
        : figures.amountAt(row.grant as AmountExpr, at),
    );
  });
  const codes = (rates[0] as Figure).values.length;
  const table = emptyTable(rows.length * codes);
  for (let code = 0; code < codes; code++)
    rows.forEach((row, r) => {
      writeRow(table, code * rows.length + r, r, row, rates[r]?.values[code] as number, brackets.mode);
    });
  const kind = brackets.mode === 'whole' ? WHOLE : MARGINAL;
  const bounds = rows.map((row) => lowerBound(row, brackets.mode));
  return {
    fields: placed(figures, table, kind, FIRST_CODE + (rates[0] as Figure).key, rows.length),
    rows: rates,
    bounds,
  };
}

/** A rate with its points, never below nothing; a missing one stays missing. */
const adjusted = (rate: Leaf, points: number): Leaf =>
  'why' in rate ? rate : { value: Math.max(0, rate.value + points) };

type Written = { fields: BracketFields; rows: Figure[]; bounds: number[] };
type RowTable = { from: Float64Array; rate: Float64Array; grant: Float64Array; before: Float64Array };

const emptyTable = (size: number): RowTable => ({
  from: new Float64Array(size),
  rate: new Float64Array(size),
  grant: new Float64Array(size).fill(-1),
  before: new Float64Array(size),
});

function placed(figures: Figures, table: RowTable, kind: number, bracketKey: number, rows: number): BracketFields {
  const place = (values: Float64Array): number => figures.place(values);
  return {
    kind,
    rows,
    bracketKey,
    rowFrom: place(table.from),
    rowRate: place(table.rate),
    rowGrant: place(table.grant),
    rowBefore: place(table.before),
  };
}

function missingBrackets(figures: Figures, why: string): Written {
  const table = emptyTable(1);
  table.rate[0] = -1;
  return {
    fields: placed(figures, table, MARGINAL, FIRST_CODE, 1),
    rows: [figures.table([], () => ({ why }))],
    bounds: [0],
  };
}

function writeRow(
  table: RowTable,
  at: number,
  r: number,
  row: BracketRow,
  value: number,
  mode: Brackets['mode'],
): void {
  const { from, rate, grant, before } = table;
  from[at] = lowerBound(row, mode);
  if (row.rate) rate[at] = value;
  else grant[at] = value;
  if (r === 0) return;
  const below = rate[at - 1] as number;
  if (mode === 'marginal' && below < 0) rate[at] = -1;
  before[at] = (before[at - 1] as number) + ((from[at] as number) - (from[at - 1] as number)) * Math.max(0, below);
}

/** Least amount of a row; in marginal brackets the bound itself, since an amount of zero above it changes nothing. */
export const lowerBound = (row: BracketRow, mode: 'whole' | 'marginal'): number => {
  const bound = row.over?.fen ?? row.from?.fen ?? 0;
  return mode === 'whole' && row.over ? bound + 1 : bound;
};

/** Marginal brackets that end give nothing for what lies above the end. */
function closed(rows: BracketRow[], mode: Brackets['mode']): BracketRow[] {
  const last = rows[rows.length - 1];
  const end = last?.upto ?? last?.below;
  return mode === 'marginal' && end ? [...rows, { from: end, rate: { units: 0 } }] : rows;
}

function rowsOf(rows: Brackets['rows'], figures: Figures): { rows: BracketRow[] } | { why: string } {
  if (Array.isArray(rows)) return { rows };
  const found = figures.parameter(rows.parameter, figures.year);
  if ('why' in found) return found;
  if (!('brackets' in found.value)) return { why: `${rows.parameter} 不是分段比例` };
  let from = 0;
  return {
    rows: found.value.brackets.map(([upto, units]) => {
      const row: BracketRow = { from: { fen: from }, rate: { units } };
      if (upto !== null) from = upto;
      return row;
    }),
  };
}
