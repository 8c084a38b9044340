import { stackOf } from '@yizhu/infra/local/policies/library';
import { assess, type EventResult } from '@yizhu/shared/policy/assess';
import { compile } from '@yizhu/shared/policy/compile';
import { outcomesOf } from '@yizhu/shared/policy/outcome';
import fc from 'fast-check';
import { around, reaching } from '../reference/boundaries';
import { LARGEST_FEN } from '../reference/dice';
import { type Bill, referenceLayers, type YearToDate } from '../reference/layers';
import { referencePengshui } from '../reference/pengshui';
import { referenceXiushan } from '../reference/xiushan';
import { referenceYubei } from '../reference/yubei';
import { encountersOf, type InsuredPerson, insuredPerson, type Stay, stays } from './stays';

const runs = { numRuns: 3_000 };

/** Insurance of each stay by the reference; a settled bill is taken as it is, and counts towards the year. */
function insured(list: Stay[], person: InsuredPerson) {
  const before: YearToDate = { basic_fen: 0, after_basic_fen: 0, big_fen: 0 };
  return list.map((one) => {
    const bill: Bill = { ...one, ...person, before: { ...before } };
    const computed = referenceLayers(bill);
    const [basic, big] = one.settled ? [one.settled.basic, one.settled.big] : [computed.basic_fen, computed.big_fen];
    before.basic_fen += basic;
    before.after_basic_fen += one.in_scope - basic;
    before.big_fen += big;
    return { bill, basic, big };
  });
}

const paidBy = ({ account }: EventResult, id: string): number =>
  account.awards.find((award) => award.id === id)?.amountFen ?? 0;

/** Awards of the layers, nothing where the bill was settled. */
const insuranceOf = (event: EventResult, one: Stay) =>
  one.settled ? one.settled : { basic: paidBy(event, 'basic-inpatient'), big: paidBy(event, 'critical-illness') };

describe('彭水, from a hospital bill alone', () => {
  const compiled = compile(stackOf('500243'));
  const words = [
    '特困人员',
    '低保对象',
    '返贫致贫人口',
    '边缘易致贫户',
    '低保边缘家庭成员',
    '重度残疾人员',
    '一般农户',
  ];

  test('insurance, aid and tilt of every stay of a year are what the references give, settled bills among them or not', () => {
    fc.assert(
      fc.property(insuredPerson(words), stays(5), (person, list) => {
        const { events } = assess(compiled, person, encountersOf(list, person));
        const layers = insured(list, person);
        const visits = list.map((one, i) => ({
          id: `s${i}`,
          date: `2023-06-${10 + i}`,
          setting: '住院',
          special: one.special,
          hospital_level: one.level,
          in_city: one.in_city,
          referral: one.referral.replace('-', '_'),
          in_scope: one.in_scope,
          basic: layers[i]?.basic,
          big: layers[i]?.big,
        }));
        const { awards } = referencePengshui({ kind: 'visits', person, visits });
        const award = (i: number, benefit: string) =>
          awards.find(({ ref, benefit: name }) => ref === `s${i}` && name === benefit)?.amount_fen ?? 0;
        expect(
          events.map((event, i) => ({
            ...insuranceOf(event, list[i] as Stay),
            special: paidBy(event, 'special-disease-aid'),
            other: paidBy(event, 'large-expense-aid'),
            tilt: paidBy(event, 'tilt'),
          })),
        ).toEqual(
          layers.map(({ basic, big }, i) => ({
            basic,
            big,
            special: award(i, '医疗救助-特殊疾病'),
            other: award(i, '医疗救助-其他疾病'),
            tilt: award(i, '倾斜救助'),
          })),
        );
      }),
      runs,
    );
  });
});

describe('insurance of one stay', () => {
  const compiled = compile(stackOf('500243'));
  const people = ['低保边缘家庭成员', '低保对象'].flatMap((identity) =>
    [1, 2].flatMap((plan) => [false, true].map((minor) => ({ identities: [identity], plan, minor }) as InsuredPerson)),
  );

  /** Policy-covered costs one fen below, at and above where each figure of the layers begins to matter. */
  function figuresOf(level: 1 | 2 | 3, person: InsuredPerson): number[] {
    const most = 10_000_000_00;
    const of = (in_scope: number) => referenceLayers({ in_scope, level, ...person });
    return [
      ...[0, 100_00, 300_00, 800_00, LARGEST_FEN - 1].flatMap(around),
      ...[8_450_50, 16_901_00].flatMap((line) => reaching(line, most, (x) => x - of(x).basic_fen)),
      ...[80_000_00, 120_000_00].flatMap((limit) => reaching(limit, most, (x) => of(x).basic_fen)),
      ...reaching(200_000_00, most, (x) => of(x).big_fen),
    ];
  }

  test('is what the reference gives one fen below, at and above every figure, at every level, plan and age', () => {
    for (const person of people)
      for (const level of [1, 2, 3] as const)
        for (const in_scope of figuresOf(level, person)) {
          const stay: Stay = { in_scope, outside: 0, level, special: false, in_city: true, referral: 'referred' };
          const [event] = assess(compiled, person, encountersOf([stay], person)).events;
          const { basic_fen, big_fen } = referenceLayers({ in_scope, level, ...person });
          expect({ person, level, in_scope, ...insuranceOf(event as EventResult, stay) }).toEqual({
            ...{ person, level, in_scope },
            ...{ basic: basic_fen, big: big_fen },
          });
        }
  });
});

