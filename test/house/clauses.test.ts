import { policyFiles } from '@yizhu/infra/local/policies/library';
import { type Clause, clauses, findClause } from './clauses/clause';
import { faultsOfCase, findFaults } from './clauses/faults';
import { page, pageFile } from './clauses/page';
import { citationsOf } from './clauses/policy-parts';
import { summaryLine, tableLines } from './clauses/print';
import { type Entry, readTables, type Table } from './clauses/table';
import { readSource } from './source';

const tables = readTables();

test('the five documents have 472 clauses, 386 of them with work for software, and no id twice', () => {
  expect(clauses.length).toBe(472);
  expect(clauses.filter(({ software }) => software).length).toBe(386);
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(472);
});

test('every clause with work for software is in the table once, lives where the table says, and is shown by the test it names', () => {
  expect(findFaults(tables)).toEqual([]);
});

test('nothing that the five documents compute or set a day for is left planned', () => {
  const bound = ({ software, type }: Clause) => software && /^(compute|deadline)$/.test(type);
  const states = new Map(tables.flatMap(({ entries }) => entries.map(({ id, state }) => [id, state])));
  const count = (state: Entry['state']) => clauses.filter((one) => bound(one) && states.get(one.id) === state).length;
  expect({ covered: count('covered'), waits: count('waits'), planned: count('planned') }).toEqual({
    covered: 163,
    waits: 7,
    planned: 0,
  });
});

const policies = policyFiles().map(({ file }) => file);
const citations = policies.flatMap((file) => citationsOf(file).map((citation) => ({ file, ...citation })));

test('every clause that a policy file cites stands at the place that the file gives, and every place has a clause', () => {
  expect(citations.length).toBeGreaterThan(0);
  const wrong = citations.flatMap(({ file, part, at, ids }) => {
    const places = at.split('、');
    const known = ids.map((id) => findClause(id)?.locator);
    const faults = [
      ...ids.filter((_, i) => !places.includes(known[i] ?? '')).map((id) => `${id} is not at ${at}`),
      ...places.filter((place) => !known.includes(place)).map((place) => `no clause is cited for ${place}`),
    ];
    return faults.map((fault) => `${file} ${part}: ${fault}`);
  });
  expect(wrong).toEqual([]);
});

test('docs/traceability.md is what npm run -s clauses -- --write makes', () => {
  expect(readSource(pageFile)).toBe(page(tables));
});

describe('what the check finds', () => {
  const policy = 'shared/policies/500243-pengshui/pengshui-2023-52.yaml';
  const tilt: Entry = {
    id: 'C-PS-042',
    document: '彭水',
    state: 'covered',
    where: [`${policy}#benefits.tilt`],
    tests: ['PS-V11'],
  };
  const table = (...entries: Entry[]): Table => ({ file: 'x.yaml', document: '彭水', policy, entries });
  const faults = (entry: Partial<Entry>) =>
    findFaults([table({ ...tilt, ...entry })]).filter((fault) => !fault.endsWith('no table names it'));

  test('a clause that no table names, and one named twice', () => {
    const found = findFaults([table(tilt, tilt)]);
    expect(found).toContain('C-PS-043: no table names it');
    expect(found).toContain('C-PS-042: named twice');
    expect(found).not.toContain('C-PS-042: no table names it');
  });

  test.each<[string, Partial<Entry>, string[]]>([
    ['nothing where all is well', {}, []],
    ['a clause that nobody knows', { id: 'C-PS-999' }, ['C-PS-999: no clause with work for software has this id']],
    ['governance', { id: 'C-PS-003' }, ['C-PS-003: no clause with work for software has this id']],
    ['another document', { id: 'C-XS-010' }, ['C-XS-010: belongs to 秀山, not to 彭水']],
    ['no place', { where: [] }, ['C-PS-042: covered, but nowhere']],
    ['no test', { tests: [] }, ['C-PS-042: covered, but no test shows it']],
    ['no file', { where: ['x/y.ts'] }, ['C-PS-042: lives in x/y.ts, which does not exist']],
    ['no part', { where: [`${policy}#benefits.tilts`] }, [`C-PS-042: ${policy} has no part benefits.tilts`]],
    [
      'a part that does not cite it',
      { where: [`${policy}#pools.tilt-annual`] },
      [`C-PS-042: pools.tilt-annual of ${policy} does not cite it`],
    ],
    [
      'no such function',
      { where: ['shared/funds/pro-rata.ts#byRatio'] },
      ['C-PS-042: shared/funds/pro-rata.ts declares no byRatio'],
    ],
    ['no such case', { tests: ['PS-V99'] }, ['C-PS-042: is shown by the case PS-V99, which does not exist']],
    [
      'no such test',
      { tests: ['test/house/shape.test.ts › all is well'] },
      ['C-PS-042: test/house/shape.test.ts has no test “all is well”'],
    ],
    [
      'no title',
      { tests: ['test/house/shape.test.ts'] },
      ['C-PS-042: “test/house/shape.test.ts” names no test: file › title'],
    ],
    ['a wait for nothing', { state: 'waits' }, ['C-PS-042: waits, but for no named document']],
    ['no such area', { state: 'planned', area: 'later' }, ['C-PS-042: planned for “later”, which is no area']],
    [
      'what is computed, planned',
      { state: 'planned', area: 'casework' },
      ['C-PS-042: a compute clause of a policy file cannot be left planned'],
    ],
  ])('%s', (_what, entry, expected) => expect(faults(entry)).toEqual(expected));

  test('a case of a policy that the test of the cases does not run', () => {
    expect(faultsOfCase('YQ-I01', ['彭水', '阳泉'])).toEqual([]);
    expect(faultsOfCase('YQ-I01', ['彭水'])).toEqual(['test/cases/cases.test.ts does not run the case YQ-I01']);
  });
});

describe('what is printed', () => {
  const table: Table = {
    file: 'x.yaml',
    document: '彭水',
    entries: [
      { id: 'C-PS-053', document: '彭水', state: 'planned', area: 'casework', where: [], tests: [] },
      { id: 'C-PS-047', document: '彭水', state: 'waits', waitsFor: '某号', where: [], tests: [] },
      {
        id: 'C-PS-045',
        document: '彭水',
        state: 'covered',
        where: ['a.yaml#b', 'c.ts'],
        tests: ['x/d.test.ts › it holds', 'PS-V20', 'PS-V21'],
      },
    ],
  };

  test('clauses stand in the order of the document, one under the other, their words cut short', () => {
    expect(tableLines(table)).toEqual([
      'C-PS-045  二(三)3  年度救助限额2万元        a.yaml#b  PS-V20, PS-V21',
      '                                            c.ts      d.test.ts › it holds',
      'C-PS-047  二(四)1  对照防止返贫监测对象范…  —         waits: 某号',
      'C-PS-053  二(四)2  完善依申请救助机制，畅…  —         planned: casework',
    ]);
  });

  test('a document is one line', () => {
    expect(summaryLine(table)).toBe('彭水: covered 1 · waits 1 for 某号 · planned: casework 1');
  });
});
