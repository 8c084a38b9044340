/** A county of none of the seeds' shapes is a file: every amount below was worked out by hand from `odd-county.yaml`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assess } from '@yizhu/shared/policy/assess';
import { compile } from '@yizhu/shared/policy/compile';
import { explain } from '@yizhu/shared/policy/explain';
import { outcomesOf } from '@yizhu/shared/policy/outcome';
import { readPolicy } from '@yizhu/shared/policy/read-policy';

const file = path.join(import.meta.dirname, 'odd-county.yaml');
const text = readFileSync(file, 'utf8');

type Facts = Record<string, string | number | boolean>;
type Visit = {
  id: string;
  date: string;
  kind?: string;
  settled?: boolean;
  facts: Facts;
  amounts: Record<string, number>;
};

/** An inpatient visit of 2022 in a level-2 hospital unless the facts say otherwise; the amount is policy-covered, in fen. */
const visit = (coveredFen: number, facts: Facts = {}, more: Partial<Visit> = {}): Visit => ({
  id: 'a',
  date: '2022-03-01',
  facts,
  amounts: { 'policy-covered': coveredFen },
  ...more,
});
const then = (id: string, date: string, one: Visit): Visit => ({ ...one, id, date });

const cancer: Facts = { disease: 'cancer' };
const chronic: Facts = { care: 'chronic-outpatient' };
const level = (n: 1 | 2 | 3): Facts => ({ 'hospital-level': n });
/** Not designated: no aid reaches the visit, so that all of it is left to pay. */
const unaided: Facts = { designated: false };

type Line = [who: unknown[], visits: Visit[], awards: string[], more?: object];

