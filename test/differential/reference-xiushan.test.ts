import { xiushanBoundaries } from '../reference/boundaries-xiushan';
import type { XiushanGiven } from '../reference/given';
import { randomXiushan } from '../reference/random-xiushan';
import { referenceXiushan } from '../reference/xiushan';
import { seedsOfRun } from './seed';
import { compareAll, type Pair } from './side-by-side';

const xiushan: Pair<XiushanGiven> = { policy: '秀山', reference: referenceXiushan };

test('秀山: the engine gives what the reference gives for random people and years of rounds under every reading', () => {
  const { first, seeds } = seedsOfRun(60_000);
  process.stdout.write(`DIFFERENTIAL_SEED=${first} repeats this run of 秀山\n`);
  compareAll(xiushan, random(seeds));
}, 120_000);

test('秀山: the engine gives what the reference gives one fen below, at and above every figure', () => {
  expect(compareAll(xiushan, xiushanBoundaries()).assessed).toBeGreaterThan(100);
}, 60_000);

function* random(seeds: Iterable<number>) {
  for (const seed of seeds)
    yield { title: `DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_COUNT=1`, given: randomXiushan(seed) };
}
