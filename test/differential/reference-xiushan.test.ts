import { answer } from '@yizhu/infra/local/given/answer';
import { xiushanBoundaries } from '../reference/boundaries-xiushan';
import type { XiushanGiven, XiushanSettlement } from '../reference/given';
import { randomXiushan } from '../reference/random-xiushan';
import { referenceXiushan } from '../reference/xiushan';
import { seedsOfRun } from './seed';
import { compareAll, type Pair } from './side-by-side';

const xiushan: Pair<XiushanGiven> = { policy: '秀山', reference: referenceXiushan };

test('秀山: the engine gives what the reference gives for random people and years of rounds under every reading', () => {
  const { first, seeds } = seedsOfRun(50_000);
  process.stdout.write(`DIFFERENTIAL_SEED=${first} repeats this run of 秀山\n`);
  compareAll(xiushan, random(seeds));
}, 300_000);

test('秀山: the engine gives what the reference gives one fen below, at and above every figure', () => {
  expect(compareAll(xiushan, xiushanBoundaries()).assessed).toBeGreaterThan(100);
}, 180_000);

test('秀山: what earlier rounds paid is taken off, whatever settlements of another year come with it', () => {
  const of2024 = { id: 'b', date: '2024-02-01', in_scope: 10_000_00 };
  const of2023 = { id: 'a', date: '2023-12-31', in_scope: 10_000_00 };
  const given = (...settlements: XiushanSettlement[]): XiushanGiven => ({
    ...{ kind: 'person', year: 2024, round: 2, person: { identity: '返贫致贫人口' }, paid_before: 7_000_00 },
    settlements,
  });
  // 10,000 × 75 % = 7,500, less 7,000.
  const total = (one: XiushanGiven) => answer('秀山', one, '2026-01-01');
  expect(total(given(of2024))).toMatchObject({ total_fen: 500_00 });
  expect(total(given(of2023, of2024))).toMatchObject({ total_fen: 500_00 });
});

function* random(seeds: Iterable<number>) {
  for (const seed of seeds)
    yield { title: `DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_COUNT=1`, given: randomXiushan(seed) };
}
