/** `docs/traceability.md`, made from the tables. */
import { findClause } from './clause';
import { inOrder, placeName, summaryLine } from './print';
import { areas, type Entry, type Table } from './table';

export const pageFile = 'docs/traceability.md';

const head = `# Traceability

Every clause of the five documents that asks something of software: where it lives and which test shows it.
\`npm run -s clauses\` prints this table and checks it; \`npm run -s clauses -- --write\` makes this page from
\`test/house/clauses/traceability\`. The clauses themselves are in \`clauses.json\` beside each policy.

- **covered**: it is built, and the test named here fails when it no longer holds.
- **waits**: what it needs stands in a document that is not here; the document is named.
- **planned**: it needs something that does not exist yet:
`;

/** The whole page. */
export function page(tables: readonly Table[]): string {
  const legend = Object.entries(areas).map(([area, meaning]) => `  - ${area}: ${meaning}`);
  return `${[head + legend.join('\n'), ...tables.map(section)].join('\n\n')}\n`;
}

function section(table: Table): string {
  const { document, entries } = table;
  const built = inOrder(entries.filter(({ state }) => state !== 'planned'));
  return [`## ${document}`, summaryLine(table), ...(built.length ? [rowsOf(built)] : []), plannedOf(entries)].join(
    '\n\n',
  );
}

function rowsOf(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => {
    const { locator = '', quote = '' } = findClause(entry.id) ?? {};
    const where = entry.where.map((one) => code(placeName(one))).join('<br>') || '—';
    const waits = entry.waitsFor ? [`waits for ${entry.waitsFor}`] : [];
    return [entry.id, locator, quote, where, [...waits, ...entry.tests].join('<br>')];
  });
  const lines = [['clause', 'place', 'words', 'where it lives', 'shown by'], Array(5).fill('---'), ...rows];
  return lines.map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`).join('\n');
}

const code = (text: string): string => `\`${text}\``;

function plannedOf(entries: readonly Entry[]): string {
  return Object.keys(areas)
    .map((area) => ({ area, ids: inOrder(entries.filter((entry) => entry.area === area)).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ area, ids }) => `Planned, ${area}: ${ids.join(', ')}.`)
    .join('\n\n');
}
