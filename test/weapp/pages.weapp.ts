import { Person } from './person';
import { Phone, routes } from './phone';

let person: Person;
afterEach(() => person?.phone.close());

test('the phone of these tests has no Intl, no BigInt and no code made from text', () => {
  const phone = new Phone();
  expect(phone.evaluate('[typeof Intl, typeof BigInt, typeof globalThis].join()')).toBe(
    'undefined,undefined,undefined',
  );
  expect(() => phone.evaluate('new Function("return 1")')).toThrow('Code generation from strings disallowed');
  phone.close();
});

test('what goes wrong in the program is heard', async () => {
  person = await Person.opens();
  person.phone.evaluate('setTimeout(function () { throw new Error("later"); })');
  person.phone.evaluate('console.error("written")');
  person.phone.evaluate('wx.navigateTo({ url: "/pages/nowhere" })');
  await person.phone.settle();
  expect(person.phone.complaints.map((words) => words.split('\n')[0])).toEqual([
    'written',
    'page "pages/nowhere" is not found',
    'Error: later',
  ]);
});

test.each(routes)('%s opens without an error', async (route) => {
  person = await Person.opens({ url: route });
  expect(person.texts('page__title')).toHaveLength(1);
  expect(person.phone.complaints).toEqual([]);
});

test.each(['140300', '440784', '500241', '500243', '530500'])('the policy page of %s opens', async (adcode) => {
  person = await Person.opens({ url: `pages/policy/policy?adcode=${adcode}` });
  expect(person.screen).toContain('救助');
  expect(person.phone.complaints).toEqual([]);
});

test.each(['阳泉', '鹤山', '秀山', '彭水', '保山', '渝北示例'])(
  'in %s the bill form behind both doors, its parts opened and shut, draws without an error',
  async (county) => {
    person = await Person.opens();
    await person.taps(county);
    await person.taps('不清楚，或都不是');
    await person.taps('下一步');
    await person.taps('不记，关掉就没了');
    for (const door of ['已经结算', '还没结算']) {
      await person.taps(door);
      for (const fold of person.texts('fold__title')) await person.taps(fold);
      expect(person.texts('field__title').join()).toContain('政策范围内费用');
    }
    expect(person.phone.complaints).toEqual([]);
  },
);

test('an empty bill form says what to fill in, and the words go as it is filled', async () => {
  person = await Person.opens();
  for (const step of ['彭水', '低保对象', '下一步', '记住，下次接着用', '已经结算', '看能报多少'])
    await person.taps(step);
  expect(person.texts('page__title')).toEqual(['照着单子填']);
  const before = person.texts('field__error').length;
  expect(before).toBeGreaterThan(0);
  await person.types('政策范围内费用', '100');
  expect(person.texts('field__error')).toHaveLength(before - 1);
});
