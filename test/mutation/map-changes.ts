/** A part of the file with one word less, another comparison, a figure for a missing one, or two rows that have changed places. */
import { type Beside, shown } from './mutants';
import { type Branches, isProse, type Place, type Tree } from './places';

/** A bound that leaves its value out and the one that includes it. */
const otherBound: Record<string, string> = { over: 'from', from: 'over', below: 'upto', upto: 'below' };

export function mapsBeside({ path }: Place, map: Branches): Beside[] {
  if (path === '') return [];
  if (typeof map.missing === 'string' && Object.keys(map).length === 1) return ['1元', '1%'].map((to) => ({ to }));
  return [...withoutOne(map), ...otherBounds(map), ...('by' in map ? tablesBeside(map) : [])];
}

const withoutOne = (map: Branches): Beside[] =>
  Object.keys(map)
    .filter((key) => !isProse(key) && key !== 'by' && key !== 'reading')
    .map((key) => ({ to: withKeys(map, { [key]: undefined }), note: [shown(map[key]), 'removed'], under: key }));

const otherBounds = (map: Branches): Beside[] =>
  Object.keys(map)
    .filter((key) => otherBound[key] !== undefined && /元$/.test(String(map[key])))
    .map((key) => ({
      to: withKeys(map, { [key]: undefined, [otherBound[key] as string]: map[key] }),
      note: [key, otherBound[key] as string],
      under: key,
    }));

function tablesBeside(map: Branches): Beside[] {
  const rows = Object.keys(map).filter((key) => key !== 'by');
  const swapped = rows.slice(1).map((second, i): Beside => {
    const first = rows[i] as string;
    const to = withKeys(map, { [first]: map[second], [second]: map[first] });
    return { to, note: [`${first} before ${second}`, 'values swapped'] };
  });
  return [...swapped, ...rows.flatMap((row) => shorterRows(map, row))];
}

/** A row for several values with one of them left to the rest of the table. */
function shorterRows(map: Branches, row: string): Beside[] {
  const values = row.split(/[,，]\s*/);
  if (values.length < 2) return [];
  return values.map((value) => {
    const kept = values.filter((one) => one !== value).join(', ');
    return { to: withKeys(map, { [row]: undefined, [kept]: map[row] }), note: [value, 'removed'], under: row };
  });
}

/** With some keys given other values, in their place; a key that is given nothing is gone. */
function withKeys(map: Branches, changes: Branches): Branches {
  const entries = Object.entries({ ...map, ...changes }).filter(([, value]: [string, Tree]) => value !== undefined);
  return Object.fromEntries(entries);
}
