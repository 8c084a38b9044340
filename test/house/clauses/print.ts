/** The traceability table as text for a terminal. */
import { clauses, findClause } from './clause';
import { areas, type Entry, type Table } from './table';

const policyFile = /^shared\/policies\/[^/]+\/(.+)\.yaml#/;

/** `benefits.tilt of pengshui-2023-52` for a part of a policy, else the file and its part. */
export const placeName = (where: string): string => {
  const policy = policyFile.exec(where)?.[1];
  return policy ? `${where.slice(where.indexOf('#') + 1)} of ${policy}` : where;
};

/** Worked cases side by side, then each other test by its file's own name and its title. */
function testNames(tests: readonly string[]): string[] {
  const cases = tests.filter((test) => !test.includes(' › ')).join(', ');
  const others = tests.flatMap((test) => {
    const [file = '', title] = test.split(' › ');
    return title === undefined ? [] : [`${file.replace(/^.*\//, '')} › ${shortened(title, 72)}`];
  });
  return [cases, ...others].filter(Boolean);
}

/** What is shown in place of a test where nothing is built. */
const standing = ({ state, waitsFor, area }: Entry): string =>
  state === 'waits' ? `waits: ${waitsFor}` : state === 'planned' ? `planned: ${area}` : '';

/** A clause in the order of the document: id, place, operative words, where it lives, the test that shows it; a line for each place or test. */
export function tableLines({ entries }: Table): string[] {
  const rows = inOrder(entries).flatMap(rowsOf);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function rowsOf(entry: Entry): string[][] {
  const { quote = '', locator = '' } = findClause(entry.id) ?? {};
  const where = entry.where.map(placeName);
  const shows = [standing(entry), ...testNames(entry.tests)].filter(Boolean);
  return Array.from({ length: Math.max(1, where.length, shows.length) }, (_, line) => [
    ...(line === 0 ? [entry.id, locator, shortened(quote, 24)] : ['', '', '']),
    where[line] ?? (line === 0 ? '—' : ''),
    shows[line] ?? '',
  ]);
}

/** Entries in the order of the document, whatever their state. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const places = new Map(clauses.map(({ id }, at) => [id, at]));
  return [...entries].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** `彭水: covered 38 · waits 4 for A、B · planned: casework 12, funds 3` */
export function summaryLine({ document, entries }: Table): string {
  const waits = entries.filter(({ state }) => state === 'waits');
  const names = [...new Set(waits.map(({ waitsFor }) => waitsFor))].join('、');
  const planned = Object.keys(areas).flatMap((area) => {
    const count = entries.filter((entry) => entry.state === 'planned' && entry.area === area).length;
    return count > 0 ? [`${area} ${count}`] : [];
  });
  const covered = entries.filter(({ state }) => state === 'covered').length;
  const waiting = waits.length > 0 ? `waits ${waits.length} for ${names}` : 'waits 0';
  return `${document}: covered ${covered} · ${waiting} · planned: ${planned.join(', ') || 'nothing'}`;
}

/** Columns on a terminal: a Chinese character takes two. */
const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);

const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

function shortened(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let short = '';
  for (const letter of text) {
    if (width(short + letter) > columns - 2) break;
    short += letter;
  }
  return `${short}…`;
}
