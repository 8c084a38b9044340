import { Person } from './person';

let person: Person;
afterEach(() => person?.phone.close());

const opensBill = async (county: string): Promise<void> => {
  person = await Person.opens();
  for (const step of [county, '不清楚，或都不是', '下一步', '不记，关掉就没了', '已经结算']) await person.taps(step);
};

test.each([
  ['保山', '医保先报的钱（基本医保报销）', '医保统筹基金支付12,000.00填这个数'],
  ['阳泉', '大病再报的钱（大病保险报销）', '居民大病保险资金支出1,500.00填这个数'],
  ['秀山', '医保认的费用（政策范围内费用）', '符合医保报销金额20,000.00填这个数'],
])('in %s the drawing beside %s lights its box, and closes again', async (county, title, box) => {
  await opensBill(county);
  await person.tapsBeside(title, '在单子上哪里找');
  expect(person.texts('paper__box_lit')).toEqual([box]);
  expect(person.texts('paper-note').join()).toContain('示意图');
  await person.taps('关闭');
  expect(person.texts('paper')).toEqual([]);
  expect(person.phone.complaints).toEqual([]);
});

test('a number in the fold, too, has its drawing', async () => {
  await opensBill('秀山');
  await person.taps('还有别的报销');
  await person.tapsBeside('互助会给的钱（医疗互助）', '在单子上哪里找');
  expect(person.texts('paper__box_lit')).toEqual(['其他补助0.00先看这里']);
  expect(person.texts('paper-words').join()).toContain('这个数单子上没有单独一格');
  expect(person.phone.complaints).toEqual([]);
});

test('what was typed stands there when the drawing is closed', async () => {
  await opensBill('彭水');
  await person.types('政策范围内费用', '10000');
  await person.tapsBeside('医保认的费用（政策范围内费用）', '在单子上哪里找');
  await person.taps('关闭');
  expect(person.reads('政策范围内费用')).toBe('10000');
});

test('a drawing opened is one send of a few kilobytes', async () => {
  await opensBill('秀山');
  const before = person.phone.sent.length;
  await person.tapsBeside('大病再报的钱（大病保险报销）', '在单子上哪里找');
  const sent = person.phone.sent.slice(before);
  expect(sent.length).toBe(1);
  expect(sent[0]?.bytes).toBeLessThan(12 * 1024);
});
