import { at, type Facts, type Line, outpatient, paid, type Visit, yuan } from './bills';

const orphan = ['孤儿'];
const child = ['事实无人抚养儿童'];
const major: Facts = { disease: 'major' };
const bill = (covered: number, facts: Facts = {}, payers: object = {}, total = covered): Visit => ({
  ...at('2024-03-01', covered, facts),
  amounts: { 'total-bill': yuan(total), 'policy-covered': yuan(covered), ...payers },
});
const later = (covered: number, facts: Facts = {}): Visit => at('2024-06-01', covered, facts);

/** 京民儿福发〔2018〕368号; the place in the document stands first. */
export const beijingChildren: Record<string, Line> = {
  '一(一)2: all that insurance and a commercial one leave': [
    orphan,
    [bill(10_000, {}, paid(6000, { commercial: 1000 }))],
    ['2024-03-01 orphan-aid 3000'],
  ],
  '一(一)2: no limit': [orphan, [bill(200_000, outpatient)], ['2024-03-01 orphan-aid 200000']],
  '一(一)2: what is outside the policy stays outside': [
    orphan,
    [bill(10_000, {}, {}, 12_000)],
    ['2024-03-01 orphan-aid 10000'],
  ],
  '一(一)2: what is outside the policy, the other reading': [
    orphan,
    [bill(10_000, {}, {}, 12_000)],
    ['2024-03-01 orphan-aid 12000'],
    { readings: { burden: 'total' } },
  ],
  '一(二)2(1): a yuan below the limit': [child, [bill(7498.75, outpatient)], ['2024-03-01 child-aid 5999']],
  '一(二)2(1): exactly the limit': [child, [bill(7500, outpatient)], ['2024-03-01 child-aid 6000']],
  '一(二)2(1): above it': [child, [bill(7501, outpatient)], ['2024-03-01 child-aid 6000']],
  '一(二)2(2): 80 % of an inpatient bill': [child, [bill(50_000, {}, paid(30_000))], ['2024-03-01 child-aid 16000']],
  '一(二)2(2): exactly the limit': [child, [bill(75_000)], ['2024-03-01 child-aid 60000']],
  '一(二)2(2): above it': [child, [bill(75_001)], ['2024-03-01 child-aid 60000']],
  '一(二)2: the year adds up, and the outpatient limit stands apart': [
    child,
    [bill(75_000), later(10_000, outpatient), at('2024-07-01', 1000)],
    ['2024-03-01 child-aid 60000', '2024-06-01 child-aid 6000'],
  ],
  '一(二)3: 85 % for a serious disease': [child, [bill(10_000, major)], ['2024-03-01 child-major-aid 8500']],
  '一(二)3: outpatient care of it shares the 120,000, 102,000 and the rest': [
    child,
    [bill(120_000, major), later(30_000, { ...major, ...outpatient })],
    ['2024-03-01 child-major-aid 102000', '2024-06-01 child-major-aid 18000'],
  ],
  '一(二)3: a fen below the limit': [child, [bill(141_176.46, major)], ['2024-03-01 child-major-aid 119999.99']], // 119,999.991
  '一(二)3: above it': [child, [bill(141_178, major)], ['2024-03-01 child-major-aid 120000']], // 120,001.30
  '五(二): the guardian chose the other document': [child, [bill(10_000, { 'x-chosen': 'other' })], []],
  '一(一)1: the premium as a whole, where it is known': [
    orphan,
    [at('2024-03-01', 0, {}, { kind: 'enrolment' })],
    ['2024-03-01 child-premium 400'],
    { parameters: { premium: { fen: 400_00 } } },
  ],
  '一(一)1: the premium is not known here': [orphan, [at('2024-03-01', 0, {}, { kind: 'enrolment' })], []],
  'not designated': [orphan, [bill(10_000, { designated: false })], []],
  'an orphan who is both is an orphan': [['事实无人抚养儿童', '孤儿'], [bill(1000)], ['2024-03-01 orphan-aid 1000']],
};
