/** `npm run -s clauses [-- 彭水…] [-- --write]`: which clause lives where and which test shows it; exit 1 when that does not hold. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findFaults } from './clauses/faults';
import { page, pageFile } from './clauses/page';
import { summaryLine, tableLines } from './clauses/print';
import { readTables } from './clauses/table';
import { root } from './source';

const { values, positionals: names } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
const tables = readTables();
const unknown = names.filter((name) => !tables.some(({ document }) => document === name));
if (unknown.length > 0) {
  process.stderr.write(`没有叫“${unknown.join('、')}”的文件，有：${tables.map((one) => one.document).join('、')}\n`);
  process.exit(2);
}

const shown = tables.filter(({ document }) => names.length === 0 || names.includes(document));
for (const line of [...shown.flatMap(tableLines), '', ...shown.map(summaryLine)]) process.stdout.write(`${line}\n`);
if (values.write) writeFileSync(path.join(root, pageFile), page(tables));

const faults = findFaults(tables);
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
