/** E7: where brackets end in a fixed sum, which way of counting it joins: the whole amount at its row's rate, or part by part. */
import { mulDiv } from '../../money/mul-div';
import { lowerBound } from '../brackets';
import type { Benefit, BracketRow, PolicyDocument } from '../document';
import { yuan } from '../outcome';
import { type Finding, finding } from './finding';

export function fixedAmounts({ benefits }: PolicyDocument): Finding[] {
  return benefits.reduce<Finding[]>((found, benefit) => found.concat(fixedIn(benefit)), []);
}

function fixedIn({ id, brackets }: Benefit): Finding[] {
  if (!brackets || !Array.isArray(brackets.rows)) return [];
  const { rows, mode } = brackets;
  return rows.reduce<Finding[]>((found, { grant, from, over }, i) => {
    const before = rows.slice(0, i);
    const start = from?.fen ?? over?.fen;
    const fixed = grant && 'fen' in grant ? grant.fen : undefined;
    if (fixed === undefined || start === undefined || before.length === 0) return found;
    const whole = wholeAt(before, start);
    const parts = partsUpTo(before, start);
    if (whole === undefined || parts === undefined) return found;
    return found.concat(joint(`benefits.${id}.brackets.rows.${i}.grant`, mode, start, fixed, whole, parts));
  }, []);
}

type Mode = 'whole' | 'marginal';

/** A sum that joins the other way of counting speaks against the one that was chosen. */
function joint(path: string, mode: Mode, start: number, fixed: number, whole: number, parts: number): Finding {
  const [own, other] = mode === 'whole' ? [whole, parts] : [parts, whole];
  const names = { whole: '整额法', marginal: '分段法' };
  const against: Mode = mode === 'whole' ? 'marginal' : 'whole';
  const at = `在 ${yuan(start)}处，定额 ${yuan(fixed)}`;
  if (fixed === own) return finding('E7', path, `${at}和${names[mode]}相接（${yuan(own)}），支持现在的写法`);
  if (fixed === other)
    return finding(
      'E7',
      path,
      `${at}和${names[against]}相接，和现在的${names[mode]}差 ${yuan(Math.abs(fixed - own))}：请核对 mode`,
      {
        severity: 'warn',
      },
    );
  return finding('E7', path, `${at}，整额法是 ${yuan(whole)}，分段法是 ${yuan(parts)}，都不相接`);
}

const shareOf = (fen: number, units: number): number => mulDiv(fen, units, 10_000).quotient;

function wholeAt(rows: BracketRow[], fen: number): number | undefined {
  const units = unitsOf(rows[rows.length - 1]);
  return units === undefined ? undefined : shareOf(fen, units);
}

function partsUpTo(rows: BracketRow[], fen: number): number | undefined {
  let sum = 0;
  for (const [i, row] of rows.entries()) {
    const units = unitsOf(row);
    if (units === undefined) return undefined;
    const next = rows[i + 1];
    sum += shareOf((next ? lowerBound(next, 'marginal') : fen) - lowerBound(row, 'marginal'), units);
  }
  return sum;
}

const unitsOf = (row: BracketRow | undefined): number | undefined =>
  row?.rate && 'units' in row.rate ? row.rate.units : undefined;
