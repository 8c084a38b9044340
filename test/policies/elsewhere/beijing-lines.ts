import { at, type Facts, type Line, outpatient, paid, special, type Visit, yuan } from './bills';

/** A bill of 1 March 2024 that the insurance has settled. */
const bill = (covered: number, facts: Facts = {}, payers: object = {}): Visit => ({
  ...at('2024-03-01', covered, facts),
  amounts: { 'policy-covered': yuan(covered), ...payers },
});
const later = (covered: number, facts: Facts = {}): Visit => at('2024-06-01', covered, facts);
const application = (date: string, covered: number): Visit => at(date, covered, {}, { kind: 'x-application' });

/** 京医保发〔2022〕37号; the place in the document stands first. */
export const beijing: Record<string, Line> = {
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
    [bill(10_000, {}, paid(5000, { critical: 1000, commercial: 2000 }))],
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
