import { referenceBaoshan } from '../reference/baoshan';
import { baoshanBoundaries } from '../reference/boundaries-baoshan';
import type { BaoshanGiven } from '../reference/given-baoshan';
import { randomBaoshan } from '../reference/random-baoshan';
import { seedsOfRun } from './seed';
import { compareAll } from './side-by-side';

/** The category of a premium is no field of a case of 保山. */
const baoshan = { policy: '保山', reference: referenceBaoshan, unasked: ['category'] };

test('保山: the engine gives what the reference gives for random visits, premiums and funds under every reading', () => {
  const { first, seeds } = seedsOfRun(20_000);
  process.stdout.write(`DIFFERENTIAL_SEED=${first} repeats this run of 保山\n`);
  compareAll(baoshan, givens(seeds));
}, 300_000);

test('保山: the engine gives what the reference gives one fen or day on either side of every figure', () => {
  expect(compareAll(baoshan, baoshanBoundaries()).assessed).toBeGreaterThan(5_000);
});

function* givens(seeds: Iterable<number>): Generator<{ title: string; given: BaoshanGiven }> {
  for (const seed of seeds)
    yield { title: `DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_COUNT=1`, given: randomBaoshan(seed) };
}