/** Awards are `visit benefit fen`. */
const lines: Record<string, Line> = {
  // Income 2020 is 22,815: 10 % = 2,281.50, half up to the yuan 2,282. 0.01 × 80 % = 0.008 → 0.01
  'the deductible is 10 % of the income two years back, rounded to the yuan: a fen below it, nothing': [
    ['低保户'],
    [visit(2282_00 - 1)],
    [],
  ],
  'exactly the deductible leaves nothing above it': [['低保户'], [visit(2282_00)], []],
  'a fen above the deductible': [['低保户'], [visit(2282_00 + 1)], ['a hospital 1']],
  // 25 % of 22,815 = 5,703.75 → 5,704; 100 × 80 %; left 5,724 → 724 × 50 %
  'the margin’s deductible is 25 %': [['低保边缘家庭成员'], [visit(5804_00)], ['a hospital 8000', 'a second 36200']],
  // 2023 looks at 2021: 24,676 × 10 % = 2,467.60 → 2,468
  'the next year has its own deductible': [
    ['低保对象'],
    [then('a', '2023-05-01', visit(2568_00))],
    ['a hospital 8000'],
  ],
  // 2024 would need 2022, which is not published: 2021 stands in
  'an income not published yet is estimated with the last one known': [
    ['低保对象'],
    [then('a', '2024-05-01', visit(2568_00))],
    ['a hospital 8000'],
  ],
  // 26,000 × 10 % = 2,600
  'an income handed in takes the place of the file’s': [
    ['低保对象'],
    [visit(2700_00)],
    ['a hospital 8000'],
    { parameters: { 'resident-income': { 2020: { fen: 26_000_00 } } } },
  ],
  // 1,500 + 1,500 − 2,282 = 718; × 80 %
  'the deductible is met over the year': [
    ['低保户'],
    [visit(1500_00), then('b', '2022-04-01', visit(1500_00))],
    ['b hospital 57440'],
  ],
  // 20,000 × 80 % + 7,718 × 75 % = 16,000 + 5,788.50; left 8,211.50 − 5,000 = 3,211.50; × 50 % = 1,605.75 → 1,605 yuan
  'brackets are marginal above the deductible, and the second aid is cut to the yuan': [
    ['低保户'],
    [visit(30_000_00)],
    ['a hospital 2178850', 'a second 160500'],
  ],
  '1 fen below the second bracket': [['特困人员'], [visit(20_000_00 - 1)], ['a hospital 1599999']], // 15,999.992
  'exactly the second bracket': [['特困人员'], [visit(20_000_00)], ['a hospital 1600000']],
  '1 fen into the second bracket': [['特困人员'], [visit(20_000_00 + 1)], ['a hospital 1600001']], // 16,000.0075
  // First 10,000 × 80 %; then 10,000 × 80 % + 10,000 × 75 %. Left of the second: 4,500
  'brackets go on where the year’s earlier visit ended': [
    ['低保户'],
    [visit(12_282_00), then('b', '2022-04-01', visit(20_000_00))],
    ['a hospital 800000', 'b hospital 1550000'],
  ],
  // 20,000 × 90 % + 10,000 × 85 %; left 3,500
  'a level-1 hospital has higher rates': [['特困人员'], [visit(30_000_00, level(1))], ['a hospital 2650000']],
  // 14,000 + 19,500 + 10,000 × 50 % = 38,500; left 21,500 → 16,500 × 50 %
  'a level-3 hospital has lower rates': [
    ['特困人员'],
    [visit(60_000_00, { ...cancer, ...level(3) })],
    ['a hospital 3850000', 'a second 825000'],
  ],
  // 60 %, 55 %, 40 %: 12,000 + 16,500 + 4,000 = 32,500; left 27,500 → 22,500 × 50 %
  'without a referral each bracket loses 10 points': [
    ['特困人员'],
    [visit(60_000_00, { ...cancer, ...level(3), referral: 'unreferred' })],
    ['a hospital 3250000', 'a second 1125000'],
  ],
  // 16,000 + 25,000 × 75 % = 34,750, limit 30,000; left 15,000 → 10,000 × 50 %
  'other diseases are limited to 30,000 a year': [
    ['特困人员'],
    [visit(45_000_00)],
    ['a hospital 3000000', 'a second 500000'],
  ],
  // Cancer 58,500 and 1,500 of its 60,000; then 20,000 of the 80,000 that holds all; then nothing is left
  'the inner limits share the outer one': [
    ['特困人员'],
    [
      visit(80_000_00, { ...cancer, ...level(1) }), // 18,000 + 25,500 + 15,000; left 21,500 → 8,250
      then('b', '2022-04-01', visit(4_000_00, { ...cancer, ...level(1) })), // 2,000 at 50 %, room 1,500; left 2,500
      then('c', '2022-05-01', visit(24_000_00)), // 12,000 at 50 %; left 12,000 → 3,500
      then('d', '2022-06-01', visit(20_000_00)), // 10,000 at 50 %, room 8,000; left 12,000 → 3,500
      then('e', '2022-07-01', visit(1_000_00, chronic)),
    ],
    [
      'a hospital 5850000',
      'a second 825000',
      'b hospital 150000',
      'c hospital 1200000',
      'c second 350000',
      'd hospital 800000',
      'd second 350000',
      '2022 year-end 982500', // (13,250 + 2,500 + 8,500 + 8,500) × 30 %
    ],
  ],
  // 9,000 + 9,000 leave 2,000 of the 20,000
  'outpatient care has its own limit inside the other': [
    ['特困人员'],
    [1, 2, 3].map((n) => then(`v${n}`, `2022-0${n}-01`, visit(9_500_00, { ...chronic, ...cancer }))),
    ['v1 outpatient 900000', 'v2 outpatient 900000', 'v3 outpatient 200000'],
  ],
  'the cap of an event: 1 fen below': [['特困人员'], [visit(3000_00 - 1, chronic)], ['a outpatient 299999']],
  'the cap of an event: exactly': [['特困人员'], [visit(3000_00, chronic)], ['a outpatient 300000']],
  'the cap of an event: 1 fen above': [['特困人员'], [visit(3000_00 + 1, chronic)], ['a outpatient 300000']],
  'a rate by category and then by level': [
    ['低保对象'],
    [visit(1000_00, { ...chronic, ...level(1) }), then('b', '2022-04-01', visit(1000_00, chronic))],
    ['a outpatient 70000', 'b outpatient 60000'],
  ],
  // 24,007.96: left 5,001.99 → 0.995 → 0; 24,008: left 5,002 → 1
  'down to the yuan: just below one': [['特困人员'], [visit(24_007_96)], ['a hospital 1900597']],
  'down to the yuan: exactly one': [['特困人员'], [visit(24_008_00)], ['a hospital 1900600', 'a second 100']],
  // Left exactly 5,000 is not above it; 24,000.04 leaves 5,000.01 × 50 % = 2,500.005 → 2,500
  'the other reading: at the line': [
    ['特困人员'],
    [visit(24_000_00)],
    ['a hospital 1900000'],
    { readings: { second_line: 'whole' } },
  ],
  'the other reading: above the line': [
    ['特困人员'],
    [visit(24_000_04)],
    ['a hospital 1900003', 'a second 250000'],
    { readings: { second_line: 'whole' } },
  ],
  // 1,001.25 × 40 % = 400.50 → 401; 1,001.24 × 40 % = 400.496 → 400
  'any of two: an emergency, half up to the yuan': [
    ['困难职工'],
    [visit(1001_25, { care: 'outpatient', emergency: true })],
    ['a urgent 40100'],
  ],
  'just below the half': [['困难职工'], [visit(1001_24, { care: 'outpatient', emergency: true })], ['a urgent 40000']],
  'any of two: a child with a rare disease': [
    ['困难职工'],
    [visit(1000_00, { care: 'outpatient', disease: 'rare', minor: true })],
    ['a urgent 40000'],
  ],
  'half of an alternative is not enough': [['困难职工'], [visit(1000_00, { care: 'outpatient', disease: 'rare' })], []],
  // (6,000 − 1,000) × 40 %
  'what commercial insurance paid is taken off': [
    ['困难职工'],
    [
      visit(
        6000_00,
        { care: 'outpatient', emergency: true },
        { amounts: { 'policy-covered': 6000_00, commercial: 1000_00 } },
      ),
    ],
    ['a urgent 200000'],
  ],
  'urgent aid stands aside for hospital aid': [
    ['低保对象'],
    [visit(3000_00, { emergency: true })],
    ['a hospital 57440'],
  ], // 718 × 80 %
  'urgent aid steps in where hospital aid gave nothing': [
    ['低保对象'],
    [visit(2000_00, { emergency: true })],
    ['a urgent 80000'],
  ],
  'a line that must be reached: 1 fen below': [
    ['困难职工'],
    [visit(12_000_00, {}, { amounts: { 'policy-covered': 12_000_00, basic: 2000_01 } })],
    [],
  ],
  'a line that must be reached: exactly, and all of it counts': [
    ['困难职工'],
    [visit(12_000_00, {}, { amounts: { 'policy-covered': 12_000_00, basic: 2000_00 } })],
    ['a worker-aid 550000'],
  ],
  'an amount within bounds: the upper one counts': [['困难职工'], [visit(200_000_00)], ['a worker-aid 3000000']], // 110,000, limit 30,000
  'an amount within bounds: 1 fen above': [['困难职工'], [visit(200_000_00 + 1)], []],
  // As 低保 9,718 × 60 % = 5,830.80, left 6,169.20 → 584; as 困难职工 12,000 × 55 % = 6,600
  'of two identities the one that gives more is taken, though it stands last': [
    ['低保户', '困难职工'],
    [visit(12_000_00, { ...level(3), referral: 'unreferred' })],
    ['a worker-aid 660000'],
  ],
  'and the other one where that gives more': [['低保户', '困难职工'], [visit(10_000_00)], ['a hospital 617440']], // 7,718 × 80 % > 5,500
  // 30 June: 特困, 10,000 × 80 %. 1 July: 低保, whose 2,282 the first visit has used up: 10,000 × 80 %
  'an identity changes in mid-year, to the day': [
    [
      { identity: '特困人员', to: '2022-07-01' },
      { identity: '低保对象', from: '2022-07-01' },
    ],
    [then('a', '2022-06-30', visit(10_000_00)), then('b', '2022-07-01', visit(10_000_00))],
    ['a hospital 800000', 'b hospital 800000'],
  ],
  'before the day the identity is not there': [
    [{ identity: '低保对象', from: '2022-07-01' }],
    [then('a', '2022-06-30', visit(10_000_00)), then('b', '2022-07-01', visit(10_000_00))],
    ['b hospital 617440'],
  ],
  // 38,500 + 8,250 + 6,000 of 60,000; the second time 38,500 + 8,250 only
  'a grant comes once in a life': [
    ['特困人员'],
    ['2022-03-01', '2023-03-01'].map((date, i) =>
      then(`v${i}`, date, visit(60_000_00, { ...cancer, ...level(3), 'late-stage': true })),
    ),
    ['v0 hospital 3850000', 'v0 second 825000', 'v0 care-grant 600000', 'v1 hospital 3850000', 'v1 second 825000'],
  ],
  'a grant by category': [
    ['低保对象'],
    [visit(20_000_00, { ...cancer, ...unaided, 'late-stage': true })],
    ['a care-grant 500000'],
  ],
  // 97,718: 18,000 + 25,500 + 23,859 = 67,359; left 32,641 → 13,820. 2023: 17,532 × 90 % = 15,778.80, room 2,641; left 17,359 → 6,179
  'a limit for life goes on through the years': [
    ['低保对象'],
    [
      visit(100_000_00, { ...level(1), disease: 'rare' }),
      then('b', '2023-02-01', visit(20_000_00, { ...level(1), disease: 'rare' })),
    ],
    ['a hospital 6735900', 'a second 1382000', 'b hospital 264100', 'b second 617900'],
  ],
  // 18,000 + 25,500 + 40,000 = 83,500: no limit of its own, 80,000 in all; left 50,000 → 22,500; 27,500 × 20 %
  'no limit inside still meets the limit around it': [
    ['特困人员'],
    [visit(130_000_00, { ...level(1), disease: 'rare' })],
    ['a hospital 8000000', 'a second 2250000', '2022 year-end 550000'],
  ],
  'a year: exactly the line is not above it': [['低保边缘家庭成员'], [visit(20_000_00, unaided)], []],
  'a year: 1 fen above the line, and all of it counts': [
    ['低保边缘家庭成员'],
    [visit(20_000_00 + 1, unaided)],
    ['2022 year-end 400000'],
  ], // 4,000.002
  'a year with cancer has another rate': [
    ['低保边缘家庭成员'],
    [visit(20_000_00 + 1, { ...unaided, ...cancer })],
    ['2022 year-end 600000'],
  ], // 6,000.003
  'a year: exactly the cap': [['低保边缘家庭成员'], [visit(50_000_00, unaided)], ['2022 year-end 1000000']],
  'a year: above the cap': [['低保边缘家庭成员'], [visit(50_000_05, unaided)], ['2022 year-end 1000000']],
  // 15,000 counts, the others do not; then 15,000 + 5,000.01
  'a year counts inpatient stays in the city alone': [
    ['低保边缘家庭成员'],
    [
      visit(15_000_00, unaided),
      then('b', '2022-04-01', visit(9000_00, { ...unaided, place: 'elsewhere' })),
      then('c', '2022-05-01', visit(9000_00, { care: 'outpatient' })),
    ],
    [],
  ],
  'a year adds up what counts': [
    ['低保边缘家庭成员'],
    [visit(15_000_00, unaided), then('b', '2022-04-01', visit(5000_01, unaided))],
    ['2022 year-end 400000'],
  ],
  // 8,000, room 1,000; left 9,000 → 4,000 × 50 %
  'what the year has used before is handed in': [
    ['特困人员'],
    [visit(10_000_00)],
    ['a hospital 100000', 'a second 200000'],
    { balances: { 'total-annual': 79_000_00 } },
  ],
  // (10,400 − 400) × 62.5 % = 6,250; 4,150 − 2,282 = 1,868 × 80 %
  'a bill not settled goes through the insurance first': [
    ['低保对象'],
    [visit(10_400_00, {}, { settled: false })],
    ['a hospital 149440'],
  ],
};

