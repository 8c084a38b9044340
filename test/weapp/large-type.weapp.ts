import { Person } from './person';
import type { PhoneStorage } from './storage';

let person: Person;
afterEach(() => person?.phone.close());

const title = (): string => person.texts('page__title').join();
const progress = (): string => person.texts('progress').join();
const answers = (): string[] => person.texts('answer-line');

/** In 大字版 to the first question about the bill. */
const opensWalk = async (county = '彭水', category = '低保对象', storage?: PhoneStorage): Promise<void> => {
  person = await Person.opens({ storage });
  for (const step of ['大字版', county, category, '下一步', '记住，下次接着用']) await person.taps(step);
};
const goesOn = (): Promise<void> => person.taps('下一题');
const fills = async (field: string, text: string): Promise<void> => {
  await person.types(field, text);
  await goesOn();
};

/** To the overview: 10,000 − 4,000 = 6,000, of which 80 % are 4,800. */
const pengshuiBill = async (): Promise<void> => {
  await opensWalk();
  await person.taps('已经结算');
  await goesOn();
  await fills('政策范围内费用', '10000');
  await fills('基本医保报销', '4000');
  await goesOn();
  await fills('结算日期', '2024-05-06');
  await goesOn();
  await person.taps('特殊疾病');
  await goesOn();
};

test('one question a screen, each told how far it is, and then 4,800 for a 彭水 bill', async () => {
  await opensWalk();
  const seen: string[] = [];
  const look = () => seen.push(`${progress()}：${title()}`);
  const steps = [
    () => person.taps('已经结算'),
    () => person.types('政策范围内费用', '10000'),
    () => person.types('基本医保报销', '4000'),
    () => undefined,
    () => person.types('结算日期', '2024-05-06'),
    () => undefined,
    () => person.taps('特殊疾病'),
  ];
  for (const answer of steps) {
    look();
    expect(person.texts('field__input').length + person.texts('chips').length).toBe(1);
    await answer();
    await goesOn();
  }
  expect(seen).toEqual([
    '第 1 题，共 7 题：这张单子结算了吗？',
    '第 2 题，共 7 题：医保认的费用是多少？',
    '第 3 题，共 7 题：基本医保报了多少？',
    '第 4 题，共 7 题：大病保险报了多少？',
    '第 5 题，共 7 题：哪一天结算的？',
    '第 6 题，共 7 题：住院，还是看门诊？',
    '第 7 题，共 7 题：看的是哪一种病？',
  ]);
  expect(title()).toBe('都填好了，看一看');
  expect(answers()).toEqual([
    '结算了没有已经结算改',
    '医保认的费用（政策范围内费用）10,000.00 元改',
    '医保先报的钱（基本医保报销）4,000.00 元改',
    '大病再报的钱（大病保险报销）没有填改',
    '结算日期2024-05-06改',
    '怎么看的病（就医类别）住院改',
    '得的什么病（病种）特殊疾病改',
  ]);
  await person.taps('看能报多少');
  expect(person.texts('answer__amount')).toEqual(['4,800.00元']);
  expect(person.phone.complaints).toEqual([]);
});

test('a question is left only with an answer that can stay, and what is wrong is said there', async () => {
  await opensWalk();
  await goesOn();
  expect(title()).toBe('这张单子结算了吗？');
  expect(person.texts('field__error').join()).toContain('还没有选');
  await person.taps('已经结算');
  await goesOn();
  for (const [text, words] of [
    ['', '还没有填金额'],
    ['一万多', '读不出金额'],
  ] as const) {
    await fills('政策范围内费用', text);
    expect(title()).toBe('医保认的费用是多少？');
    expect(person.texts('field__error').join()).toContain(words);
  }
  await fills('政策范围内费用', '10000');
  expect(title()).toBe('基本医保报了多少？');
  expect(person.texts('field__error')).toEqual([]);
});

test('上一题 leads back question by question, from the first one to who it is, and nothing is lost', async () => {
  await opensWalk();
  await person.taps('已经结算');
  await goesOn();
  await person.types('政策范围内费用', '10000');
  await person.taps('上一题');
  expect(title()).toBe('这张单子结算了吗？');
  await goesOn();
  expect(person.reads('政策范围内费用')).toBe('10000');
  await person.taps('上一题');
  await person.taps('上一题');
  expect(title()).toBe('您属于哪一类？');
  await person.taps('下一步');
  // The amount stands; what comes after it is the first that was not answered.
  expect(title()).toBe('基本医保报了多少？');
  expect(person.phone.complaints).toEqual([]);
});

test('改 opens one answer and leads back to all of them', async () => {
  await pengshuiBill();
  await person.taps(/^医保先报的钱（基本医保报销）.*改$/);
  expect(title()).toBe('基本医保报了多少？');
  expect(progress()).toBe('');
  await person.types('基本医保报销', '5000');
  await person.taps('填好了');
  expect(title()).toBe('都填好了，看一看');
  expect(answers()[2]).toBe('医保先报的钱（基本医保报销）5,000.00 元改');
  // 5,000 × 80 %
  await person.taps('看能报多少');
  expect(person.texts('answer__amount')).toEqual(['4,000.00元']);
});

