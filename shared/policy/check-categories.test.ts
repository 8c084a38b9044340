import { assess } from './assess';
import { compile } from './compile';
import { PolicyError } from './problem';
import { readPolicy } from './read-policy';

/** 别县: 特殊困难人员 are helped as 因病致贫 with bills, and enrolled as themselves. */
const sound = `schema: 1
id: as-county
name: 别县
document:
  title: 别县医疗救助办法
  number: 别府发〔2022〕1号
  issuer: 别县人民政府
  adcode: '990106'
  source: { tier: secondary }
  in-force: { from: 2022-01-01 }
categories:
  - { id: dibao, title: 低保对象 }
  - { id: ill, title: 因病致贫, by-expense: { any: [{ per: year, from: 5万元 }] } }
  - { id: hard, title: 特殊困难人员, as: ill }
benefits:
  - { id: aid, title: 救助, per: encounter, for: everyone, base: self-pay, rate: { by: category, dibao: 80%, ill: 50%, none: 0% } }
  - { id: year-aid, title: 年度, per: year, for: [ill], base: self-pay, rate: 10% }
  - { id: enrolment, title: 参保, kind: enrolment, per: encounter, for: [hard], grant: 100元 }
`;

function complaints(before: string, after: string): string[] {
  expect(sound).toContain(before);
  try {
    compile([readPolicy(sound.replace(before, after), 'as.yaml')]);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ code, path }) => `${code} ${path}`);
  }
}

const compiled = compile([readPolicy(sound, 'as.yaml')]);
/** `category benefit fen` of each event. */
const given = (identities: string[], kind?: string) =>
  assess(compiled, { identities }, [
    { id: '1', date: '2023-01-01', kind, amounts: { 'policy-covered': 1_000_00 } },
  ]).events.map(({ category, account }) =>
    [category?.id, ...[...account.awards, ...account.grants].map(({ id, amountFen }) => `${id} ${amountFen}`)].join(
      ' ',
    ),
  );

test('with a bill, and with a year of bills, it is helped as the other one', () => {
  expect(given(['特殊困难人员'])).toEqual(['ill aid 50000', 'ill year-aid 5000']);
  expect(given(['因病致贫'])).toEqual(given(['特殊困难人员']));
});

test('enrolment is its own', () => {
  expect(given(['特殊困难人员'], 'enrolment')[0]).toBe('hard enrolment 10000');
  expect(given(['因病致贫'], 'enrolment')[0]).toBe('ill');
});

test('who holds both is one, and an identity that stands before still does', () => {
  expect(given(['特殊困难人员', '因病致贫'])[0]).toBe('ill aid 50000');
  expect(given(['特殊困难人员', '低保对象'])[0]).toBe('dibao aid 80000');
});

test.each([
  ['another that is not there', 'as: ill', 'as: sick', 'policy.unknownName categories.hard.as'],
  ['itself', 'as: ill', 'as: hard', 'policy.unknownName categories.hard.as'],
  ['a benefit of bills that names it', 'for: [ill]', 'for: [ill, hard]', 'policy.badValue benefits.year-aid.for'],
  ['no bound', 'from: 5万元', '', 'policy.badValue categories.ill.by-expense.any.0'],
  ['two bounds', 'from: 5万元', 'from: 5万元, over: 6万元', 'policy.badValue categories.ill.by-expense.any.0'],
  ['a bound without end', 'from: 5万元', 'from: none', 'policy.badValue categories.ill.by-expense.any.0.from'],
  ['a bound that is no amount', 'from: 5万元', 'from: 很多', 'policy.badValue categories.ill.by-expense.any.0.from'],
])('%s is refused with its place', (_, before, after, expected) => {
  expect(complaints(before, after)).toContain(expected);
});

test('a table of a visit needs no row for it', () => expect(complaints('as: ill', 'as: ill')).toEqual([]));

test('what spending opens is a sentence of its own', () => {
  const official = complaints('tier: secondary', 'tier: official');
  expect(official).toContain('policy.missingClause categories.ill.by-expense');
});
