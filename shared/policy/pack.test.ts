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
    const { packed, clauseIds } = packPolicies([policy]);
    expect(unpackPolicies(stored(packed), (id) => clauseIds[id])).toEqual([policy]);
  },
);

test('every policy keeps its own quotes and groups when all are packed together', () => {
  const { packed, clauseIds } = packPolicies(policies);
  expect(unpackPolicies(stored(packed), (id) => clauseIds[id])).toEqual(policies);
});

test('without the ids a clause still says where it stands', () => {
  const { packed } = packPolicies(twoDocuments());
  const [first] = unpackPolicies(stored(packed));
  const clauses = first?.benefits.map(({ clause }) => clause) ?? [];
  expect(clauses.length).toBeGreaterThan(0);
  expect(clauses.map((clause) => clause?.at)).toEqual(twoDocuments()[0]?.benefits.map(({ clause }) => clause?.at));
  expect(clauses.every((clause) => clause === undefined || clause.ids.length === 0)).toBe(true);
});

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
  const benefitsOf = (quote: string) => packPolicies([readPolicy(text(quote), 'twice.yaml')]).packed[0]?.benefits;
  const [group, sentence] = [['tekun', 'dibao'], '给一百元'];
  expect(benefitsOf(sentence)).toMatchObject([
    { for: group, quote: sentence },
    { for: 0, quote: 0 },
  ]);
  expect(benefitsOf('给一百元整')).toMatchObject([
    { for: group, quote: sentence },
    { for: 0, quote: '给一百元整' },
  ]);
});

test('for the phone the rounds, the fund, the examples, the notes and the grounds of a policy are left out', () => {
  const policy = policies.find(({ id }) => id === 'xiushan-2023-42') as PolicyDocument;
  const { rounds, 'category-choice': choice, ...rest } = policy;
  expect([rounds, choice, policy.document.based.length]).not.toContain(undefined);
  expect(choice?.why).toBeDefined();
  expect(phonePart(policy)).toEqual({
    ...rest,
    document: { ...policy.document, based: [] },
    'category-choice': { ...choice, why: undefined },
    readings: [],
    notes: [],
    deadlines: [],
    acknowledged: [],
    benefits: policy.benefits.map((benefit) => ({ ...benefit, examples: [] })),
  });
});
