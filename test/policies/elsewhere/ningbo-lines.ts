import { at, type Facts, type Line, outpatient, paid, special, type Visit, yuan } from './bills';

const inpatient = (covered: number, date = '2015-03-01', facts: Facts = {}, payers: object = {}): Visit => ({
  ...at(date, covered, facts),
  amounts: { 'policy-covered': yuan(covered), ...payers },
});
const insured = ['新农合参合人员'];

/** 宁波 2014, as its news conference was reported. */
export const ningbo: Record<string, Line> = {
  'exactly 20,000': [insured, [inpatient(20_000)], []],
  'a yuan above': [insured, [inpatient(20_001)], ['2015 critical 0.5']],
  '30,000 × 50 %': [['城镇居民医保参保人员'], [inpatient(50_000)], ['2015 critical 15000']],
  '55 % of a yuan more': [insured, [inpatient(50_001)], ['2015 critical 15000.55']],
  '15,000 + 50,000 × 55 %': [insured, [inpatient(100_000)], ['2015 critical 42500']],
  '60 % of a yuan more': [insured, [inpatient(100_001)], ['2015 critical 42500.6']],
  '42,500 + 762,499 × 60 %': [insured, [inpatient(862_499)], ['2015 critical 499999.4']],
  'exactly 500,000': [insured, [inpatient(862_500)], ['2015 critical 500000']],
  'above 500,000': [insured, [inpatient(862_501)], ['2015 critical 500000']],
  'outside the city the limit is not known and left out': [
    insured,
    [inpatient(862_501)],
    ['2015 critical 500000.6'],
    { person: { 'x-pool-area': 'county' } },
  ],
  'the basic insurance is off first: 40,000': [
    insured,
    [inpatient(100_000, '2015-03-01', {}, paid(60_000))],
    ['2015 critical 10000'],
  ],
  'two stays add up: 30,000': [insured, [inpatient(15_000), inpatient(15_000, '2015-05-01')], ['2015 critical 5000']],
  'the parts follow the sum: 60,000': [
    insured,
    [inpatient(30_000), inpatient(30_000, '2015-05-01')],
    ['2015 critical 20500'],
  ],
  'special outpatient care counts': [
    insured,
    [inpatient(15_000), inpatient(15_000, '2015-05-01', special)],
    ['2015 critical 5000'],
  ],
  'other outpatient care does not': [insured, [inpatient(15_000), inpatient(30_000, '2015-05-01', outpatient)], []],
  'nor do hospitals that are not designated': [
    insured,
    [inpatient(15_000), inpatient(30_000, '2015-05-01', { designated: false })],
    [],
  ],
  'nobody else': [[], [inpatient(100_000)], []],
  'the last day before it': [insured, [inpatient(100_000, '2014-08-31')], []],
  'the first day': [insured, [inpatient(100_000, '2014-09-01')], ['2014 critical 42500']],
  // The text adds from September to August: 30,000 − 20,000 = 10,000 × 50 % = 5,000. A file can only say calendar years.
  'a known gap: the winter of one insurance year is split in two': [
    insured,
    [inpatient(15_000, '2014-12-20'), inpatient(15_000, '2015-01-10')],
    [],
  ],
};
