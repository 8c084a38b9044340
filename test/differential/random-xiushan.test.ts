import type { XiushanGiven } from '../reference/given';
import { randomXiushan } from '../reference/random-xiushan';
import { referenceXiushan } from '../reference/xiushan';
import { seedsOfRun } from './seed';
import { compareAll } from './side-by-side';

test('秀山: the engine gives what the reference gives for random people and years of rounds under every reading', () => {
  const { first, seeds } = seedsOfRun(50_000);
  process.stdout.write(`DIFFERENTIAL_SEED=${first} repeats this run of 秀山\n`);
  compareAll({ policy: '秀山', reference: referenceXiushan }, givens(seeds));
}, 300_000);

function* givens(seeds: Iterable<number>): Generator<{ title: string; given: XiushanGiven }> {
  for (const seed of seeds)
    yield { title: `DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_COUNT=1`, given: randomXiushan(seed) };
}
