import { yangquanBoundaries } from '../reference/boundaries-yangquan';
import type { YangquanGiven } from '../reference/given-yangquan';
import { randomYangquan } from '../reference/random-yangquan';
import { referenceYangquan } from '../reference/yangquan';
import { seedsOfRun } from './seed';
import { compareAll } from './side-by-side';

/** The category of a premium and the words about a surplus are no fields of a case of 阳泉. */
const yangquan = { policy: '阳泉', reference: referenceYangquan, unasked: ['category', 'allows'] };

test('阳泉: the engine gives what the reference gives for random settlements, premiums and money under every reading', () => {
  const { first, seeds } = seedsOfRun(20_000);
  process.stdout.write(`DIFFERENTIAL_SEED=${first} repeats this run of 阳泉\n`);
  compareAll(yangquan, givens(seeds));
}, 300_000);

test('阳泉: the engine gives what the reference gives one fen or day on either side of every figure', () => {
  expect(compareAll(yangquan, yangquanBoundaries()).assessed).toBeGreaterThan(10_000);
});

function* givens(seeds: Iterable<number>): Generator<{ title: string; given: YangquanGiven }> {
  for (const seed of seeds)
    yield { title: `DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_COUNT=1`, given: randomYangquan(seed) };
}
