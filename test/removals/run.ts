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
let unnoticed = 0;
for (const [at, part] of parts.entries()) {
  const complaint = await complaintWithout(part);
  const why = whyNotMissed(part);
  if (complaint === undefined && why === undefined) unnoticed++;
  const told =
    complaint === undefined
      ? why
        ? `not missed: ${why}`
        : 'NOT NOTICED'
      : `missed: ${complaint.split('\n')[0]?.slice(0, 120)}`;
  console.log(`${at + 1}/${parts.length} ${part.kind} ${part.name} — ${told}`);
}
console.log(`${parts.length} parts, ${unnoticed} of them missed by nobody`);
if (unnoticed > 0 || parts.length === 0) process.exitCode = 1;
