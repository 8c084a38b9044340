import { gzipSync } from 'node:zlib';
import type { Posting } from '@yizhu/shared/funds/ledger';
import type { DecisionInputs } from '../applications/decide';
import { policyStack, textOf } from '../applications/policy-stack';
import { policiesOnDisk } from '../applications/write-policies';
import type { Item } from '../table/core';
import type { Papers } from '../table/papers';
import { sortedByKind } from './everything';
import { type Sources, verify } from './verify';

const policies = policiesOnDisk();
const stack = policyStack(policies, '140321');

/** 30,000 yuan left of the year's stays: half of what is above 20,000 is 5,000. */
const inputs: DecisionInputs = {
  ...{ benefit: 'one-off-aid', adcode: '140321', year: 2025, submitted: '2026-01-10' },
  ...{ category: 'disabled-unable-to-work', used: {} },
  visits: [{ date: '2025-05-01', sheetNumber: 'A1', amounts: { 'policy-covered': 30_000_00 } }],
};
/** In the table these are sealed; here `sealed: 'spoilt'` stands for one that does not open any more. */
const opening = async (item: object): Promise<void> => {
  if ('sealed' in item && item.sealed === 'spoilt') throw new Error('a bit was changed');
};
const sources: Sources = {
  openHead: (head) => opening(head).then(() => ({ category: head.category })),
  openInputs: (decision) => opening(decision).then(() => inputs),
  openSteps: () => Promise.resolve([]),
  openEntered: (event) => opening(event).then(() => ({})),
  openPapers: async (papers) => {
    await opening(papers);
    const visits = papers.sealed === 'one fen more' ? [{ ...inputs.visits[0], date: '2025-05-02' }] : inputs.visits;
    return { visits, category: papers.sealed === 'another identity' ? 'dibao' : inputs.category } as Papers;
  },
};

const id = 'p1.20260110-000001';
const [pk, fund] = ['PERSON#p1', 'FUND#140321#2025'];
const steps = [
  ['submit', undefined, 'submitted', 'resident'],
  ['accept', 'submitted', 'accepted', 'clerk'],
  ['visit', 'accepted', 'visited', 'clerk'],
  ['pass', 'visited', 'passed', 'leader'],
  ['publicise', 'passed', 'publicised', 'clerk'],
  ['check-card', 'publicised', 'card-checked', 'clerk'],
  ['propose', 'card-checked', 'proposed', 'county'],
  ['sign', 'proposed', 'decided', 'reviewer'],
  ['publicise-amount', 'decided', 'payable', 'county'],
  ['batch', 'payable', 'in-batch', 'county'],
  ['pay', 'in-batch', 'paid', 'finance'],
] as const;

const events = steps.map(([step, from, to, by], i) => ({
  ...{ pk, sk: `EVENT#20260110-000001#${String(i + 1).padStart(4, '0')}`, applicationId: id, version: i + 1 },
  ...{ step, from, to, by, ...(i >= 6 && { amountFen: 5_000_00, decision: 1 }) },
}));
const posting = (version: number, credit: Posting['credit'], debit: Posting['debit']) => ({
  ...{ pk: fund, sk: `POSTING#${id}#${version}#0`, event: `${id}#${version}`, credit, debit, fen: 5_000_00 },
});
const balance = (account: string, fen: number) => ({ pk: fund, sk: `BALANCE#${account}`, account, fen });

/** One application from the sheet to the card, as the table holds it. */
const world: Record<string, Item & Record<string, unknown>> = {
  head: {
    ...{ pk, sk: 'HOME#2#20260110-000001', id, person: 'p1', county: '140321', year: 2025, state: 'paid', version: 11 },
    ...{ amountFen: 5_000_00, decision: 1, payout: 'b1', category: inputs.category },
    doneBy: {
      ...{ accept: 'clerk', visit: 'clerk', pass: 'leader', publicise: 'clerk', 'check-card': 'clerk' },
      ...{ propose: 'county', sign: 'reviewer', 'publicise-amount': 'county', batch: 'county', pay: 'finance' },
    },
  },
  ...Object.fromEntries(events.map((event) => [event.step, event])),
  decision: {
    ...{ pk, sk: 'DECISION#20260110-000001#1', applicationId: id, n: 1, adcode: '140321', year: 2025 },
    ...{ benefit: 'one-off-aid', policyHash: stack.hash, amountFen: 5_000_00, draws: {} },
    tape: [0, 30_000_00, 5_000_00, 5_000_00],
  },
  papers: { pk, sk: 'PAPERS#20260110-000001', applicationId: id, sealed: 'whole' },
  message: {
    ...{ pk, sk: 'HOME#3#1#20260110-000001-8', id: '20260110-000001-8', number: '20260110-000001', applicationId: id },
    ...{
      kind: 'decided',
      text: '您的一次性救助（编号 20260110-000001）5,000 元已经打到您登记的银行卡。',
      amountFen: 5_000_00,
    },
  },
  policy: { pk: `POLICY#${stack.hash}`, sk: 'POLICY', text: gzipSync(textOf(stack.documents)) },
  year: { pk, sk: 'YEAR#2025', year: 2025, version: 1, pools: {}, given: { 'one-off-aid': 5_000_00 } },
  budget: {
    pk: fund,
    sk: 'POSTING#budget#0',
    event: 'budget',
    credit: 'source',
    debit: 'available',
    fen: 1_000_000_00,
  },
  committed: posting(8, 'available', 'committed'),
  payable: posting(9, 'committed', 'payable'),
  transferred: posting(11, 'payable', 'paid'),
  source: balance('source', -1_000_000_00),
  available: balance('available', 995_000_00),
  nothingCommitted: balance('committed', 0),
  paidOut: balance('paid', 5_000_00),
  payout: { pk: 'COUNTY#140321', sk: 'PAYOUT#b1', id: 'b1', count: 1, sumFen: 5_000_00, state: 'paid' },
  line: { pk: 'PAYOUT#b1', sk: `LINE#${id}`, applicationId: id, number: 'n', amountFen: 5_000_00, state: 'paid' },
  somethingElse: { pk: 'STAFF#s1', sk: 'STAFF' },
};

