import { handWritten, loadHand } from './candidate';
import { measure } from './measure';
import { candidates } from './ours';
import { jsonRulesEngine } from './peers/json-rules-engine';
import { publicodes } from './peers/publicodes';
import { zen } from './peers/zen';
import { referenceOut } from './reference';

const budget = { rounds: 1, sliceMs: 1, warmUpMs: 0, checkMs: 0 };

test('hand.ts, our engine and the peers give what the BigInt reference gives', async () => {
  const { makeCases } = await loadHand();
  const everyone = [handWritten, ...candidates, ...zen, jsonRulesEngine, publicodes];
  const rows = await measure(everyone, makeCases(300, 42), budget);
  expect(rows.map(({ name, wrong, checked }) => ({ name, wrong, enough: checked >= 100 }))).toEqual(
    everyone.map(({ name }) => ({ name, wrong: 0, enough: true })),
  );
});

test('a wrong answer is counted', async () => {
  const { makeCases } = await loadHand();
  const alwaysOneFenMore = {
    name: 'one fen more',
    prepare: () => ({ run: (from: number, to: number) => to - from, answer: () => ({ aid: 1, tilt: 0, xs: 0 }) }),
  };
  const [row] = await measure([alwaysOneFenMore], makeCases(100, 7), budget);
  expect(row?.wrong).toBe(100);
});

test('a candidate whose timed run is not the work it answers for is refused', async () => {
  const { makeCases } = await loadHand();
  const idle = { name: 'idle', prepare: () => ({ run: () => 0, answer: () => ({ aid: 1, tilt: 0, xs: 0 }) }) };
  await expect(measure([idle], makeCases(100, 7), budget)).rejects.toThrow('idle');
});

test('the reference is right at the figures of both documents', () => {
  const facts = {
    ...{ cat: 1, special: 0, inpatient: 1, level: 2, designated: 1, referralOk: 1, inCity: 1, inScope: 3_000_001 },
    ...{ afterIns: 1_000_001, usedSpecial: 0, usedOther: 0, usedTilt: 0, ytdSelf: 300_000, paidBefore: 0 },
  };
  expect(referenceOut(facts)).toEqual({ aid: 800_001, tilt: 0, xs: 0 });
  // At 30,000 itself no aid: 10,000.01 − 4,000 = 6,000.01, × 60 % = 3,600.006; 3,000.01 × 65 % = 1,950.0065
  expect(referenceOut({ ...facts, inScope: 3_000_000, ytdSelf: 300_001 })).toEqual({
    aid: 0,
    tilt: 360_001,
    xs: 195_001,
  });
  expect(referenceOut({ ...facts, usedOther: 5_999_999, ytdSelf: 10_000_000, paidBefore: 8_499_999 })).toEqual({
    aid: 1,
    tilt: 360_000,
    xs: 1,
  });
});
