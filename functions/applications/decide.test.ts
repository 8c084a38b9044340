import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { type DecisionInputs, isDecidable, workOut } from './decide';
import { policyStack } from './policy-stack';
import { policiesOnDisk } from './write-policies';

const policies = policiesOnDisk();
/** 平定县, which has the city's document. */
const pingding = policyStack(policies, '140321');

const sheet = (sheetNumber: string, date: string, coveredFen: number, basicFen: number) => ({
  sheetNumber,
  date,
  amounts: { 'total-bill': coveredFen + 1_000_00, 'policy-covered': coveredFen, basic: basicFen },
});
const inputs: DecisionInputs = {
  benefit: 'one-off-aid',
  adcode: '140321',
  year: 2025,
  submitted: '2026-01-10',
  category: 'disabled-unable-to-work',
  visits: [sheet('1', '2025-03-01', 30_000_00, 10_000_00), sheet('2', '2025-09-01', 10_000_00, 2_000_00)],
  used: {},
};

test('a severely disabled person who paid 28,000 yuan of two stays is given half of what is above 20,000: 4,000', () => {
  const worked = workOut(inputs, pingding);
  expect(worked).toMatchObject({ status: 'applied', amountFen: 4_000_00, caveats: [], reasons: [], draws: {} });
  // One benefit of the year: its row, what it starts from, before the limit, paid.
  expect(worked.tape).toEqual([0, 28_000_00, 4_000_00, 4_000_00]);
  expect(isDecidable(worked)).toBe(true);
});

test('its steps say the sheets, the year, the line and the rate, with the words of the document', () => {
  const { steps, policy } = workOut(inputs, pingding);
  expect(policy).toBe('阳医保发〔2019〕45号 阳泉市城乡医疗救助实施办法（试行）');
  expect(steps.map(({ sentence, clause, amountFen }) => [sentence, clause, amountFen])).toEqual([
    ['政策范围内费用 30,000 元 − 基本医保 10,000 元 = 20,000 元', '', 20_000_00],
    ['政策范围内费用 10,000 元 − 基本医保 2,000 元 = 8,000 元', '', 8_000_00],
    ['今年政策内自己付的钱 = 28,000 元', '四(二)3', 28_000_00],
    ['减去起付线 20,000 元，超过的部分是 8,000 元', '四(二)3', 8_000_00],
    ['8,000 元 × 50% = 4,000 元', '四(二)3', 4_000_00],
  ]);
  expect(steps[3]?.quotes).toEqual([
    '个人负担的合规医疗费用年度超过20000元以上的，超过部分年度限额内按50%给予救助，限额原则上不超过5000元',
  ]);
});

test('the county has entered no lower limit: the 5,000 yuan of the document hold', () => {
  const worked = workOut({ ...inputs, visits: [sheet('1', '2025-03-01', 90_000_00, 10_000_00)] }, pingding);
  expect(worked).toMatchObject({ status: 'limited', amountFen: 5_000_00 });
  expect(isDecidable(worked)).toBe(true);
});

test.each([
  ['20,000 yuan do not exceed the line', { visits: [sheet('1', '2025-03-01', 30_000_00, 10_000_00)] }, 'applied'],
  ['a low-income person has inpatient aid instead', { category: 'dibao' }, 'not-applied'],
  ['handed in on 1 March is too late', { submitted: '2026-03-01' }, 'not-applied'],
])('%s: nothing that could be decided', (_title, other, status) => {
  const worked = workOut({ ...inputs, ...other }, pingding);
  expect(worked).toMatchObject({ status, amountFen: 0 });
  expect(isDecidable(worked)).toBe(false);
});

test('the last day of February is in time', () => {
  expect(workOut({ ...inputs, submitted: '2026-02-28' }, pingding).amountFen).toBe(4_000_00);
});

test('why nothing is given is told with the document', () => {
  const { reasons, steps } = workOut({ ...inputs, category: 'dibao' }, pingding);
  expect(reasons).toEqual(['低保对象不在这项待遇的对象里']);
  expect(steps.at(-1)).toMatchObject({ sentence: '低保对象不在这项待遇的对象里', clause: '四(二)3', amountFen: 0 });
});

test('the same inputs come out equal from policies that went through JSON, under the same hash', () => {
  const again = policyStack(JSON.parse(JSON.stringify(policies)) as PolicyDocument[], '140321');
  expect(again.hash).toBe(pingding.hash);
  expect(pingding.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(workOut(inputs, again)).toEqual(workOut(inputs, pingding));
});

test('another figure in the document is another hash', () => {
  const changed = JSON.parse(JSON.stringify(policies).replace('500000', '600000')) as PolicyDocument[];
  expect(policyStack(changed, '140321').hash).not.toBe(pingding.hash);
});
