import { yangquanBoundaries } from './boundaries-yangquan';
import { dice } from './dice';
import type { YangquanGiven, YangquanYear } from './given-yangquan';
import { randomYangquan, YANGQUAN_WORDS } from './random-yangquan';
import { referenceYangquan, type YangquanAnswer } from './yangquan';

const givens = Array.from({ length: 6_000 }, (_, seed) => randomYangquan(seed));
const answered = givens.map((given) => ({ given, answer: referenceYangquan(given) }));
const years = answered.filter(
  (one): one is { given: YangquanYear; answer: YangquanAnswer } => one.given.kind === 'year',
);
const awards = answered.flatMap(({ answer }) => answer.awards ?? []);

const count = <T>(items: T[], holds: (item: T) => boolean): number => items.filter(holds).length;
const total = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

test('the same seed gives the same given', () => {
  expect(randomYangquan(7)).toEqual(randomYangquan(7));
});

test('no settlement is paid more than its cost, and every id is there once', () => {
  for (const { given } of years) {
    expect(new Set(given.settlements.map(({ id }) => id)).size).toBe(given.settlements.length);
    for (const { in_scope = 0, basic, big, supp, commercial, veteran, mutual, special_aid } of given.settlements) {
      const payers = [basic, big, supp, commercial, veteran, mutual, special_aid].map((amount) => amount ?? 0);
      expect(total(payers)).toBeLessThanOrEqual(in_scope);
    }
  }
});

describe('random givens reach', () => {
  test.each(['year', 'premium', 'expense', 'surplus', 'budget'])('the kind %s', (kind) => {
    expect(count(givens, (given) => given.kind === kind)).toBeGreaterThan(150);
  });

  test.each([
    ['参保救助', 100],
    ['门诊救助', 300],
    ['住院救助', 300],
    ['戈谢病庞贝氏病救助', 300],
    ['一次性救助', 100],
    ['重特大疾病医疗救助', 100],
    ['大病关怀救助', 100],
  ])('the benefit %s', (benefit, times) => {
    expect(count(awards, (award) => award.benefit === benefit)).toBeGreaterThan(times);
  });

  test.each([
    ['门诊救助', 3_000_00],
    ['住院救助', 15_000_00],
    ['戈谢病庞贝氏病救助', 15_000_00],
    ['一次性救助', 5_000_00],
  ])('the limit of %s', (benefit, limit) => {
    expect(count(awards, (award) => award.benefit === benefit && award.amount_fen === limit)).toBeGreaterThan(20);
  });

  test.each(['省级财政', '县级财政', '医疗救助资金', '优抚对象医疗补助资金'])('the payer %s', (payer) => {
    expect(count(answered, ({ answer }) => (answer.payers?.[payer] ?? 0) > 0)).toBeGreaterThan(15);
  });

  test.each(['一站式', '人工申请'])('the channel %s', (channel) => {
    const channels = years.flatMap(({ answer }) => Object.values(answer.channels ?? {}));
    expect(count(channels, (one) => one === channel)).toBeGreaterThan(500);
  });

  test.each(YANGQUAN_WORDS)('the identity %s, as a word and with days', (word) => {
    const held = years.flatMap(({ given }) => given.person?.identities ?? []);
    expect(count(held, (one) => one === word)).toBeGreaterThan(100);
    expect(count(held, (one) => typeof one !== 'string' && one.name === word)).toBeGreaterThan(40);
  });

  test.each([
    ['opd_cap_binds_tekun', [true, false]],
    ['rare_requires_identity', [true, false]],
    ['package_residual_for_tekun', [true, false]],
    ['ipd_rare_shared_cap', [true, false]],
    ['oneoff_on', [true, false]],
    ['poverty_period_end', ['2020-12-31', '2021-06-30', '2020-06-15']],
  ])('each value of the switch %s', (name, values) => {
    for (const value of values) {
      expect(count(givens, (given) => given.params?.[name] === value)).toBeGreaterThan(100);
    }
  });

  test.each([
    'opd_cap_binds_tekun',
    'rare_requires_identity',
    'package_residual_for_tekun',
    'ipd_rare_shared_cap',
    'oneoff_on',
  ])('years in which the switch %s changes the sum', (name) => {
    const turned = (given: YangquanYear): YangquanGiven => ({
      ...given,
      params: { ...given.params, [name]: undefined },
    });
    const changed = years.filter(
      ({ given, answer }) => referenceYangquan(turned(given)).total_fen !== answer.total_fen,
    );
    expect(changed.length).toBeGreaterThan(5);
  });

  test('both sides of each answer about money', () => {
    for (const eligible of [true, false]) {
      expect(count(answered, ({ answer }) => answer.eligible === eligible)).toBeGreaterThan(40);
      expect(count(answered, ({ answer }) => answer.over_limit === eligible)).toBeGreaterThan(40);
    }
  });
});

describe('the reference keeps what holds for every given', () => {
  test('the order in which settlements are written down does not matter', () => {
    for (const [seed, { given, answer }] of years.entries()) {
      const shuffled = { ...given, settlements: dice(seed).shuffle(given.settlements) };
      expect(referenceYangquan(shuffled)).toEqual(answer);
    }
  });

  test('a package is shared to the fen', () => {
    for (const { given, answer } of years) {
      for (const [id, shares] of Object.entries(answer.packages ?? {})) {
        const bill = given.settlements.find((one) => one.id === id);
        expect(total(Object.values(shares))).toBe(bill?.total ?? bill?.in_scope);
      }
    }
  });

  test('every boundary has an answer', () => {
    expect(yangquanBoundaries().length).toBeGreaterThan(5_000);
    const answers = yangquanBoundaries().map(({ given }) => referenceYangquan(given));
    expect(answers.every(({ total_fen = 0 }) => total_fen >= 0)).toBe(true);
  });
});