describe('渝北, from a hospital bill alone', () => {
  const compiled = compile(stackOf('500112'));
  const words = [
    '特困人员',
    '低保对象',
    '返贫致贫人口',
    '边缘易致贫户',
    '低保边缘家庭成员',
    '因病致贫重病患者',
    '一般农户',
  ];
  const ofOtherDiseases = stays(4).map((list) =>
    list.map((one): Stay => ({ ...one, special: false, in_city: true, referral: 'referred', settled: undefined })),
  );

  /** The amount, or undefined where a figure is not published. */
  function amountOf(event: EventResult, id: string): number | undefined {
    const outcome = outcomesOf(event).find(({ benefit }) => benefit.id === id);
    return outcome?.status === 'missing-parameter' ? undefined : outcome?.paidFen;
  }

  test('every stay of a year is what the reference gives, and what is not published is missing, never 彭水’s figure', () => {
    fc.assert(
      fc.property(insuredPerson(words), ofOtherDiseases, (person, list) => {
        const { events } = assess(compiled, person, encountersOf(list, person));
        let before_aid_fen = 0;
        const wanted = insured(list, person).map(({ bill }) => {
          const answer = referenceYubei({ ...bill, before_aid_fen });
          before_aid_fen += answer.aid_fen ?? 0;
          return answer;
        });
        const helped = person.identities.some((word) => word !== '一般农户');
        expect(
          events.map((event) => ({
            basic: amountOf(event, 'basic-inpatient'),
            big: amountOf(event, 'critical-illness'),
            aid: amountOf(event, 'large-expense-aid'),
            tilt: amountOf(event, 'tilt'),
          })),
        ).toEqual(
          wanted.map(({ basic_fen, big_fen, aid_fen, tilt_fen }) => ({
            basic: basic_fen,
            big: big_fen,
            aid: helped ? aid_fen : 0,
            tilt: helped ? tilt_fen : 0,
          })),
        );
      }),
      runs,
    );
  });

  test('the published example reads 46,374.80', () => {
    const person: InsuredPerson = { identities: ['低保边缘家庭成员'], plan: 1, minor: false };
    const stay: Stay = {
      in_scope: 50_000_00,
      outside: 2_000_00,
      level: 2,
      special: false,
      in_city: true,
      referral: 'referred',
    };
    const [event] = assess(compiled, person, encountersOf([stay], person)).events;
    expect(event?.account).toMatchObject({
      totalFen: 52_000_00,
      outsideFen: 2_000_00,
      payers: [],
      awards: [
        { id: 'basic-inpatient', amountFen: 34_790_00 },
        { id: 'large-expense-aid', amountFen: 10_647_00 },
        { id: 'tilt', amountFen: 937_80 },
      ],
      earlierFen: 0,
      selfPayFen: 3_625_20,
    });
    expect(event?.account.awards.reduce((sum, award) => sum + award.amountFen, 0)).toBe(46_374_80);
  });
});

describe('秀山, from hospital bills alone', () => {
  const compiled = compile(stackOf('500241'));
  const words = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'];
  const year = (list: Stay[], person: InsuredPerson) =>
    assess(compiled, person, encountersOf(list, person, 2024), { asOf: '2024-12-31' }).events.at(-1) as EventResult;

  test('the year starts from what settled bills leave; one that is not settled leaves it open, since 秀山’s medical aid is not published', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), insuredPerson(words), stays(4), (identity, someone, list) => {
        const event = year(list, { ...someone, identities: [identity] });
        const [aid] = outcomesOf(event);
        if (list.some((one) => !one.settled)) {
          expect([aid?.status, aid?.paidFen]).toEqual(['missing-parameter', 0]);
          return;
        }
        const self_pay = list.reduce((sum, { in_scope, settled }) => sum + in_scope - paidFor(settled), 0);
        const wanted = referenceXiushan({ kind: 'person', year: 2024, round: 4, person: { identity }, self_pay });
        expect([event.account.totalFen, aid?.paidFen]).toEqual([self_pay, wanted.total_fen]);
      }),
      runs,
    );
  });
});

const paidFor = (settled: Stay['settled']): number => (settled ? settled.basic + settled.big : 0);
