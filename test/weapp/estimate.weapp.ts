import { Person } from './person';
import { PhoneStorage } from './storage';

let person: Person;
afterEach(() => person?.phone.close());

const settledBill = async (county: string, category: string): Promise<void> => {
  await person.taps(county);
  await person.taps(category);
  await person.taps('下一步');
  await person.taps('记住，下次接着用');
  await person.taps('已经结算');
};

const typesVisit = async (date: string, covered: string, basic: string): Promise<void> => {
  await person.types('政策范围内费用', covered);
  await person.types('基本医保报销', basic);
  await person.types('结算日期', date);
};

/** 10,000 − 4,000 = 6,000, of which 80 % are 4,800; the 1,200 left are under the tilt's 4,000. */
const pengshuiBill = async (): Promise<void> => {
  await settledBill('彭水', '低保对象');
  await typesVisit('2024-05-06', '10000', '4000');
  await person.taps('特殊疾病');
};

const amount = (): string[] => person.texts('answer__amount');

test('a 彭水 bill of 10,000 with 4,000 from the basic insurance gives 4,800, and the clause is opened and closed', async () => {
  person = await Person.opens();
  await pengshuiBill();
  await person.taps('看能报多少');
  expect(amount()).toEqual(['4,800.00元']);
  await person.taps('看怎么算的');
  expect(person.texts('fall__amount')).toEqual(['10,000.00', '− 4,000.00', '− 4,800.00', '1,200.00']);
  await person.taps('看文件原话 二(三)2');
  expect(person.texts('clause__number')).toEqual(['彭水府办发〔2023〕52号']);
  expect(person.texts('clause__quote').join()).toContain('对特困人员、低保对象、返贫致贫人口按80%的比例救助');
  await person.taps('关闭');
  expect(person.texts('clause__quote')).toEqual([]);
  expect(person.phone.complaints).toEqual([]);
});

test('three visits of a year in 秀山 are one sum: 9,000, 6,000 and 5,000 give 75 % of 20,000', async () => {
  person = await Person.opens();
  await settledBill('秀山', '脱贫不稳定户');
  await typesVisit('2024-02-01', '9000', '0');
  await person.taps(/^＋ ?今年还有别的就诊$/);
  await typesVisit('2024-05-06', '8000', '2000');
  await person.taps(/^＋ ?今年还有别的就诊$/);
  await typesVisit('2024-12-31', '8000', '3000');
  await person.taps('看能报多少');
  expect(amount()).toEqual(['15,000.00元']);
  expect(person.phone.complaints).toEqual([]);
});

/** The 渝北 example: 52,000 of which 50,000 are covered; the insurances of Chongqing are worked out first. */
test('a bill that is not settled yet: the 渝北 example gives 46,374.80 in all', async () => {
  person = await Person.opens();
  await person.taps('渝北示例');
  await person.taps('低保边缘家庭成员');
  await person.taps('下一步');
  await person.taps('记住，下次接着用');
  await person.taps('还没结算');
  await person.types('总费用', '52000');
  await person.types('政策范围内费用', '50000');
  await person.taps('看能报多少');
  expect(amount()).toEqual(['46,374.80元']);
  expect(person.phone.complaints).toEqual([]);
});

test('a visit taken out of the year and taken back leaves the sum as it was', async () => {
  person = await Person.opens();
  await settledBill('秀山', '脱贫不稳定户');
  await typesVisit('2024-02-01', '9000', '0');
  await person.taps(/^＋ ?今年还有别的就诊$/);
  await typesVisit('2024-05-06', '6000', '0');
  await person.tapsBeside(/^第2次/, '删');
  expect(person.reads('政策范围内费用')).toBe('9000');
  await person.taps('撤销');
  await person.taps('看能报多少');
  expect(amount()).toEqual(['11,250.00元']);
});

test('what was typed is there when the mini-program is opened anew, and gives the same amount', async () => {
  person = await Person.opens();
  await pengshuiBill();
  person.phone.close();
  person = await Person.opens({ storage: person.phone.storage });
  await person.taps('接着上次的算');
  expect(person.reads('政策范围内费用')).toBe('10000');
  expect(person.reads('基本医保报销')).toBe('4000');
  await person.taps('看能报多少');
  expect(amount()).toEqual(['4,800.00元']);
  expect(person.phone.complaints).toEqual([]);
});

