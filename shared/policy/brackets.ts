/** Brackets written out as arrays: one run of rows for each combination of the facts that their rates depend on. */
import type { AmountExpr, Benefit, BracketRow } from './document';
import { type Figure, type Figures, factsOf } from './figures';
import { FIRST_CODE, type Layer, MARGINAL, WHOLE } from './program';

type Brackets = NonNullable<Benefit['brackets']>;
export type BracketFields = Pick<
  Layer,
  'kind' | 'rows' | 'bracketKey' | 'rowFrom' | 'rowRate' | 'rowGrant' | 'rowBefore'
>;

/** The fields of a layer and, for the explanation, the figure of each row. */
export function bracketsOf(brackets: Brackets, figures: Figures): { fields: BracketFields; rows: Figure[] } {
  const given = rowsOf(brackets.rows, figures);
  if ('why' in given) return missingBrackets(figures, given.why);
  const rows = closed(given.rows, brackets.mode);
  const facts: string[] = [];
  for (const row of rows)
    for (const fact of factsOf(row.rate ?? (row.grant as AmountExpr))) if (facts.indexOf(fact) < 0) facts.push(fact);
  const rates = rows.map((row) =>
    figures.table(facts, (at) =>
      row.rate ? figures.rateAt(row.rate, at) : figures.amountAt(row.grant as AmountExpr, at),
    ),
  );
  const codes = (rates[0] as Figure).values.length;
  const fields = emptyFields(
    brackets.mode === 'whole' ? WHOLE : MARGINAL,
    FIRST_CODE + (rates[0] as Figure).key,
    rows.length,
    codes,
  );
  for (let code = 0; code < codes; code++)
    rows.forEach((row, r) => {
      writeRow(fields, code * rows.length + r, r, row, rates[r]?.values[code] as number, brackets.mode);
    });
  return { fields, rows: rates };
}

function emptyFields(kind: number, bracketKey: number, rows: number, codes: number): BracketFields {
  const size = rows * codes;
  return {
    kind,
    rows,
    bracketKey,
    rowFrom: new Float64Array(size),
    rowRate: new Float64Array(size),
    rowGrant: new Float64Array(size).fill(-1),
    rowBefore: new Float64Array(size),
  };
}

function missingBrackets(figures: Figures, why: string): { fields: BracketFields; rows: Figure[] } {
  const fields = emptyFields(MARGINAL, FIRST_CODE, 1, 1);
  fields.rowRate[0] = -1;
  return { fields, rows: [figures.table([], () => ({ why }))] };
}

function writeRow(
  fields: BracketFields,
  at: number,
  r: number,
  row: BracketRow,
  value: number,
  mode: Brackets['mode'],
): void {
  const { rowFrom, rowRate, rowGrant, rowBefore } = fields;
  rowFrom[at] = lowerBound(row, mode);
  if (row.rate) rowRate[at] = value;
  else rowGrant[at] = value;
  if (r === 0) return;
  const below = rowRate[at - 1] as number;
  if (mode === 'marginal' && below < 0) rowRate[at] = -1;
  rowBefore[at] =
    (rowBefore[at - 1] as number) + ((rowFrom[at] as number) - (rowFrom[at - 1] as number)) * Math.max(0, below);
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
