import { around, type Boundary, half, reaching } from './boundaries';
import type { Params } from './given';
import type { YangquanGiven, YangquanPerson, YangquanSettlement, YangquanYear } from './given-yangquan';
import { YANGQUAN_WORDS } from './random-yangquan';

const READINGS: Params[] = [
  {},
  { opd_cap_binds_tekun: false },
  { rare_requires_identity: true },
  { package_residual_for_tekun: true },
  { ipd_rare_shared_cap: true },
];
const TOP = 1_000_000_00;

/** Every figure and day of 阳医保发〔2019〕45号, one fen or day on either side, for every identity and reading. */
export function yangquanBoundaries(): Boundary<YangquanGiven>[] {
  const ofYear = [...YANGQUAN_WORDS, '普通居民'].flatMap((identity) =>
    [...singles(), ...usedLimits(), ...packages()].flatMap((settlements) =>
      READINGS.map((params) =>
        year(`${identity} ${JSON.stringify(params)}`, { identities: [identity] }, { settlements, params }),
      ),
    ),
  );
  return [...ofYear, ...oneOffs(), ...days(), ...cares(), ...premiums(), ...money()];
}

function year(
  title: string,
  person: YangquanPerson,
  { year = 2020, settlements = [], ...rest }: Partial<YangquanYear>,
): Boundary<YangquanGiven> {
  const bills = settlements.map((one) => `${one.date} ${one.setting} ${one.disease ?? ''} ${one.in_scope}`).join('; ');
  return { title: `${title} ${bills}`, given: { kind: 'year', year, person, settlements, ...rest } };
}

const settled = (facts: Partial<YangquanSettlement>): YangquanSettlement => ({
  id: 's',
  date: '2020-06-01',
  setting: '住院',
  ...facts,
});

const OUTPATIENT = { setting: '门诊', disease: '尿毒症透析' };
const KINDS = [{}, OUTPATIENT, { disease: '戈谢病' }, { setting: '门诊', disease: '庞贝氏病' }];

/** Where a rate falls on half a fen, and where a limit is reached. */
const singles = (): YangquanSettlement[][] =>
  KINDS.flatMap((kind) =>
    [
      ...Array.from({ length: 21 }, (_, fen) => fen),
      ...[100, 50].flatMap((percent) => reaching(3_000_00, TOP, (base) => half(base, percent))),
      ...reaching(15_000_00, TOP, (base) => half(base, 70)),
    ].map((in_scope) => [settled({ ...kind, in_scope })]),
  );

/** A first settlement that leaves a limit one fen, nothing, or less than nothing; then a second that asks for more. */
function usedLimits(): YangquanSettlement[][] {
  const later = { id: 't', date: '2020-07-01', in_scope: 30_000_00 };
  return KINDS.flatMap((kind) => {
    const [limit, percent] = kind === OUTPATIENT ? ([3_000_00, 50] as const) : ([15_000_00, 70] as const);
    return reaching(limit, TOP, (base) => half(base, percent)).flatMap((in_scope) =>
      KINDS.map((other) => [settled({ ...kind, in_scope }), settled({ ...other, ...later })]),
    );
  });
}

/** A bill one fen below, at and above its package price, and prices whose shares fall on half a fen. */
function packages(): YangquanSettlement[][] {
  const ofPrice = (limit_fen: number, total: number, facts: Partial<YangquanSettlement> = {}) => [
    settled({ disease: '胃癌', in_scope: total, total, package: { limit_fen }, ...facts }),
  ];
  return [
    ...Array.from({ length: 21 }, (_, fen) => ofPrice(fen + 1, 100_00)),
    ...around(30_000_00).map((total) => ofPrice(30_000_00, total)),
    ...['肺炎', '氟骨病住院关节置换手术', '氟骨症住院关节置换手术', '戈谢病', '血友病'].flatMap((disease) => [
      ofPrice(20_000_00, 30_000_00, { disease }),
    ]),
  ];
}

const LOW = YANGQUAN_WORDS.slice(5);

function oneOffs(): Boundary<YangquanGiven>[] {
  const stays = (...amounts: number[]) =>
    amounts.map((in_scope, i) => settled({ id: `s${i}`, date: `2020-0${i + 1}-01`, in_scope }));
  const figures = [...around(20_000_00), 20_000_02, ...reaching(30_000_00, TOP, (base) => base)];
  const atFigures = [...LOW, '低保对象', '普通居民'].flatMap((identity) =>
    figures.flatMap((in_scope) =>
      [stays(in_scope), stays(in_scope - 9_000_00, 9_000_00)].map((settlements) =>
        year(identity, { identities: [identity] }, { settlements, oneoff_application: '2021-01-15' }),
      ),
    ),
  );
  const onDays = [2020, 2023, 2024].flatMap((ofYear) =>
    ['02-27', '02-28', ...((ofYear + 1) % 4 === 0 ? ['02-29'] : []), '03-01', '03-31'].map((day) =>
      year(
        `申请 ${day}`,
        { identities: ['重度残疾人'] },
        {
          year: ofYear,
          settlements: [settled({ date: `${ofYear}-06-01`, in_scope: 25_000_00 })],
          oneoff_application: `${ofYear + 1}-${day}`,
        },
      ),
    ),
  );
  return [...atFigures, ...onDays];
}

