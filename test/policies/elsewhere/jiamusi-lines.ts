import { at, type Facts, type Line, outpatient, type Visit } from './bills';

/** A bill of 2018 that is not settled: the file holds the two insurances. */
const due = (covered: number, facts: Facts = {}, date = '2018-03-01'): Visit =>
  at(date, covered, facts, { settled: false });
const township: Facts = { 'hospital-level': 'township' };
const level = (n: 1 | 2 | 3): Facts => ({ 'hospital-level': n });
const inProvince: Facts = { place: 'elsewhere', 'x-province': 'inside' };
const farAway: Facts = { place: 'elsewhere', 'x-province': 'outside' };
const accident: Facts = { 'x-accident': 'yes' };
const birth = (facts: Facts = {}): Visit => at('2018-03-01', 0, facts, { kind: 'birth' });

/** 佳木斯 2018, as its insurance bureau said it in an interview. */
export const jiamusi: Record<string, Line> = {
  'a township hospital: (1,200 − 200) × 90 %': [[], [due(1200, township)], ['2018-03-01 basic-inpatient 900']],
  'level 1: (1,300 − 300) × 80 %': [[], [due(1300, level(1))], ['2018-03-01 basic-inpatient 800']],
  'level 2, exactly the line': [[], [due(400, level(2))], []],
  'level 2, a fen above: 0.0075': [[], [due(400.01, level(2))], ['2018-03-01 basic-inpatient 0.01']],
  'level 3: (10,700 − 700) × 65 %': [[], [due(10_700, level(3))], ['2018-03-01 basic-inpatient 6500']],
  '提高5% of 90 % is 94.5 %': [['低保对象'], [due(1200, township)], ['2018-03-01 basic-inpatient 945']],
  '提高5% of 75 % is 78.75 %': [['建档立卡贫困人口'], [due(1400, level(2))], ['2018-03-01 basic-inpatient 787.5']],
  '提高5% as five points': [
    ['特困人员'],
    [due(1400, level(2))],
    ['2018-03-01 basic-inpatient 800'],
    { readings: { five_percent: 'points' } },
  ],
  'level 2: (1,400 − 400) × 75 %': [[], [due(1400, level(2))], ['2018-03-01 basic-inpatient 750']],
  '提高5% of 80 % is 84 %': [['特困人员'], [due(1300, level(1))], ['2018-03-01 basic-inpatient 840']],
  '提高5% of 65 % is 68.25 %': [['特困人员'], [due(1700, level(3))], ['2018-03-01 basic-inpatient 682.5']],
  'five points on 90 %': [
    ['低保对象'],
    [due(1200, township)],
    ['2018-03-01 basic-inpatient 950'],
    { readings: { five_percent: 'points' } },
  ],
  'five points on 80 %': [
    ['低保对象'],
    [due(1300, level(1))],
    ['2018-03-01 basic-inpatient 850'],
    { readings: { five_percent: 'points' } },
  ],
  'five points on 65 %': [
    ['低保对象'],
    [due(1700, level(3))],
    ['2018-03-01 basic-inpatient 700'],
    { readings: { five_percent: 'points' } },
  ],
  'the 5 % everywhere: 52.5 %': [
    ['低保对象'],
    [due(2500, farAway)],
    ['2018-03-01 basic-inpatient 525'],
    { readings: { five_percent_where: 'anywhere' } },
  ],
  'five points everywhere: 65 %': [
    ['低保对象'],
    [due(2000, inProvince)],
    ['2018-03-01 basic-inpatient 650'],
    { readings: { five_percent_where: 'anywhere', five_percent: 'points' } },
  ],
  'five points everywhere: 55 %': [
    ['低保对象'],
    [due(2500, farAway)],
    ['2018-03-01 basic-inpatient 550'],
    { readings: { five_percent_where: 'anywhere', five_percent: 'points' } },
  ],
  'in the province: (2,000 − 1,000) × 60 %': [[], [due(2000, inProvince)], ['2018-03-01 basic-inpatient 600']],
  'beyond it: (2,500 − 1,500) × 50 %': [[], [due(2500, farAway)], ['2018-03-01 basic-inpatient 500']],
  'the 5 % is only for hospitals of the area': [
    ['低保对象'],
    [due(2000, inProvince)],
    ['2018-03-01 basic-inpatient 600'],
  ],
  'the 5 % everywhere: 63 %': [
    ['低保对象'],
    [due(2000, inProvince)],
    ['2018-03-01 basic-inpatient 630'],
    { readings: { five_percent_where: 'anywhere' } },
  ],
  'without referral: (11,500 − 1,500) × 40 %': [
    ['低保对象'],
    [due(11_500, { ...farAway, referral: 'unreferred' })],
    ['2018-03-01 basic-inpatient 4000', '2018-03-01 critical 1250'],
  ], // left 7,500, above 5,000
  'exactly the critical line, 10,000 left': [[], [due(18_500, farAway)], ['2018-03-01 basic-inpatient 8500']],
  'two yuan more: half is left, half of that is paid': [
    [],
    [due(18_502, farAway)],
    ['2018-03-01 basic-inpatient 8501', '2018-03-01 critical 0.5'],
  ],
  'the poor have half the line': [['低保对象'], [due(8500, farAway)], ['2018-03-01 basic-inpatient 3500']],
  'two yuan above half the line': [
    ['低保对象'],
    [due(8502, farAway)],
    ['2018-03-01 basic-inpatient 3501', '2018-03-01 critical 0.5'],
  ],
  'the line is over the year: 6,500 + 6,500 − 10,000': [
    [],
    [due(11_500, farAway), due(11_500, farAway, '2018-05-01')],
    ['2018-03-01 basic-inpatient 5000', '2018-05-01 basic-inpatient 5000', '2018-05-01 critical 1500'],
  ],
  'above 80,000 the basic insurance stops: 40,400 is left': [
    [],
    [due(120_400, level(2))],
    ['2018-03-01 basic-inpatient 80000', '2018-03-01 critical 15200'],
  ],
  'exactly 200,000': [[], [due(490_000, farAway)], ['2018-03-01 basic-inpatient 80000', '2018-03-01 critical 200000']],
  'above 200,000': [[], [due(500_000, farAway)], ['2018-03-01 basic-inpatient 80000', '2018-03-01 critical 200000']],
  'no limit for the poor: (420,000 − 5,000) × 50 %': [
    ['特困人员'],
    [due(500_000, farAway)],
    ['2018-03-01 basic-inpatient 80000', '2018-03-01 critical 207500'],
  ],
  'outpatient care, a fen below its limit': [[], [due(199.98, outpatient)], ['2018-03-01 basic-outpatient 99.99']],
  'outpatient care adds up to 100': [
    [],
    [due(150, outpatient), due(150, outpatient, '2018-05-01')],
    ['2018-03-01 basic-outpatient 75', '2018-05-01 basic-outpatient 25'],
  ],
  'outpatient care is not in the critical insurance': [
    [],
    [due(30_000, outpatient)],
    ['2018-03-01 basic-outpatient 100'],
  ],
  'outpatient care in it: (29,900 − 10,000) × 50 %': [
    [],
    [due(30_000, outpatient)],
    ['2018-03-01 basic-outpatient 100', '2018-03-01 critical 9950'],
    { readings: { critical_care: 'all' } },
  ],
  'an accident, exactly 3,000': [[], [due(4400, accident)], ['2018-03-01 basic-inpatient 3000']],
  'an accident, above 3,000': [[], [due(5000, accident)], ['2018-03-01 basic-inpatient 3000']],
  'a birth': [[], [birth()], ['2018-03-01 birth 1100']],
  'a caesarean birth': [[], [birth({ 'x-delivery': 'caesarean' })], ['2018-03-01 birth 1500']],
  'chronic outpatient care is in another document': [['低保对象'], [due(1000, { care: 'chronic-outpatient' })], []],
  'not designated': [[], [due(1200, { designated: false })], []],
};
