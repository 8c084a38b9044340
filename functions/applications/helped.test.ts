import type { ApplicationItem, Case } from '../table/applications';
import type { DecisionItem } from '../table/decisions';
import { helpedView } from './helped';
import { policyStack } from './policy-stack';
import { policiesOnDisk } from './write-policies';

const stack = policyStack(policiesOnDisk(), '140321');
const now = new Date('2026-03-20T02:00:00Z');
const other = (change: Partial<ApplicationItem>) =>
  ({
    ...{ number: '20250110-000001', title: '一次性救助', year: 2025, state: 'paid' },
    ...{ amountFen: 4_000_00, changed: '2025-06-01T00:00:00.000Z', ...change },
  }) as ApplicationItem;
const kept = (change: Partial<Case>) =>
  ({
    head: { year: 2025, state: 'proposed', decision: 1 },
    decisions: [{ n: 1, draws: { 'inpatient-annual': 1_000_00 } } as unknown as DecisionItem],
    others: [],
    year: { pools: {} },
    ...change,
  }) as Case;
const applications = (others: ApplicationItem[]) => helpedView(kept({ others }), stack, now).applications;

test('who was given nothing has empty lists', () => {
  expect(helpedView(kept({}), stack, now)).toEqual({ year: 2025, applications: [], pools: [] });
});

test('an application of the same costs is told with its amount', () => {
  expect(applications([other({})])).toEqual([
    { number: '20250110-000001', title: '一次性救助', year: 2025, state: 'paid', amountFen: 4_000_00 },
  ]);
});

test.each<[string, Partial<ApplicationItem>, number]>([
  ['last year’s costs, paid as this year began in China', { year: 2024, changed: '2025-12-31T16:00:00.000Z' }, 1],
  ['last year’s costs, paid a moment before', { year: 2024, changed: '2025-12-31T15:59:59.999Z' }, 0],
  ['signed', { state: 'decided' }, 1],
  ['proposed and not signed', { state: 'proposed' }, 0],
])('%s', (_, change, count) => expect(applications([other(change)])).toHaveLength(count));

test('what is used of the year is called as the policy calls it', () => {
  const year = { pools: { 'inpatient-annual': 2_500_00 } } as unknown as Case['year'];
  expect(helpedView(kept({ year }), stack, now).pools).toEqual([{ title: '住院救助年度限额', usedFen: 2_500_00 }]);
});

test('what this application has drawn itself is none of it, once it is signed', () => {
  const head = { year: 2025, state: 'decided', decision: 1 } as ApplicationItem;
  const year = (fen: number) => ({ pools: { 'inpatient-annual': fen } }) as unknown as Case['year'];
  expect(helpedView(kept({ head, year: year(2_500_00) }), stack, now).pools).toEqual([
    { title: '住院救助年度限额', usedFen: 1_500_00 },
  ]);
  expect(helpedView(kept({ head, year: year(1_000_00) }), stack, now).pools).toEqual([]);
});
