import { heshanBoundaries } from '../reference/boundaries-heshan';
import type { HeshanGiven } from '../reference/given-heshan';
import { referenceHeshan } from '../reference/heshan';
import { randomHeshan } from '../reference/random-heshan';
import { seedsOfRun } from './seed';
import { compareAll } from './side-by-side';

const heshan = { policy: '鹤山', reference: referenceHeshan };

test('鹤山: the engine gives what the reference gives for random statuses, reserves and needs under every reading', () => {
  const { first, seeds } = seedsOfRun(20_000);
  process.stdout.write(`DIFFERENTIAL_SEED=${first} repeats this run of 鹤山\n`);
  compareAll(heshan, givens(seeds));
}, 300_000);

test('鹤山: the engine gives what the reference gives one fen or day on either side of every figure', () => {
  expect(compareAll(heshan, heshanBoundaries()).assessed).toBeGreaterThan(120);
});

function* givens(seeds: Iterable<number>): Generator<{ title: string; given: HeshanGiven }> {
  for (const seed of seeds)
    yield { title: `DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_COUNT=1`, given: randomHeshan(seed) };
}
