import { Person } from './person';
import type { Sent } from './screen';

let person: Person;
afterEach(() => person?.phone.close());

const opensBill = async (): Promise<void> => {
  person = await Person.opens();
  for (const step of ['彭水', '低保对象', '下一步', '记住，下次接着用', '已经结算']) await person.taps(step);
};

/** What one key pressed in the first field sends. */
const keystroke = async (): Promise<Sent[]> => {
  const before = person.phone.sent.length;
  await person.types('政策范围内费用', '12345678.9');
  return person.phone.sent.slice(before);
};

/** A path such as `root.cn` is a page's whole tree, `root.cn.[0].cn` all that is on it. */
const shortest = (sent: Sent): number => Math.min(...sent.paths.map((path) => path.split('.').length));

test('a key pressed in the bill form is one send of a few hundred bytes, and no part of the tree', async () => {
  await opensBill();
  const [sent, ...more] = await keystroke();
  expect(more).toEqual([]);
  // Measured: 323 bytes, the values of the four fields and how the amount is read.
  expect(sent?.bytes).toBeGreaterThan(100);
  expect(sent?.bytes).toBeLessThan(480);
  expect(sent && shortest(sent)).toBeGreaterThan(8);
});

test('a key costs the same when twelve visits of the year are there', async () => {
  await opensBill();
  for (let visit = 1; visit < 12; visit++) {
    await keystroke();
    await person.types('基本医保报销', '0');
    await person.taps(/^＋ ?今年还有别的就诊$/);
  }
  const [sent, ...more] = await keystroke();
  expect(more).toEqual([]);
  // Measured: 429 bytes: the list of visits shows the amount as well.
  expect(sent?.bytes).toBeLessThan(640);
});

test('in 大字版 a key sends no more than in the short form', async () => {
  person = await Person.opens();
  for (const step of ['大字版', '彭水', '低保对象', '下一步', '不记，关掉就没了', '已经结算', '下一题'])
    await person.taps(step);
  const [sent, ...more] = await keystroke();
  expect(more).toEqual([]);
  // Measured: 145 bytes: the one field and how the amount is read.
  expect(sent?.bytes).toBeLessThan(320);
  expect(sent && shortest(sent)).toBeGreaterThan(8);
});

test('no page of the estimate sends more than 16 KB at once', async () => {
  await opensBill();
  await keystroke();
  await person.types('基本医保报销', '0');
  for (const step of ['特殊疾病', '看能报多少', '看怎么算的', /^看文件原话 二\(三\)2/]) await person.taps(step);
  // Measured: 7,771 bytes, the steps of the result when they are opened.
  expect(Math.max(...person.phone.sent.map(({ bytes }) => bytes))).toBeLessThan(16 * 1024);
});
