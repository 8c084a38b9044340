/** Places that no seed is from: every amount below was worked out by hand from the source's own words, not from the file. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '@yizhu/shared/policy/compile';
import { readPolicy } from '@yizhu/shared/policy/read-policy';

const root = path.resolve(import.meta.dirname, '../..');
const fileOf = (name: string): string => path.join(import.meta.dirname, 'elsewhere', `${name}.yaml`);

type Facts = Record<string, string | number | boolean>;
type Visit = { id: string; date: string; kind?: string; settled?: boolean; facts: Facts; amounts: object };
type Line = [who: unknown[], visits: Visit[], awards: string[], more?: object];

const yuan = (amount: number): number => Math.round(amount * 100);
const at = (date: string, covered: number, facts: Facts = {}, more: object = {}): Visit => ({
  id: date,
  date,
  facts,
  amounts: { 'policy-covered': yuan(covered) },
  ...more,
});
const paid = (basic: number, others: Record<string, number> = {}) => ({ basic: yuan(basic), ...others });

const outpatient: Facts = { care: 'outpatient' };
const special: Facts = { care: 'special-outpatient' };

/** A bill of 1 March 2024 that the insurance has settled. */
const bill = (covered: number, facts: Facts = {}, payers: object = {}): Visit => ({
  ...at('2024-03-01', covered, facts),
  amounts: { 'policy-covered': yuan(covered), ...payers },
});
const later = (covered: number, facts: Facts = {}): Visit => at('2024-06-01', covered, facts);
const application = (date: string, covered: number): Visit => at(date, covered, {}, { kind: 'x-application' });

/** Awards are `date benefit yuan`. */
const beijing: Record<string, Line> = {
  '六(二)1: all of what is left of an inpatient bill': [
    ['特困人员'],
    [bill(50_000, {}, paid(30_000))],
    ['2024-03-01 inpatient-aid 20000'],
  ],
  '六(一)1: no yearly limit for outpatients': [
    ['特困供养人员'],
    [bill(20_000, outpatient)],
    ['2024-03-01 outpatient-aid 20000'],
  ],
  '一(一)1: a returned youth is in the first group': [
    ['因公（病）致残返城知青'],
    [bill(9000, outpatient)],
    ['2024-03-01 outpatient-aid 9000'],
  ],
  '六(一)2: 80 % of 15,000 is above 8,000 and has no limit': [
    ['精减退职老职工'],
    [bill(15_000, outpatient)],
    ['2024-03-01 outpatient-aid 12000'],
  ],
  '六(二)2: 85 % of 200,000 is above 160,000 and has no limit': [
    ['精减退职老职工'],
    [bill(200_000)],
    ['2024-03-01 inpatient-aid 170000'],
  ],
  '六(一)3: a fen below the limit': [['低保对象'], [bill(9999.99, outpatient)], ['2024-03-01 outpatient-aid 7999.99']], // 7,999.992
  '六(一)3: exactly the limit': [['低保对象'], [bill(10_000, outpatient)], ['2024-03-01 outpatient-aid 8000']],
  '六(一)3: a yuan of aid above the limit': [
    ['低保对象'],
    [bill(10_001.25, outpatient)],
    ['2024-03-01 outpatient-aid 8000'],
  ],
  '六(一)3: the year adds up, 4,800 and the rest of 8,000': [
    ['低保对象'],
    [bill(6000, outpatient), later(5000, outpatient)],
    ['2024-03-01 outpatient-aid 4800', '2024-06-01 outpatient-aid 3200'],
  ],
  '六(一)3: a new year has its own 8,000': [
    ['低保对象'],
    [at('2023-12-31', 10_000, outpatient), at('2024-01-01', 1000, outpatient)],
    ['2023-12-31 outpatient-aid 8000', '2024-01-01 outpatient-aid 800'],
  ],
  '六(二)3: a fen below the limit': [['低保对象'], [bill(188_235.28)], ['2024-03-01 inpatient-aid 159999.99']], // 159,999.988
  '六(二)3: above the limit': [['低保对象'], [bill(188_236)], ['2024-03-01 inpatient-aid 160000']], // 160,000.60
  '七: special outpatient care has the inpatient rate and shares the inpatient limit': [
    ['低收入家庭救助人员'],
    [bill(100_000), later(100_000, special)],
    ['2024-03-01 inpatient-aid 85000', '2024-06-01 inpatient-aid 75000'],
  ],
  '六(一)3: the outpatient limit stands beside a spent inpatient one': [
    ['低收入家庭救助人员'],
    [bill(200_000), later(5000, outpatient)],
    ['2024-03-01 inpatient-aid 160000', '2024-06-01 outpatient-aid 4000'],
  ],
  '七: 急诊留观 for a special disease': [
    ['低保对象'],
    [bill(1000, { care: 'emergency-outpatient', 'x-special-disease': 'yes' })],
    ['2024-03-01 inpatient-aid 850'],
  ],
  'an emergency that is no special disease is outpatient care': [
    ['低保对象'],
    [bill(1000, { care: 'emergency-outpatient' })],
    ['2024-03-01 outpatient-aid 800'],
  ],
  '一(一)3: 生活困难补助人员 stand with 低保': [['生活困难补助人员'], [bill(1000)], ['2024-03-01 inpatient-aid 850']],
  // 10,000 − 5,000 − 1,000 − 2,000 = 2,000
  '六: what the insurances and others paid is off first': [
    ['低保对象'],
    [bill(10_000, {}, paid(5000, { critical: yuan(1000), commercial: yuan(2000) }))],
    ['2024-03-01 inpatient-aid 1700'],
  ],
  '一(二) 就高不就低': [['低收入家庭救助人员', '特困人员'], [bill(1000)], ['2024-03-01 inpatient-aid 1000']],
  '十(三): not referred': [['低保对象'], [bill(1000, { referral: 'unreferred' })], []],
  '十(三): not referred, the other reading': [
    ['低保对象'],
    [bill(1000, { referral: 'unreferred' })],
    ['2024-03-01 inpatient-aid 850'],
    { readings: { unreferred: 'allow' } },
  ],
  'not designated': [['特困人员'], [bill(1000, { designated: false })], []],
  'day surgery counts as outpatient': [
    ['低保对象'],
    [bill(1000, { care: 'day-surgery' })],
    ['2024-03-01 outpatient-aid 800'],
  ],
  'day surgery, the other reading': [
    ['低保对象'],
    [bill(1000, { care: 'day-surgery' })],
    ['2024-03-01 inpatient-aid 850'],
    { readings: { day_surgery: 'inpatient' } },
  ],
  'the day before the document': [['特困人员'], [at('2022-12-31', 1000)], []],
  'the day of the document': [['特困人员'], [at('2023-01-01', 1000)], ['2023-01-01 inpatient-aid 1000']],
  '六(三): 30 % up to 30,000': [
    ['因病致贫家庭重病患者'],
    [application('2024-02-01', 30_000)],
    ['2024-02-01 illness-aid 9000'],
  ],
  '六(三): 40 % of a yuan more': [
    ['因病致贫家庭重病患者'],
    [application('2024-02-01', 30_001)],
    ['2024-02-01 illness-aid 9000.4'],
  ],
  '六(三): 9,000 + 8,000': [
    ['因病致贫家庭重病患者'],
    [application('2024-02-01', 50_000)],
    ['2024-02-01 illness-aid 17000'],
  ],
  '六(三): 50 % of a yuan more': [
    ['因病致贫家庭重病患者'],
    [application('2024-02-01', 50_001)],
    ['2024-02-01 illness-aid 17000.5'],
  ],
  '六(三): 17,000 + 266,000 × 50 % is the limit': [
    ['因病致贫家庭重病患者'],
    [application('2024-02-01', 315_999)],
    ['2024-02-01 illness-aid 149999.5'],
  ],
  '六(三): above the limit': [
    ['因病致贫家庭重病患者'],
    [application('2024-02-01', 316_001)],
    ['2024-02-01 illness-aid 150000'],
  ],
  '六(三): once a year, and again the next': [
    ['因病致贫家庭重病患者'],
    [application('2024-02-01', 10_000), application('2024-05-01', 10_000), application('2025-02-01', 10_000)],
    ['2024-02-01 illness-aid 3000', '2025-02-01 illness-aid 3000'],
  ],
  '六(三): a single bill is not an application': [['因病致贫家庭重病患者'], [bill(30_000)], []],
};

