import { availableParallelism } from 'node:os';
import type { Part } from '@yizhu/infra/aws/parts';
import { buildH5 } from '@yizhu/infra/local/serve/build-miniapp';
import { provideTemplate } from '../setup/local-system';
import { buildForTests } from '../setup/origin';
import { allParts, complaintWithout, whyNotMissed } from './removals';

/** `npm run removals`: takes out of the cloud's description one part after the other, and tells which the whole line misses. Words choose parts. */
buildForTests();
await buildH5(new AbortController().signal);
await provideTemplate();
const words = process.argv.slice(2);
const parts = allParts().filter(({ kind, name }) => words.every((word) => `${kind} ${name}`.includes(word)));
const waiting = parts.values();
const unnoticed: Part[] = [];
let done = 0;
// Each runs a whole system of its own, and they wait half of the time.
await Promise.all(Array.from({ length: availableParallelism() }, takeAway));
console.log(`${parts.length} parts, ${unnoticed.length} of them missed by nobody`);
for (const { kind, name } of unnoticed) console.log(`  ${kind} ${name}`);
if (unnoticed.length > 0 || parts.length === 0) process.exitCode = 1;

async function takeAway(): Promise<void> {
  for (const part of waiting) {
    const told = await tryWithout(part);
    console.log(`${++done}/${parts.length} ${part.kind} ${part.name} — ${told}`);
  }
}

async function tryWithout(part: Part): Promise<string> {
  const complaint = await complaintWithout(part);
  if (complaint !== undefined) return `missed: ${complaint.split('\n')[0]?.slice(0, 120)}`;
  const why = whyNotMissed(part);
  if (why) return `not missed: ${why}`;
  unnoticed.push(part);
  return 'NOT NOTICED';
}
