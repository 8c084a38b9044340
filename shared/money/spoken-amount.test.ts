import fc from 'fast-check';
import { MAX_FEN } from './fen';
import { spokenAmount, spokenCount } from './spoken-amount';

test.each([
  [0, '零元'],
  [1, '一分'],
  [2, '两分'],
  [10, '一角'],
  [20, '两角'],
  [22, '两角二分'],
  [99, '九角九分'],
  [100, '一元'],
  [101, '一元零一分'],
  [110, '一元一角'],
  [200, '两元'],
  [202, '两元零二分'],
  [222, '两元两角二分'],
  [10_00, '十元'],
  [12_00, '十二元'],
  [20_00, '二十元'],
  [22_20, '二十二元两角'],
  [100_00, '一百元'],
  [102_00, '一百零二元'],
  [110_00, '一百一十元'],
  [200_00, '两百元'],
  [212_00, '两百一十二元'],
  [1000_00, '一千元'],
  [1001_00, '一千零一元'],
  [1010_00, '一千零一十元'],
  [1100_00, '一千一百元'],
  [1950_65, '一千九百五十元六角五分'],
  [2002_00, '两千零二元'],
  [2222_22, '两千两百二十二元两角二分'],
  [9999_99, '九千九百九十九元九角九分'],
  [10_000_00, '一万元'],
  [10_000_50, '一万元五角'],
  [10_001_00, '一万零一元'],
  [10_010_00, '一万零一十元'],
  [10_500_00, '一万零五百元'],
  [15_000_00, '一万五千元'],
  [20_000_00, '两万元'],
  [22_000_00, '两万两千元'],
  [46_374_80, '四万六千三百七十四元八角'],
  [100_000_00, '十万元'],
  [100_005_08, '十万零五元零八分'],
  [102_000_00, '十万两千元'],
  [110_000_00, '十一万元'],
  [120_000_00, '十二万元'],
  [200_000_00, '二十万元'],
  [205_000_00, '二十万五千元'],
  [1_020_000_00, '一百零二万元'],
  [2_000_000_00, '两百万元'],
  [10_000_000_00, '一千万元'],
  [100_000_000_00, '一亿元'],
  [100_000_001_00, '一亿零一元'],
  [100_005_000_00, '一亿零五千元'],
  [100_020_000_00, '一亿零两万元'],
  [100_100_000_00, '一亿零一十万元'],
  [101_000_000_00, '一亿零一百万元'],
  [110_000_000_00, '一亿一千万元'],
  [110_000_005_00, '一亿一千万零五元'],
  [200_000_000_00, '两亿元'],
  [MAX_FEN, '十亿元'],
  [-1950_65, '负一千九百五十元六角五分'],
])('%i fen is said %s', (amountFen, spoken) => expect(spokenAmount(amountFen)).toBe(spoken));

test.each([
  [2, '两'],
  [12, '十二'],
  [1_000_010_000, '十亿零一万'],
])('%i of something is said %s', (count, spoken) => expect(spokenCount(count)).toBe(spoken));

test('half a fen is not an amount', () => expect(() => spokenAmount(0.5)).toThrow());

const values: Record<string, number> = { 两: 2 };
'零一二三四五六七八九'.split('').forEach((digit, value) => {
  values[digit] = value;
});
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a whole number back, as a listener does. */
function heard(spoken: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const sign of spoken) {
    if (sign in values) digit = values[sign] as number;
    else if (sign in units) {
      group += (digit || 1) * (units[sign] as number);
      digit = 0;
    } else {
      const factor = sign === '亿' ? 100_000_000 : 10_000;
      total += (group + digit) * factor;
      group = 0;
      digit = 0;
    }
  }
  return total + group + digit;
}

function heardFen(spoken: string): number {
  const [, yuan = '', jiao = '', last = ''] = spoken.match(/^(?:(.+)元)?(?:(.)角)?(?:零?(.)分)?$/) ?? [];
  return heard(yuan) * 100 + heard(jiao) * 10 + heard(last);
}

test('what is said is heard back to the fen, and never says 零零 or 零 before 元', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: MAX_FEN }),
    fc.integer({ min: 0, max: 300_000 }),
    // Few digits that are not zero: where the 零 go wrong.
    fc.array(fc.constantFrom(0, 0, 0, 1, 2, 5), { minLength: 1, maxLength: 11 }).map((list) => Number(list.join(''))),
  );
  fc.assert(
    fc.property(amounts, (amountFen) => {
      const spoken = spokenAmount(amountFen);
      expect(heardFen(spoken)).toBe(amountFen);
      if (amountFen > 0) expect(spoken).not.toMatch(/零零|零元|^零/);
      expect(spoken).not.toMatch(/两十|十两/);
    }),
    { numRuns: 2_000 },
  );
});
