import type { PengshuiGiven } from '../reference/given';
import { referencePengshui } from '../reference/pengshui';
import { randomPengshui } from '../reference/random-pengshui';
import { seedsOfRun } from './seed';
import { compareAll } from './side-by-side';

test('彭水: the engine gives what the reference gives for random visits, premiums and critical illness under every reading', () => {
  const { first, seeds } = seedsOfRun(52_000);
  process.stdout.write(`DIFFERENTIAL_SEED=${first} repeats this run of 彭水\n`);
  compareAll({ policy: '彭水', reference: referencePengshui }, givens(seeds));
}, 300_000);

function* givens(seeds: Iterable<number>): Generator<{ title: string; given: PengshuiGiven }> {
  for (const seed of seeds)
    yield { title: `DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_COUNT=1`, given: randomPengshui(seed) };
}