const verified = (items: (typeof world)[string][]) => verify(sortedByKind(items), sources);
const without = (name: string) =>
  verified(
    Object.entries(world)
      .filter(([key]) => key !== name)
      .map(([, item]) => item),
  );
const changed = (name: string, change: object) =>
  verified(Object.entries(world).map(([key, item]) => (key === name ? { ...item, ...change } : item)));

test('a life from the sheet to the card comes out as it is stored', async () => {
  expect(await verified(Object.values(world))).toEqual({
    counts: {
      applications: 1,
      papers: 1,
      events: 11,
      messages: 1,
      policies: 1,
      decisions: 1,
      years: 1,
      postings: 4,
      funds: 1,
      payouts: 1,
    },
    differences: [],
  });
});

test('money that no step has moved is noticed, though the balances agree with it', async () => {
  const more = { ...posting(12, 'available', 'paid'), fen: 1 };
  const balances = [balance('available', 994_999_99), balance('paid', 5_000_01)];
  const kept = Object.values(world).filter(({ sk }) => !['BALANCE#available', 'BALANCE#paid'].includes(sk));
  const { differences } = await verified([...kept, ...balances, more]);
  expect(differences).toEqual([{ kind: 'postings', key: `${fund} ${more.sk}`, detail: 'no step has posted this' }]);
});

test('an empty table has nothing to check', async () => {
  expect(await verified([])).toEqual({ counts: {}, differences: [] });
});

test.each<[string, string, object, string]>([
  ['a decision of one fen more', 'decision', { amountFen: 5_000_01 }, 'decisions'],
  ['another account of the engine', 'decision', { tape: [0, 30_000_01, 5_000_00, 5_000_00] }, 'decisions'],
  ['policies that are not there', 'decision', { policyHash: '0'.repeat(64) }, 'decisions'],
  [
    'a kept policy of other figures',
    'policy',
    { text: gzipSync(textOf(stack.documents).replace('2000000', '1000000')) },
    'policies',
  ],
  ['a kept policy that cannot be unpacked', 'policy', { text: Buffer.from('x') }, 'policies'],
  ['sheets that are not those of the decision', 'papers', { sealed: 'one fen more' }, 'papers'],
  ['an identity in the queue that nobody applied as', 'head', { category: 'dibao' }, 'applications'],
  ['an identity that was changed where it was handed in', 'papers', { sealed: 'another identity' }, 'applications'],
  ['a name or an identity that does not open', 'head', { sealed: 'spoilt' }, 'applications'],
  ['sheets that do not open', 'papers', { sealed: 'spoilt' }, 'papers'],
  ['inputs that do not open', 'decision', { sealed: 'spoilt' }, 'decisions'],
  ['a finding that does not open', 'visit', { sealed: 'spoilt' }, 'events'],
  ['a message of a fen more', 'message', { amountFen: 5_000_01 }, 'messages'],
  ['a message that says a fen more', 'message', { text: '县医保局核定 5,000.01 元。公示期满' }, 'messages'],
  ['a step of a fen more', 'propose', { amountFen: 5_000_01 }, 'applications'],
  ['an application further than its events', 'head', { state: 'payable' }, 'applications'],
  ['a version without an event', 'head', { version: 12 }, 'applications'],
  ['somebody else who signed', 'head', { doneBy: {} }, 'applications'],
  ['an amount that nobody decided', 'head', { amountFen: 6_000_00 }, 'applications'],
  ['a step by the one who is checked', 'sign', { by: 'county' }, 'applications'],
  ['a step from another state', 'pass', { from: 'accepted' }, 'applications'],
  ['a posting of another amount', 'committed', { fen: 4_000_00 }, 'funds'],
  ['a balance of one fen less', 'available', { fen: 994_999_99 }, 'funds'],
  ['a sum that its lines do not give', 'payout', { sumFen: 6_000_00 }, 'payouts'],
  ['a count that its lines do not give', 'payout', { count: 2 }, 'payouts'],
  ['a line that is not paid in a payout that is', 'line', { state: 'made' }, 'payouts'],
  ['a line of another amount', 'line', { amountFen: 1 }, 'payouts'],
  ['a year that was given more', 'year', { given: { 'one-off-aid': 9_000_00 } }, 'years'],
  ['a pool that nobody drew on', 'year', { pools: { 'inpatient-annual': 1 } }, 'years'],
])('%s is noticed', async (_title, name, change, kind) => {
  const { differences } = await changed(name, change);
  expect(differences.map((one) => one.kind)).toContain(kind);
});

test.each([
  'submit',
  'accept',
  'pay',
  'papers',
  'decision',
  'policy',
  'year',
  'committed',
  'transferred',
  'paidOut',
  'line',
])('that %s is gone is noticed', async (name) => {
  expect((await without(name)).differences).not.toEqual([]);
});
