/** A seeded source of chance: the same seed always gives the same givens. */
export type Dice = {
  /** A whole number of `low … high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
};

/** Dice for a 32-bit seed (mulberry32; two draws where one has too few bits). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const draw32 = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const fraction = () => ((draw32() >>> 11) * 2 ** 32 + draw32()) / 2 ** 53;
  const int = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  return {
    int,
    chance: (probability) => fraction() < probability,
    pick: (choices) => choices[int(0, choices.length - 1)] as (typeof choices)[number],
    shuffle: (items) => {
      const shuffled = [...items];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = int(0, i);
        [shuffled[i], shuffled[j]] = [
          shuffled[j] as (typeof shuffled)[number],
          shuffled[i] as (typeof shuffled)[number],
        ];
      }
      return shuffled;
    },
  };
}

/** The largest amount that `assess` takes: 10¹¹ fen. */
export const LARGEST_FEN = 100_000_000_000;

/** An amount in fen: often within 3 fen of one of `constants`, else small, ordinary, large or (rarely) the largest. */
export function amountNear(dice: Dice, constants: readonly number[]): number {
  const kind = dice.int(0, 99);
  if (kind < 30) return Math.max(0, dice.pick(constants) + dice.int(-3, 3));
  if (kind < 34) return 0;
  if (kind < 46) return dice.int(1, 1_000);
  if (kind < 80) return dice.int(1, 60_000_00);
  if (kind < 96) return dice.int(1, 400_000_00);
  if (kind < 99) return dice.int(1, 10_000_000_00);
  return LARGEST_FEN - dice.int(0, 3);
}