/** A bill of 2018 that is not settled: the file holds the two insurances. */
const due = (covered: number, facts: Facts = {}, date = '2018-03-01'): Visit =>
  at(date, covered, facts, { settled: false });
const township: Facts = { 'hospital-level': 'township' };
const level = (n: 1 | 2 | 3): Facts => ({ 'hospital-level': n });
const inProvince: Facts = { place: 'elsewhere', 'x-province': 'inside' };
const farAway: Facts = { place: 'elsewhere', 'x-province': 'outside' };
const accident: Facts = { 'x-accident': 'yes' };
const birth = (facts: Facts = {}): Visit => at('2018-03-01', 0, facts, { kind: 'birth' });

const jiamusi: Record<string, Line> = {
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

const inpatient = (covered: number, date = '2015-03-01', facts: Facts = {}, payers: object = {}): Visit => ({
  ...at(date, covered, facts),
  amounts: { 'policy-covered': yuan(covered), ...payers },
});
const insured = ['新农合参合人员'];

const ningbo: Record<string, Line> = {
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

type Answer = { outcomes: { ref: string; id: string; amount_fen: number }[]; error?: object };

/** One process answers every line of a place. */
function answersOf(name: string, lines: Line[]): Answer[] {
  const input = lines
    .map(([identities, encounters, , { person, ...more } = {} as { person?: Facts }]) =>
      JSON.stringify({ given: { person: { identities, ...(person && { facts: person }) }, encounters, ...more } }),
    )
    .join('\n');
  const { stdout, stderr } = spawnSync('npm', ['run', '-s', 'assess', '--', '--policy', fileOf(name)], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
  if (!stdout) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const places = { '110000-beijing': beijing, '230800-jiamusi': jiamusi, '330200-ningbo': ningbo };

describe.each(Object.entries(places))('%s', (name, lines) => {
  const answers = answersOf(name, Object.values(lines));

  test('lints with no finding left unanswered, its quotes found in the text beside it', () => {
    const { stdout, status } = spawnSync('npm', ['run', '-s', 'policy', '--', 'lint', fileOf(name)], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toContain('没有问题');
    expect(status).toBe(0);
  }, 30_000);

  test('compiles', () => {
    expect(() => compile([readPolicy(readFileSync(fileOf(name), 'utf8'), fileOf(name))])).not.toThrow();
  });

  test.each(Object.keys(lines))('%s', (title) => {
    const { outcomes, error } = answers[Object.keys(lines).indexOf(title)] as Answer;
    expect(error).toBeUndefined();
    const awards = outcomes
      .filter(({ amount_fen }) => amount_fen > 0)
      .map(({ ref, id, amount_fen }) => `${ref} ${id} ${amount_fen / 100}`);
    expect(awards).toEqual(lines[title]?.[2]);
  });
});