const given = ([identities, encounters, , more]: Line) => ({ person: { identities }, encounters, ...more });

type Answer = {
  awards: { ref: string; benefit: string; amount_fen: number }[];
  outcomes: { ref: string; id: string; status: string; amount_fen: number }[];
  accounts: { ref: string; total_fen: number; self_pay_fen: number }[];
  error?: object;
};

/** One process answers every line. */
function answers(input: object[]): Answer[] {
  const { stdout, stderr } = spawnSync('npm', ['run', '-s', 'assess', '--', '--policy', file], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
    input: input.map((one) => JSON.stringify({ given: one })).join('\n'),
  });
  if (!stdout) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const titles = Object.keys(lines);
const answered = answers(Object.values(lines).map(given));
const answerOf = (title: string): Answer => answered[titles.indexOf(title)] as Answer;

test.each(titles)('%s', (title) => {
  const paid = answerOf(title)
    .outcomes?.filter(({ id, amount_fen }) => id !== 'basic' && amount_fen > 0)
    .map(({ ref, id, amount_fen }) => `${ref} ${id} ${amount_fen}`);
  expect(paid).toEqual(lines[title]?.[2]);
});

test('the insurance layer leaves bill = insurance + aid + what the person pays', () => {
  const { accounts, outcomes } = answerOf('a bill not settled goes through the insurance first');
  expect(outcomes.find(({ id }) => id === 'basic')?.amount_fen).toBe(625000);
  expect(accounts[0]).toMatchObject({ ref: 'a', total_fen: 1040000, self_pay_fen: 265560 }); // 10,400 − 6,250 − 1,494.40
});

