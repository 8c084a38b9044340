import { referenceBaoshan, type VisitsAnswer } from './baoshan';
import type { FundAnswer } from './baoshan-fund';
import type { PremiumAnswer } from './baoshan-premium';
import { baoshanBoundaries } from './boundaries-baoshan';
import { dice } from './dice';
import type { BaoshanFund, BaoshanGiven, BaoshanVisits } from './given-baoshan';
import { BAOSHAN_WORDS, randomBaoshan } from './random-baoshan';

const givens = Array.from({ length: 6_000 }, (_, seed) => randomBaoshan(seed));
const ofKind = <Kind extends BaoshanGiven['kind']>(kind: Kind) =>
  givens.filter((given): given is Extract<BaoshanGiven, { kind: Kind }> => given.kind === kind);
const answers = <Given extends BaoshanGiven, Answer>(list: Given[]) =>
  list.map((given) => ({ given, answer: referenceBaoshan(given) as Answer }));
const visits = answers<BaoshanVisits, VisitsAnswer>(ofKind('visits'));
const funds = answers<BaoshanFund, FundAnswer>(ofKind('fund'));

const count = <T>(items: T[], holds: (item: T) => boolean): number => items.filter(holds).length;
const total = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

test('the same seed gives the same given', () => {
  expect(randomBaoshan(7)).toEqual(randomBaoshan(7));
});

test('no visit is paid more than its cost, and every id is there once', () => {
  for (const { given } of visits) {
    expect(new Set(given.visits.map(({ id }) => id)).size).toBe(given.visits.length);
    for (const { in_scope = 0, basic = 0, big = 0, other = 0 } of given.visits) {
      expect(basic + big + other).toBeLessThanOrEqual(in_scope);
    }
  }
});

describe('random givens reach', () => {
  test.each([
    ['visits', 3_000],
    ['premium', 400],
    ['fund', 1_000],
  ] as const)('the kind %s', (kind, times) => {
    expect(ofKind(kind).length).toBeGreaterThan(times);
  });

  test('aid, limits used up, and subsidised premiums whole and by quota', () => {
    const amounts = visits.flatMap(({ answer }) => answer.awards.map((award) => award.amount_fen));
    expect(amounts.length).toBeGreaterThan(3_000);
    for (const limit of [26_937_00, 28_421_00, 30_000_00])
      expect(count(amounts, (one) => one === limit)).toBeGreaterThan(30);
    const premiums = answers<BaoshanGiven, PremiumAnswer>(ofKind('premium')).map(({ answer }) => answer.total_fen);
    for (const amount of [380_00, 200_00, 199_99, 0])
      expect(count(premiums, (one) => one === amount)).toBeGreaterThan(10);
  });

  test.each(BAOSHAN_WORDS)('the identity %s', (word) => {
    expect(count(visits, ({ given }) => given.person?.identities?.includes(word) === true)).toBeGreaterThan(100);
  });

  test.each(['住院', '日间手术', '门诊慢性病', '门诊特殊病', '门诊急诊抢救', '谈判药品门诊', '普通门诊'])(
    'the setting %s',
    (setting) => {
      const all = visits.flatMap(({ given }) => given.visits);
      expect(count(all, (visit) => visit.setting === setting)).toBeGreaterThan(300);
    },
  );

  test.each(['一站式', '依申请'])('the channel %s', (channel) => {
    expect(count(visits, ({ answer }) => answer.channel === channel)).toBeGreaterThan(300);
  });

  test.each([
    ['cap_mode', ['separate', 'single']],
    ['deductible_mode', ['annual', 'per_visit']],
    ['share_mode', ['whole', 'marginal']],
    ['insufficient_mode', ['partial', 'all_or_nothing']],
  ])('each value of the switch %s, and givens that it changes', (name, values) => {
    for (const value of values) {
      expect(count(givens, (given) => given.params?.[name] === value)).toBeGreaterThan(100);
    }
    const without = (given: BaoshanGiven) => ({ ...given, params: { ...given.params, [name]: undefined } });
    const changed = givens.filter(
      (given) => JSON.stringify(referenceBaoshan(without(given))) !== JSON.stringify(referenceBaoshan(given)),
    );
    expect(changed.length).toBeGreaterThan(50);
  });

  test('incomes for each year, and cases over several years', () => {
    expect(count(visits, ({ given }) => typeof given.params?.base_income === 'object')).toBeGreaterThan(500);
    const severalYears = ({ given }: (typeof visits)[number]) =>
      new Set(given.visits.map((visit) => visit.date.slice(0, 4))).size > 1;
    expect(count(visits, severalYears)).toBeGreaterThan(1_000);
  });

  test('roll-overs that are too small, for one county and for several', () => {
    const short = funds.filter(({ given, answer }) => answer.rollover_after_fen === 0 && (given.rollover_fen ?? 0) > 0);
    expect(count(short, ({ given }) => given.counties === undefined)).toBeGreaterThan(50);
    expect(count(short, ({ given }) => (given.counties?.length ?? 0) > 1)).toBeGreaterThan(50);
  });
});

describe('the reference keeps what holds for every given', () => {
  test('the order in which visits are written down does not matter', () => {
    for (const [seed, { given, answer }] of visits.entries()) {
      expect(referenceBaoshan({ ...given, visits: dice(seed).shuffle(given.visits) })).toEqual(answer);
    }
  });

  test('the order in which counties are written down does not matter', () => {
    for (const [seed, { given, answer }] of funds.entries()) {
      if (given.counties) {
        expect(referenceBaoshan({ ...given, counties: dice(seed).shuffle(given.counties) })).toEqual(answer);
      }
    }
  });

  test('what the city pays is what the roll-over loses, and city and county make up each overspend', () => {
    for (const { given, answer } of funds) {
      const shares = Object.values(answer.shares);
      expect(total(shares.map(({ city_fen }) => city_fen)) + answer.rollover_after_fen).toBe(given.rollover_fen);
      for (const { overspend_fen, city_fen, county_fen } of shares) {
        expect(city_fen + county_fen).toBe(overspend_fen);
        expect(Math.min(city_fen, county_fen)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('every boundary has an answer', () => {
    expect(baoshanBoundaries().length).toBeGreaterThan(5_000);
    const answers = baoshanBoundaries().map(({ given }) => Object.keys(referenceBaoshan(given)));
    expect(answers.every((fields) => fields.length > 1)).toBe(true);
  });
});