test('the usual choices and the seldom questions are opened from the overview, one a screen', async () => {
  await pengshuiBill();
  await person.taps('其余按常见情况填好了，点开可改');
  await person.taps(/^就医地点.*改$/);
  expect(title()).toBe('在哪里看的病？');
  await person.taps('市外');
  await person.taps('填好了');
  expect(answers()).toContain('就医地点市外改');
  await person.taps('还有别的报销');
  await person.taps(/^一共花的钱.*改$/);
  await person.types('总费用', '9999.99');
  await person.taps('填好了');
  await person.taps('看能报多少');
  // The covered amount above the total: the submit leads to it, and 返回 to the answers, where it is said too.
  expect(title()).toBe('医保认的费用是多少？');
  expect(person.texts('field__error').join()).toContain('比总费用还多');
  await person.taps('返回');
  expect(person.texts('field__error').join()).toContain('比总费用还多');
  await person.taps(/^一共花的钱.*改$/);
  await person.types('总费用', '10000');
  await person.taps('填好了');
  await person.taps('看能报多少');
  expect(person.texts('answer__amount')).toEqual(['4,800.00元']);
  expect(person.phone.complaints).toEqual([]);
});

test('another door asks what it needs before the answers are shown again', async () => {
  await pengshuiBill();
  await person.taps(/^结算了没有.*改$/);
  await person.taps('还没结算');
  await person.taps('填好了');
  expect(title()).toBe('总费用是多少？');
  await person.types('总费用', '10000');
  await person.taps('填好了');
  expect(title()).toBe('都填好了，看一看');
});

test('a second visit is asked the same way, and can be left for the list of visits', async () => {
  await opensWalk('秀山', '脱贫不稳定户');
  await person.taps('已经结算');
  await goesOn();
  await fills('政策范围内费用', '9000');
  await fills('基本医保报销', '0');
  await goesOn();
  await fills('结算日期', '2024-02-01');
  await person.taps(/^＋ ?今年还有别的就诊$/);
  expect(progress()).toBe('第 2 次就诊，第 2 题，共 5 题');
  await person.taps('上一题');
  await person.taps('上一题');
  expect(title()).toBe('还没填好，看一看');
  await person.taps('看能报多少');
  expect(title()).toBe('医保认的费用是多少？');
  await person.types('政策范围内费用', '6000');
  await person.taps('填好了');
  await person.types('基本医保报销', '0');
  await person.taps('填好了');
  await person.taps(/^结算日期.*改$/);
  await person.types('结算日期', '2024-05-06');
  await person.taps('填好了');
  await person.tapsBeside(/^第1次/, '改');
  expect(answers()[1]).toBe('医保认的费用（政策范围内费用）9,000.00 元改');
  await person.taps('看能报多少');
  expect(person.texts('answer__amount')).toEqual(['11,250.00元']);
  expect(person.phone.complaints).toEqual([]);
});

test('opened anew it goes on at the first question without an answer, and at the overview when there is none', async () => {
  await opensWalk();
  await person.taps('已经结算');
  await goesOn();
  await fills('政策范围内费用', '10000');
  await fills('基本医保报销', '4000');
  await goesOn();
  const resumes = async () => {
    person.phone.close();
    person = await Person.opens({ storage: person.phone.storage });
    await person.taps('接着上次的算');
  };
  await resumes();
  expect(title()).toBe('哪一天结算的？');
  await fills('结算日期', '2024-05-06');
  await goesOn();
  await person.taps('特殊疾病');
  await goesOn();
  await resumes();
  expect(title()).toBe('都填好了，看一看');
  await person.taps('看能报多少');
  expect(person.texts('answer__amount')).toEqual(['4,800.00元']);
  expect(person.phone.complaints).toEqual([]);
});

test('between 大字版 and 标准版 everything stays, and what is not answered comes first', async () => {
  await opensWalk();
  await person.taps('已经结算');
  await goesOn();
  await fills('政策范围内费用', '10000');
  await person.taps('标准版');
  expect(title()).toBe('照着单子填');
  expect(person.reads('政策范围内费用')).toBe('10000');
  await person.types('基本医保报销', '4000');
  await person.taps('大字版');
  expect(title()).toBe('大病保险报了多少？');
  await person.taps('标准版');
  await person.types('结算日期', '2024-05-06');
  await person.taps('特殊疾病');
  await person.taps('看能报多少');
  // What went to the result in the short form is not asked again.
  await person.taps('大字版');
  await person.goesBack();
  expect(title()).toBe('都填好了，看一看');
  expect(person.phone.complaints).toEqual([]);
});
