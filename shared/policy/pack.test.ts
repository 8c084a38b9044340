import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PolicyDocument } from './document';
import { unpackPolicies } from './pack';
import { packPolicies, phonePart } from './pack-write';
import { readPolicy } from './read-policy';

const folder = path.resolve(__dirname, '../policies');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const policies = files.map((file) => readPolicy(readFileSync(path.join(folder, file), 'utf8'), file));

/** As it comes out on the phone: what is stored is text. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const twoDocuments = (): PolicyDocument[] => policies.slice(0, 2);

test.each(policies.map((policy) => [policy.id, policy] as const))(
  '%s comes out of the pack as the file gives it, with its clauses numbered again',
  (_, policy) => {
    const { pack, clauseIds } = packPolicies([policy]);
    expect(unpackPolicies(stored(pack), (id) => clauseIds[id])).toEqual([policy]);
  },
);

test('every policy keeps its own quotes and groups when all are packed together', () => {
  const { pack, clauseIds } = packPolicies(policies);
  expect(unpackPolicies(stored(pack), (id) => clauseIds[id])).toEqual(policies);
});

test('without the ids a clause still says where it stands', () => {
  const { pack } = packPolicies(twoDocuments());
  const [first] = unpackPolicies(stored(pack));
  const clauses = first?.benefits.map(({ clause }) => clause) ?? [];
  expect(clauses.length).toBeGreaterThan(0);
  expect(clauses.map((clause) => clause?.at)).toEqual(twoDocuments()[0]?.benefits.map(({ clause }) => clause?.at));
  expect(clauses.every((clause) => clause === undefined || clause.ids.length === 0)).toBe(true);
});

const twoPlaces = `
schema: 1
id: places
name: 二处
document: { title: 办法, number: 试〔2024〕1号, issuer: 县政府, adcode: '990001', in-force: { from: 2024-01-01 }, source: { tier: official } }
categories: [{ id: dibao, title: 低保对象, clause: { at: 一 } }]
benefits:
  - { id: one, title: 一次, per: encounter, for: [dibao], grant: 100元, clause: { at: 二 }, quote: [给一百元] }
  - { id: two, title: 又一次, per: encounter, for: [dibao], grant: 100元, clause: { at: 三 }, quote: [给一百元] }
`;

test('a sentence that two benefits quote, and a list of people that two are for, are stored once', () => {
  const text = (quote: string) => `
schema: 1
id: twice
name: 二次
document: { title: 办法, number: 试〔2024〕1号, issuer: 县政府, adcode: '990001', in-force: { from: 2024-01-01 }, source: { tier: official } }
categories:
  - { id: tekun, title: 特困人员, clause: { at: 一 } }
  - { id: dibao, title: 低保对象, clause: { at: 一 } }
benefits:
  - { id: one, title: 一, per: encounter, for: [tekun, dibao], grant: 100元, clause: { at: 二 }, quote: [给一百元] }
  - { id: two, title: 二, per: encounter, for: [tekun, dibao], grant: 100元, clause: { at: 二 }, quote: [${quote}] }
`;
  const benefitsOf = (quote: string) =>
    packPolicies([readPolicy(text(quote), 'twice.yaml')]).pack.policies[0]?.benefits;
  const group = ['tekun', 'dibao'];
  expect(benefitsOf('给一百元')).toMatchObject([
    { for: group, cite: ['', ''] },
    { for: 0, cite: 1 },
  ]);
  expect(benefitsOf('给一百元整')).toMatchObject([
    { for: group, cite: ['', ''] },
    { for: 0, cite: ['', ''] },
  ]);
});

test('at another place the same sentence is a number, and the Chinese lies apart in its order', () => {
  const { pack } = packPolicies([readPolicy(twoPlaces, 'places.yaml')]);
  expect(pack.policies[0]?.benefits).toMatchObject([{ cite: ['', ''] }, { cite: ['', 0] }]);
  expect(pack.texts).toBe(
    ['二处', '办法', '试〔2024〕1号', '县政府', '低保对象', '一', '一次', '二', '给一百元', '又一次', '三'].join('\n'),
  );
});

test('what the pack could not give back is refused', () => {
  const titled = (title: string) => () => packPolicies([{ ...(twoDocuments()[0] as PolicyDocument), name: title }]);
  expect(titled('')).toThrow('a policy cannot carry ""');
  expect(titled('甲\n乙')).toThrow(RangeError);
});

test('for the phone the rounds, the fund, the examples, the notes, the channels and the grounds of a policy are left out', () => {
  const policy = policies.find(({ id }) => id === 'xiushan-2023-42') as PolicyDocument;
  const { rounds, 'category-choice': choice, ...rest } = policy;
  expect([rounds, choice, policy.document.based.length]).not.toContain(undefined);
  expect(choice?.why).toBeDefined();
  expect(phonePart(policy)).toEqual({
    ...rest,
    document: { ...policy.document, source: { ...policy.document.source, text: undefined }, based: [] },
    'category-choice': { ...choice, why: undefined },
    channels: [],
    readings: [],
    notes: [],
    deadlines: [],
    acknowledged: [],
    benefits: policy.benefits.map((benefit) => ({ ...benefit, examples: [] })),
  });
});