test("WeChat's own way back leads page by page to the first, and everything typed is still there", async () => {
  person = await Person.opens();
  await pengshuiBill();
  await person.taps('看能报多少');
  await person.goesBack();
  expect(person.reads('政策范围内费用')).toBe('10000');
  await person.goesBack();
  expect(person.texts('page__title')).toEqual(['您属于哪一类？']);
  await person.goesBack();
  expect(person.texts('page__title')).toEqual(['您在哪个县参保？']);
  await person.taps('接着上次的算');
  await person.taps('看能报多少');
  expect(amount()).toEqual(['4,800.00元']);
  expect(person.phone.complaints).toEqual([]);
});

test('round and round by the policy page, the estimate goes on: WeChat takes ten pages and refuses the eleventh', async () => {
  person = await Person.opens();
  await pengshuiBill();
  const round = ['看能报多少', '看怎么算的', '看彭水的救助办法', '算一算能报多少', '下一步'];
  for (const step of [...round, ...round, ...round, '看能报多少']) await person.taps(step);
  expect(amount()).toEqual(['4,800.00元']);
  expect(person.phone.complaints).toEqual([]);
});

test('用完清除 leaves nothing on the phone', async () => {
  person = await Person.opens();
  await pengshuiBill();
  await person.taps('看能报多少');
  expect(person.phone.storage.keys).toEqual(['keep-draft', 'estimate-draft']);
  await person.taps('用完清除');
  await person.taps('清除');
  expect(person.texts('page__title')).toEqual(['您在哪个县参保？']);
  expect(person.phone.storage.keys).toEqual([]);
});

test('a phone whose storage is full still gives the amount', async () => {
  const storage = new PhoneStorage();
  // A text of n letters is n + 2 bytes of JSON: ten times the limit of a key is the limit in all.
  for (let key = 0; key < 10; key++) storage.set(`full-${key}`, 'x'.repeat(1024 * 1024 - 2));
  person = await Person.opens({ storage });
  await pengshuiBill();
  await person.taps('看能报多少');
  expect(amount()).toEqual(['4,800.00元']);
  expect(storage.keys).not.toContain('estimate-draft');
  expect(person.phone.complaints).toEqual([]);
});

test('大字版 holds on every page and when the mini-program is opened anew', async () => {
  person = await Person.opens();
  expect(person.texts('theme-care')).toEqual([]);
  await person.taps('大字版');
  for (const step of ['彭水', '低保对象', '下一步', '记住，下次接着用']) {
    expect(person.texts('theme-care')).toHaveLength(1);
    await person.taps(step);
  }
  expect(person.texts('theme-care')).toHaveLength(1);
  person.phone.close();
  person = await Person.opens({ storage: person.phone.storage });
  expect(person.texts('theme-care')).toHaveLength(1);
  await person.taps('标准版');
  expect(person.texts('theme-care')).toEqual([]);
});

test.each([
  [17, '标准版', 1],
  [20, '标准版', 20 / 17],
  [23.8, '大字版', 23.8 / 22],
  [25.5, '大字版', 25.5 / 22],
])('texts set to %d px in WeChat are no smaller here: %s', async (fontSize, mode, scale) => {
  person = await Person.opens({ fontSize });
  expect(person.texts('theme-care')).toHaveLength(mode === '大字版' ? 1 : 0);
  const [page] = [...person.phone.page.element.querySelectorAll('.page')];
  expect(Number(/--type: ?([\d.]+)/.exec(page?.getAttribute('style') ?? '')?.[1] ?? 1)).toBeCloseTo(scale, 4);
});

test('who has chosen 标准版 keeps it, however large texts are in WeChat', async () => {
  person = await Person.opens({ fontSize: 25.5 });
  await person.taps('标准版');
  person.phone.close();
  person = await Person.opens({ fontSize: 25.5, storage: person.phone.storage });
  expect(person.texts('theme-care')).toEqual([]);
});
