import { randomInt } from 'node:crypto';

/** The seeds of one run, one for each given; fresh every time, or from `DIFFERENTIAL_SEED` to repeat a run. */
export function seedsOfRun(count: number): { first: number; seeds: Iterable<number> } {
  const { DIFFERENTIAL_SEED: fixed, DIFFERENTIAL_COUNT: wanted } = process.env;
  const first = fixed === undefined ? randomInt(2 ** 32) : Number(fixed);
  const many = wanted === undefined ? count : Number(wanted);
  return {
    first,
    seeds: {
      *[Symbol.iterator]() {
        for (let i = 0; i < many; i++) yield (first + i) % 2 ** 32;
      },
    },
  };
}
