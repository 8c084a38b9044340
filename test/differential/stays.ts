/** Years of inpatient stays for fast-check, nasty near every figure of the insurance layers and of the aid. */
import type { Encounter } from '@yizhu/shared/policy/assess';
import fc from 'fast-check';

export type Stay = {
  in_scope: number;
  outside: number;
  level: 1 | 2 | 3;
  special: boolean;
  in_city: boolean;
  referral: 'referred' | 'not-required' | 'unreferred';
  /** Insurance as the bill says it; without it, insurance is computed. */
  settled?: { basic: number; big: number };
};
export type InsuredPerson = { identities: string[]; plan: 1 | 2; minor: boolean };

const FIGURES = [
  ...[100_00, 300_00, 800_00], // deductible of a stay, by level
  ...[30_000_00, 50_000_00], // trigger of the aid; the published example
  ...[16_901_00, 8_450_50, 24_144_29, 25_144_29, 56_336_67], // critical illness begins: at once, or after 30, 70 or 80 %
  ...[100_100_00, 114_585_72, 160_800_00], // 80,000 of basic insurance at each level
  ...[350_234_34, 430_235_00, 500_000_00], // 200,000 of critical illness
];

/** Fen within 3 of a figure, or anything up to 600,000 yuan. */
const covered = fc.oneof(
  fc.tuple(fc.constantFrom(...FIGURES), fc.integer({ min: -3, max: 3 })).map(([figure, by]) => figure + by),
  fc.integer({ min: 0, max: 2_000 }),
  fc.integer({ min: 0, max: 60_000_00 }),
  fc.integer({ min: 0, max: 600_000_00 }),
);

const paidOf = (in_scope: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: in_scope }), fc.integer({ min: 0, max: in_scope }))
    .map(([a, b]) => ({ basic: Math.min(a, b), big: Math.abs(a - b) }));

export const stays = (most: number) => fc.array(stay, { minLength: 1, maxLength: most });

const stay: fc.Arbitrary<Stay> = covered.chain((in_scope) =>
  fc.record(
    {
      in_scope: fc.constant(in_scope),
      outside: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000_00 })),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      special: fc.boolean(),
      in_city: fc.constantFrom(true, true, true, false),
      referral: fc.constantFrom(
        'referred' as const,
        'referred' as const,
        'not-required' as const,
        'unreferred' as const,
      ),
      settled: paidOf(in_scope),
    },
    { requiredKeys: ['in_scope', 'outside', 'level', 'special', 'in_city', 'referral'] },
  ),
);

export const insuredPerson = (words: string[]): fc.Arbitrary<InsuredPerson> =>
  fc.record({
    identities: fc.array(fc.constantFrom(...words), { maxLength: 2 }),
    plan: fc.constantFrom(1 as const, 2 as const),
    minor: fc.boolean(),
  });

/** The stays as encounters in order, all on days of one year. */
export const encountersOf = (list: Stay[], { plan, minor }: InsuredPerson, year = 2023): Encounter[] =>
  list.map((one, i) => ({
    id: `s${i}`,
    date: `${year}-06-${String(10 + i)}`,
    settled: one.settled !== undefined,
    facts: {
      'hospital-level': String(one.level),
      disease: one.special ? 'special' : 'other',
      place: one.in_city ? 'in-city' : 'elsewhere',
      referral: one.referral,
      plan: String(plan),
      minor: String(minor),
    },
    amounts: {
      'total-bill': one.in_scope + one.outside,
      'policy-covered': one.in_scope,
      ...(one.settled ? { basic: one.settled.basic, critical: one.settled.big } : {}),
    },
  }));
