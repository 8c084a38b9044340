import { Person } from './person';

let person: Person;
afterEach(() => person?.phone.close());

/** Every control says what it is and is called; nothing on a page is called like something else on it. */
function hears(page: string): void {
  const { controls } = person;
  expect(controls.length).toBeGreaterThan(0);
  expect({ page, nameless: controls.filter(({ role, name }) => role === '' || name === '') }).toEqual({
    page,
    nameless: [],
  });
  const words = controls.map(({ role, name }) => `${role} ${name}`);
  expect({ page, twice: words.filter((one, at) => words.indexOf(one) !== at) }).toEqual({ page, twice: [] });
}

test('a whole estimate is found by what a screen reader says: every control by its role and its name', async () => {
  person = await Person.opens();
  hears('home');
  await person.uses('button', /^彭水/);
  hears('who');
  await person.uses('checkbox', /^低保对象/);
  await person.uses('button', '下一步');
  hears('whether to keep');
  await person.uses('button', '不记，关掉就没了');
  await person.uses('radio', /^已经结算/);
  hears('bill');
  await person.types('政策范围内费用', '10000');
  await person.types('基本医保报销', '4000');
  await person.types('结算日期', '2024-05-06');
  await person.uses('button', '在单子上哪里找：医保认的费用');
  hears('drawn sheet');
  await person.uses('button', '关闭');
  await person.uses('radio', '特殊疾病');
  await person.uses('button', /其余按常见情况填好了/);
  await person.uses('button', /还有别的报销/);
  hears('bill, opened');
  await person.uses('button', '看能报多少');
  hears('result');
  expect(person.texts('answer__amount')).toEqual(['4,800.00元']);
  await person.uses('button', '看怎么算的');
  hears('how it was worked out');
  await person.uses('button', /^看文件原话 二\(三\)2/);
  hears('clause');
  await person.uses('button', '关闭');
  await person.uses('button', '看彭水的救助办法');
  hears('policy');
  await person.uses('radio', /^低保对象/);
  hears('policy of a category');
  await person.goesBack();
  await person.uses('button', '做成明白卡，带在身上');
  hears('slip');
  expect(person.phone.complaints).toEqual([]);
});

test('in large type, too: one question a screen, each found by what is said', async () => {
  person = await Person.opens();
  await person.uses('button', '大字版');
  for (const [role, name] of [
    ['button', /^彭水/],
    ['checkbox', /^低保对象/],
    ['button', '下一步'],
    ['button', '不记，关掉就没了'],
  ] as const) {
    await person.uses(role, name);
    hears(String(name));
  }
  await person.uses('radio', /^已经结算/);
  await person.uses('button', '下一题');
  await person.types('政策范围内费用', '10000');
  hears('amount');
  await person.uses('button', '下一题');
  await person.types('基本医保报销', '4000');
  for (const question of ['critical', 'date', 'care', 'disease', 'overview']) {
    await person.uses('button', '下一题');
    hears(question);
  }
  await person.uses('button', '看能报多少');
  hears('result');
});
