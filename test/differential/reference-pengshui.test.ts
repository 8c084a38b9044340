import { pengshuiBoundaries } from '../reference/boundaries-pengshui';
import type { PengshuiGiven } from '../reference/given';
import { referencePengshui } from '../reference/pengshui';
import { randomPengshui } from '../reference/random-pengshui';
import { seedsOfRun } from './seed';
import { compareAll, type Pair } from './side-by-side';

const pengshui: Pair<PengshuiGiven> = { policy: '彭水', reference: referencePengshui };

test('彭水: the engine gives what the reference gives for random visits, premiums and critical illness under every reading', () => {
  const { first, seeds } = seedsOfRun(52_000);
  process.stdout.write(`DIFFERENTIAL_SEED=${first} repeats this run of 彭水\n`);
  compareAll(pengshui, random(seeds));
}, 300_000);

test('彭水: the engine gives what the reference gives one fen below, at and above every figure', () => {
  expect(compareAll(pengshui, pengshuiBoundaries()).assessed).toBeGreaterThan(1_000);
}, 180_000);

function* random(seeds: Iterable<number>) {
  for (const seed of seeds)
    yield { title: `DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_COUNT=1`, given: randomPengshui(seed) };
}
