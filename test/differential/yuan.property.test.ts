import { compiledPolicy, stackOf } from '@yizhu/infra/local/policies/library';
import { assess, type EventResult } from '@yizhu/shared/policy/assess';
import { compile } from '@yizhu/shared/policy/compile';
import fc from 'fast-check';
import { encountersOf, type InsuredPerson, insuredPerson, type Stay, stays } from './stays';

const runs = { numRuns: 1_500 };
const words = ['特困人员', '低保对象', '返贫致贫人口', '边缘易致贫户', '低保边缘家庭成员', '重度残疾人员', '一般农户'];

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const parts = ({ account }: EventResult): number[] => [
  account.outsideFen,
  ...account.payers.map((share) => share.amountFen),
  ...account.awards.map((share) => share.amountFen),
  account.earlierFen,
  account.selfPayFen,
];

/** Every part is fen, none is negative, and together they are the bill. */
function addsUp(event: EventResult): void {
  for (const part of parts(event)) expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
  expect(sum(parts(event))).toBe(event.account.totalFen);
}

describe('the yuan identity', () => {
  test.each([
    ['彭水', '500243'],
    ['渝北', '500112'],
    ['秀山', '500241'],
  ])('%s: every bill is what is outside, each payer, each award and what the person pays, to the fen', (_, adcode) => {
    const compiled = compile(stackOf(adcode));
    fc.assert(
      fc.property(insuredPerson(words), stays(6), (person, list) => {
        const { events } = assess(compiled, person, encountersOf(list, person, 2024), { asOf: '2024-12-31' });
        for (const [i, one] of list.entries())
          expect((events[i] as EventResult).account.totalFen).toBe(one.in_scope + one.outside);
        events.forEach(addsUp);
      }),
      runs,
    );
  });

  const year = (identity: string, selfPayFen: number, paidFen: number): EventResult =>
    assess(
      compiledPolicy('秀山'),
      { identities: [identity] },
      [{ id: 'year', date: '2024-12-31', amounts: { 'policy-covered': selfPayFen } }],
      { asOf: '2024-12-31', balances: { 'paid-case-by-case-aid': paidFen } },
    ).events.at(-1) as EventResult;

  test('a year with earlier rounds adds up: what they paid, what this one adds, what is left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(200_000_00), fc.nat(100_000_00), (identity, selfPay, paid) => {
        fc.pre(paid <= selfPay);
        addsUp(year(identity, selfPay, paid));
      }),
      runs,
    );
  });

  test('nobody pays less than nothing when a late ledger takes the year below what was paid (XS-A5)', () => {
    // 7,500 paid in round 1 on 10,000; then a ledger takes the year down to 1,000.
    expect(year('返贫致贫人口', 1_000_00, 7_500_00).account.selfPayFen).toBeGreaterThanOrEqual(0);
  });

  test('an enrolment is its premium: the subsidy and what the person pays', () => {
    const compiled = compiledPolicy('彭水', {}, { parameters: { 'plan-1-premium': { fen: 350_00 } } });
    for (const identity of words)
      for (const plan of ['1', '2']) {
        const enrolment = { id: 'premium', date: '2024-10-01', kind: 'enrolment', facts: { plan } };
        const [event] = assess(compiled, { identities: [identity] }, [enrolment]).events;
        addsUp(event as EventResult);
      }
  });
});

describe('the limits of a year', () => {
  const modes = ['independent', 'nested', 'by_status'] as const;
  const dear = stays(8).map((list) => list.map((one) => ({ ...one, in_scope: one.in_scope + 50_000_00 })));
  const paid = (events: EventResult[], ...ids: string[]): number =>
    sum(
      events.flatMap(({ account }) =>
        account.awards.filter(({ id }) => ids.includes(id)).map(({ amountFen }) => amountFen),
      ),
    );

  test.each(modes)('彭水 %s: no order of visits is given more than 10万, 6万 and 2万 allow', (cap_mode) => {
    const compiled = compiledPolicy('彭水', { cap_mode });
    fc.assert(
      fc.property(insuredPerson(words), dear, (person, list) => {
        const settled = list.map((one): Stay => ({ ...one, settled: one.settled ?? { basic: 0, big: 0 } }));
        const { events, balances } = assess(compiled, person, encountersOf(settled, person, 2024));
        const [special, other] = [paid(events, 'special-disease-aid'), paid(events, 'large-expense-aid')];
        const one = list.some(({ special: isSpecial }) => isSpecial) ? 100_000_00 : 60_000_00;
        const both = { independent: 160_000_00, nested: 100_000_00, by_status: one }[cap_mode];
        expect(special).toBeLessThanOrEqual(100_000_00);
        expect(other).toBeLessThanOrEqual(cap_mode === 'by_status' ? one : 60_000_00);
        expect(special + other).toBeLessThanOrEqual(both);
        expect(paid(events, 'tilt')).toBeLessThanOrEqual(20_000_00);
        const tilt = balances.find(({ id, year }) => id === 'tilt-annual' && year === '2024');
        expect(tilt?.usedFen).toBe(paid(events, 'tilt'));
      }),
      runs,
    );
  });

  test('insurance of a year stays within 80,000 or 120,000, and 200,000 for whoever has a limit', () => {
    const compiled = compile(stackOf('500243'));
    fc.assert(
      fc.property(insuredPerson(words), dear, (person: InsuredPerson, list) => {
        const unsettled = list.map((one): Stay => ({ ...one, settled: undefined }));
        const { events } = assess(compiled, person, encountersOf(unsettled, person));
        expect(paid(events, 'basic-inpatient')).toBeLessThanOrEqual(person.plan === 1 ? 80_000_00 : 120_000_00);
        const unlimited = person.identities.some((word) => ['特困人员', '低保对象', '返贫致贫人口'].includes(word));
        if (!unlimited) expect(paid(events, 'critical-illness')).toBeLessThanOrEqual(200_000_00);
      }),
      runs,
    );
  });

  test('a limit that is used up begins again with the year', () => {
    const person: InsuredPerson = { identities: ['特困人员'], plan: 1, minor: false };
    const stay: Stay = {
      ...{ in_scope: 200_000_00, outside: 0, level: 3, special: true, in_city: true, referral: 'referred' },
      settled: { basic: 0, big: 0 },
    };
    const visits = [...encountersOf([stay, stay], person, 2023), ...encountersOf([stay], person, 2024)];
    const { events } = assess(compiledPolicy('彭水'), person, visits);
    expect(events.map((event) => paid([event], 'special-disease-aid'))).toEqual([100_000_00, 0, 100_000_00]);
  });
});
