import { type Journey, startJourney } from './browser';
import { Walk } from './estimate-walk';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

const firstVisit = async (): Promise<Walk> => {
  const walk = await Walk.start(journey);
  await walk.toBill('秀山', /^脱贫不稳定户/, '已经结算');
  await walk.type('政策范围内费用', '9000');
  await walk.type('基本医保报销', '0');
  return walk;
};

test('several visits of the year are one sum: 9,000, 6,000 and 5,000 in 秀山 give 11,250, then 15,000', async () => {
  const walk = await firstVisit();
  await walk.toResult();
  expect(await walk.amount()).toContain('5,850.00');
  await walk.press('看怎么算的');
  await walk.press('今年还有别的就诊');
  await walk.see('今年的几次就诊');
  await walk.type('政策范围内费用', '8000');
  await walk.type('基本医保报销', '2000');
  await walk.toResult();
  expect(await walk.amount()).toContain('11,250.00');
  await walk.press('看怎么算的');
  await walk.press('今年还有别的就诊');
  await walk.type('政策范围内费用', '8000');
  await walk.type('基本医保报销', '3000');
  await walk.toResult();
  expect(await walk.amount()).toContain('15,000.00');
  expect(walk.complaints).toEqual([]);
});

test('a visit is changed, taken out, and taken back', async () => {
  const walk = await firstVisit();
  await walk.press('今年还有别的就诊');
  await walk.see('今年的几次就诊');
  await walk.type('政策范围内费用', '6000');
  await walk.type('基本医保报销', '0');
  await walk.press('改第1次');
  expect(await walk.page.getByRole('textbox', { name: '政策范围内费用' }).inputValue()).toBe('9000');
  await walk.type('政策范围内费用', '10000');
  await walk.press('删去第2次');
  await walk.page.getByText('删去了一次就诊').waitFor();
  await walk.press('撤销');
  await walk.page.getByText('第2次').waitFor();
  await walk.toResult();
  expect(await walk.amount()).toContain('12,000.00');
});

test('the same sheet entered twice is told at the second one', async () => {
  const walk = await firstVisit();
  await walk.press('还有别的报销');
  await walk.type('结算单号', 'JS-001');
  await walk.press('今年还有别的就诊');
  await walk.see('今年的几次就诊');
  await walk.type('政策范围内费用', '6000');
  await walk.type('基本医保报销', '0');
  await walk.type('结算单号', 'js-001');
  await walk.press('看能报多少');
  expect(await walk.errorAt('结算单号')).toMatch(/出现了两次/);
});

test('a visit of another year is told to be estimated apart', async () => {
  const walk = await firstVisit();
  await walk.type('结算日期', '2024-05-01');
  await walk.press('今年还有别的就诊');
  await walk.see('今年的几次就诊');
  await walk.type('政策范围内费用', '6000');
  await walk.type('基本医保报销', '0');
  await walk.type('结算日期', '2025-05-01');
  await walk.press('看能报多少');
  expect(await walk.errorAt('结算日期')).toMatch(/不在2024年/);
});

test('what earlier rounds paid is taken off the year', async () => {
  const walk = await firstVisit();
  await walk.press('还有别的报销');
  await walk.type('一事一议救助今年已经发了多少', '850');
  await walk.toResult();
  expect(await walk.amount()).toContain('5,000.00');
});

test('earlier rounds above what was left to pay are told at their field', async () => {
  const walk = await firstVisit();
  await walk.press('还有别的报销');
  await walk.type('一事一议救助今年已经发了多少', '9000.01');
  await walk.press('看能报多少');
  expect(await walk.errorAt('一事一议救助今年已经发了多少')).toMatch(/比今年自己付的钱还多/);
});