const compiled = compile([readPolicy(text, file)]);
const eventOf = (...[who, visits]: [string, Visit]) => {
  const facts = Object.fromEntries(Object.entries(visits.facts).map(([name, value]) => [name, String(value)]));
  const event = assess(compiled, { identities: [who] }, [{ ...visits, facts }]).events[0];
  if (!event) throw new Error('no event');
  return event;
};

test('an award is split among payers to the fen, the last taking the rest', () => {
  const step = explain(eventOf('低保户', visit(30_000_00))).find(({ id }) => id === 'second');
  const shares = step?.lines.filter(({ kind }) => kind === 'split').map(({ resultFen }) => resultFen);
  expect(shares).toEqual([107005, 53495]); // 1,605 × 66.67 % = 1,070.0535
});

test.each([
  ['home-bed', { 'x-home-bed': 'yes' }, 'other-document', '九府办〔2021〕7号'],
  ['petition', {}, 'needs-person', '领导小组'],
])('%s gives a status and a reason, never a silent zero', (kind, facts, status, words) => {
  const steps = explain(eventOf('特困人员', visit(0, facts, { kind })));
  expect(steps[0]).toMatchObject({ status, reasons: [{ text: expect.stringContaining(words) }] });
});

test.each([
  ['2021-12-31', 'not-in-force'],
  ['2022-01-01', 'applied'],
  ['2024-12-31', 'applied'],
  ['2025-01-01', 'not-in-force'],
])('on %s hospital aid is %s', (date, status) => {
  const outcome = outcomesOf(eventOf('特困人员', visit(1000_00, {}, { date }))).find(
    ({ benefit }) => benefit.id === 'hospital',
  );
  expect(outcome?.status).toBe(status);
});

test('a figure of an earlier year is marked', () => {
  const outcome = outcomesOf(eventOf('低保对象', visit(10_000_00, {}, { date: '2024-03-01' }))).find(
    ({ benefit }) => benefit.id === 'hospital',
  );
  expect(outcome?.caveats).toEqual(['全省居民人均可支配收入还没有公布新的数，先按 2021 年的算']);
});
