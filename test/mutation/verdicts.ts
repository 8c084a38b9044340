/** The verdicts on every mutant of a policy, worked out in several processes. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Verdict } from './judge';
import type { Order } from './subject';
import type { Share } from './worker';

/** More processes than this would each spend their time on starting. */
const MOST_PROCESSES = 4;
/** Below this many mutants a second process is not worth its start. */
const ENOUGH_FOR_TWO = 200;

/** Every mutant is a policy that is read, compiled and thrown away: young objects need room. */
const execArgv = [...process.execArgv, '--max-semi-space-size=64'];

/** By the mutants' numbers. `tell` hears how many are done. */
export async function verdictsOf(order: Order, count: number, tell: (done: number) => void): Promise<Verdict[]> {
  const verdicts: Verdict[] = new Array(count);
  const parts = count < ENOUGH_FOR_TWO ? 1 : Math.min(MOST_PROCESSES, availableParallelism());
  let done = 0;
  const share = (part: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const words: Share = { order, part, parts };
      const worker = fork(path.join(import.meta.dirname, 'worker.ts'), [JSON.stringify(words)], { execArgv });
      worker.on('message', (message) => {
        const { i, verdict } = message as { i: number; verdict: Verdict };
        verdicts[i] = verdict;
        tell(++done);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`share ${part} ended with ${code}`))));
    });
  await Promise.all(Array.from({ length: parts }, (_, part) => share(part)));
  return verdicts;
}
