import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { handWritten, loadHand } from './candidate';
import { type Measured, measure, swallowed } from './measure';
import { candidates } from './ours';
import { jsonRulesEngine } from './peers/json-rules-engine';
import { publicodes } from './peers/publicodes';
import { zen } from './peers/zen';

const REPORT = 'docs/performance.md';
const START = '<!-- bench:engine, rewritten by npm run bench:engine -->';
const END = '<!-- /bench:engine -->';

const number = (value: number): string =>
  value >= 100
    ? Math.round(value)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ',')
    : value.toPrecision(3);

const row = ({ name, ratio, lower, upper, casesPerSecond, wrong, checked }: Measured): string =>
  `| ${name} | ${number(ratio)} | ${number(lower)} – ${number(upper)} | ${number(casesPerSecond)} | ${wrong} of ${number(checked)} |`;

/** The table in Markdown, with what it was measured on. */
function report(rows: Measured[], cases: number): string {
  const today = new Date().toISOString().slice(0, 10);
  return [
    `Measured ${today} on Node ${process.versions.node}, ${process.platform}-${process.arch}, ${availableParallelism()} cores; ${number(cases)} cases.`,
    '',
    '| engine | × hand-written | middle half of the pairs | cases a second | wrong by ≥ 1 fen |',
    '|---|---:|---:|---:|---:|',
    ...rows.map(row),
  ].join('\n');
}

function rewrite(table: string): void {
  const page = readFileSync(REPORT, 'utf8');
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${REPORT} lacks its markers ${START} and ${END}`);
  writeFileSync(REPORT, `${page.slice(0, start + START.length)}\n${table}\n${page.slice(end)}`);
}

const { makeCases } = await loadHand();
// Fewer would be learnt by heart by the branch predictor: the limit does 10,000 in two thirds of the time per case.
const cases = makeCases(100_000);
const budget = { rounds: 21, sliceMs: 50, warmUpMs: 500, checkMs: 3_000 };
const rows = await measure([handWritten, ...candidates, ...zen, jsonRulesEngine, publicodes], cases, budget);
const table = report(rows, cases.length);
rewrite(table);
console.log(`${table}\n\n${REPORT} is rewritten (sum of all amounts ${swallowed()}).`);
