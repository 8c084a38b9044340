import { around, type Boundary, half, reaching } from './boundaries';
import { LARGEST_FEN } from './dice';
import type { Params, PengshuiGiven, PengshuiVisit } from './given';

const CATEGORIES = [
  { identity: '特困人员', percent: 80, line: 3_000_00 },
  { identity: '低保对象', percent: 80, line: 4_000_00 },
  { identity: '返贫致贫人口', percent: 80, line: 4_000_00 },
  { identity: '易返贫致贫人口', percent: 70, line: 5_000_00 },
  { identity: '低保边缘家庭成员', percent: 70, line: 5_000_00 },
  { identity: '因病致贫重病患者', percent: 70, line: 5_000_00 },
  { identity: '在乡重点优抚对象', percent: 70, line: undefined },
  { identity: '重度残疾人员', percent: 70, line: undefined },
] as const;

const READINGS: Params[] = [
  {},
  { tilt_base: 'whole' },
  { tilt_needs_aid: true },
  { cap_mode: 'nested' },
  { cap_mode: 'by_status' },
];

type Facts = Partial<PengshuiVisit>;

const stay = (facts: Facts): PengshuiVisit => ({
  id: 'v',
  date: '2024-03-01',
  setting: '住院',
  special: true,
  ...facts,
});

/** Every figure of 彭水府办发〔2023〕52号, one fen below, at and above, for every category and reading. */
export function pengshuiBoundaries(): Boundary<PengshuiGiven>[] {
  const ofVisits = CATEGORIES.flatMap(({ identity, percent, line }) =>
    [...singles(percent, line).map((facts) => [stay(facts)]), ...usedPools(percent), ...years()].flatMap((visits) =>
      READINGS.map((params) => ({
        title: `${identity} ${JSON.stringify(params)} ${visits.map((visit) => visit.in_scope).join('+')}`,
        given: { kind: 'visits' as const, person: { identities: [identity] }, visits, params },
      })),
    ),
  );
  return [...ofVisits, ...premiums(), ...criticals()];
}

const singles = (percent: number, line: number | undefined): Facts[] => [
  ...specialStays(percent, line),
  ...trigger(),
  ...otherStays(percent, line),
];

function specialStays(percent: number, line: number | undefined): Facts[] {
  const left = (base: number) => base - half(base, percent);
  const inScope = [
    ...Array.from({ length: 41 }, (_, fen) => fen), // where a rate falls on half a fen
    ...(line === undefined ? [] : reaching(line, 10_000_000_00, left)),
    ...reaching(100_000_00, 1_000_000_00, (base) => half(base, percent)),
    ...around(LARGEST_FEN - 1),
  ];
  return inScope.map((in_scope) => ({ in_scope }));
}

/** 超过3万元, at each level of hospital and outside it. */
const trigger = (): Facts[] =>
  around(30_000_00).flatMap((in_scope) => [
    { special: false, in_scope },
    ...[1, 2, 3].map((hospital_level) => ({ special: false, in_scope, hospital_level, basic: 20_000_00 })),
    { special: false, in_scope, setting: '门诊' },
  ]);

/** What insurance left near the tilt's line and the limits, once with aid and twice without. */
function otherStays(percent: number, line: number | undefined): Facts[] {
  const ofLine =
    line === undefined ? [] : [...around(line), ...reaching(20_000_00, 1_000_000_00, (self) => half(self - line, 60))];
  const afterInsurance = [
    ...ofLine,
    ...reaching(20_000_00, 1_000_000_00, (self) => half(self, 60)),
    ...reaching(60_000_00, 1_000_000_00, (base) => half(base, percent)),
  ];
  return afterInsurance.flatMap((after) => [
    { special: false, in_scope: 200_000_00, basic: 200_000_00 - after },
    { special: false, in_scope: after, hospital_level: 1 },
    { special: false, in_scope: Math.max(after, 30_000_00), basic: Math.max(after, 30_000_00) - after },
  ]);
}

/** A first stay that leaves a limit one fen, nothing, or less than nothing; then a second that asks for more. */
function usedPools(percent: number): PengshuiVisit[][] {
  const bases = [100_000_00, 60_000_00, 40_000_00].flatMap((limit) =>
    reaching(limit, 1_000_000_00, (base) => half(base, percent)),
  );
  return bases.flatMap((base) =>
    [true, false].flatMap((special) => {
      const first = stay({ id: 'a', in_scope: 200_000_00, basic: 200_000_00 - base, special });
      const later = { id: 'b', date: '2024-05-01' };
      return [
        [first, stay({ ...later, in_scope: 100_000_00, special: !special })],
        [first, stay({ ...later, in_scope: 50_000_00, special, setting: special ? '门诊' : '住院' })],
      ];
    }),
  );
}

/** The last day of a year and the first of the next. */
const years = (): PengshuiVisit[][] => [
  [
    stay({ id: 'a', date: '2023-12-31', in_scope: 200_000_00 }),
    stay({ id: 'b', date: '2024-01-01', in_scope: 200_000_00 }),
  ],
  [
    stay({ id: 'P2', date: '2024-12-31', in_scope: 140_000_00 }),
    stay({ id: 'P10', date: '2024-12-31', in_scope: 120_000_00, special: false }),
  ],
];

const premiums = (): Boundary<PengshuiGiven>[] =>
  CATEGORIES.flatMap(({ identity }) =>
    [1, 2].flatMap((tier) =>
      ['listed', 'all'].flatMap((universe) =>
        [0, 1, 2, 3, 4, 5, 15, 25, ...around(350_00), ...around(400_00)].map((standard) => ({
          title: `${identity} 参保${tier}档 ${universe} ${standard}`,
          given: {
            kind: 'premium' as const,
            person: { identities: [identity] },
            tier,
            params: { tier1_std: standard, tier2_universe: universe },
          },
        })),
      ),
    ),
  );

function criticals(): Boundary<PengshuiGiven>[] {
  const tiers = [
    [200_000_00, 60],
    [null, 65],
  ];
  return ['低保边缘家庭成员', '特困人员', '低保对象', '返贫致贫人口', '一般农户'].flatMap((identity) =>
    [16_000_00, 16_901_00, 16_901_01].flatMap((deductible) => {
      const bends = [
        deductible,
        Math.ceil(deductible / 2),
        deductible + 200_000_00,
        Math.ceil(deductible / 2) + 200_000_00,
      ];
      const atCap = reaching(200_000_00, 1_000_000_00, (excess) =>
        Math.floor((Math.min(excess, 200_000_00) * 60 + Math.max(0, excess - 200_000_00) * 65 + 50) / 100),
      ).map((excess) => excess + deductible);
      return [...bends.flatMap(around), ...atCap, 0, deductible + 10, deductible + 5].map((afterBasic) => ({
        title: `${identity} 大病 ${deductible} ${afterBasic}`,
        given: {
          kind: 'big' as const,
          person: { identities: [identity] },
          after_basic: afterBasic,
          params: { deductible, tiers, cap: 200_000_00 },
        },
      }));
    }),
  );
}
