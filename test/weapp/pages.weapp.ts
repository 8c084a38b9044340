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
  person = await Person.opens(undefined, route);
  expect(person.texts('page__title')).toHaveLength(1);
  expect(person.phone.complaints).toEqual([]);
});

test.each(['140300', '440784', '500241', '500243', '530500'])('the policy page of %s opens', async (adcode) => {
  person = await Person.opens(undefined, `pages/policy/policy?adcode=${adcode}`);
  expect(person.screen).toContain('救助');
  expect(person.phone.complaints).toEqual([]);
});