/** The day before, the day of and the day after a proof, a leaving, the end of the poverty period, and a year. */
function days(): Boundary<YangquanGiven>[] {
  const of2020 = ['2020-05-09', '2020-05-10', '2020-05-11', '2020-07-31', '2020-08-01', '2020-08-02'];
  const dated = YANGQUAN_WORDS.flatMap((name) =>
    of2020.map((date) =>
      year(
        `${name} 5月10日起8月1日止`,
        { identities: [{ name, from: '2020-05-10', to: '2020-08-01' }] },
        {
          settlements: [
            settled({ date, in_scope: 10_000_00 }),
            settled({ ...OUTPATIENT, id: 'o', date, in_scope: 1_000_00 }),
          ],
        },
      ),
    ),
  );
  const poverty = ['2020-12-31', '2021-06-30'].flatMap((poverty_period_end) =>
    ['2020-12-30', '2020-12-31', '2021-01-01', '2021-06-30', '2021-07-01'].map((date) =>
      year(
        `建档立卡兼低保 ${poverty_period_end}`,
        { identities: ['建档立卡贫困人口', '低保对象'] },
        {
          year: Number(date.slice(0, 4)),
          settlements: [settled({ date, in_scope: 10_000_00 })],
          params: { poverty_period_end },
        },
      ),
    ),
  );
  const started = ['2019-12-31', '2020-01-01'].map((date) =>
    year(
      '施行',
      { identities: ['特困供养人员'] },
      {
        year: Number(date.slice(0, 4)),
        settlements: [settled({ date, in_scope: 10_000_00 })],
      },
    ),
  );
  return [...dated, ...poverty, ...started];
}

const CARE_DISEASES = ['肺癌', '血友病', '大骨节病住院关节置换手术', '氟骨症住院关节置换手术', '戈谢病', '高血压'];

const cares = (): Boundary<YangquanGiven>[] =>
  [...YANGQUAN_WORDS, '普通居民'].flatMap((identity) =>
    CARE_DISEASES.flatMap((disease) =>
      [
        { date: '2020-12-31', disease, late_stage: true },
        { date: '2020-06-01', disease },
        { date: '2020-06-01', disease, late_stage: true, already_received: true },
      ].map((care) => year(`${identity} 关怀 ${JSON.stringify(care)}`, { identities: [identity] }, { care })),
    ),
  );

const premiums = (): Boundary<YangquanGiven>[] =>
  [...YANGQUAN_WORDS, '普通居民'].flatMap((identity) =>
    ['2020-12-31', '2021-01-01'].flatMap((date) =>
      [{}, { case: 'new_midyear', fiscal_subsidy: 520_00 }].flatMap((how) =>
        [true, false].flatMap((insured) =>
          [0, 1, 2, 3, 4, 5, 250_00, 250_01].map((premium) => ({
            title: `${identity} 参保 ${date} ${JSON.stringify(how)} ${insured} ${premium}`,
            given: { kind: 'premium' as const, date, person: { identities: [identity], insured }, premium, ...how },
          })),
        ),
      ),
    ),
  );

function money(): Boundary<YangquanGiven>[] {
  const lists = [
    [],
    ...around(20_000_00).map((bill) => [bill]),
    ...around(20_000_00).map((rest) => [15_000_00, 15_000_00, rest]),
  ];
  const expenses = lists.map((self_pay_list) => ({ kind: 'expense' as const, self_pay_list }));
  const surpluses = [0, 1, 3, 7, 10, 20, 1_000_000_00].flatMap((raised_this_year) =>
    around(Math.floor((raised_this_year * 15) / 100)).map((cumulative_surplus) => ({
      kind: 'surplus' as const,
      cumulative_surplus,
      raised_this_year,
    })),
  );
  const budgets = [0, 1, 12, 13, 25, 12_345].flatMap((persons) =>
    [1, 3_000_00].map((opd_standard) => ({
      kind: 'budget' as const,
      persons,
      opd_standard,
      major_standard: 15_000_01,
    })),
  );
  return [...expenses, ...surpluses, ...budgets].map((given) => ({ title: JSON.stringify(given), given }));
}
