import type { Submission } from '@yizhu/shared/api/endpoints';
import { checkSubmission } from './check-submission';
import { policyStack } from './policy-stack';
import { policiesOnDisk } from './write-policies';

const policies = policiesOnDisk();
const pingding = policyStack(policies, '140321');

const submission: Submission = {
  benefit: 'one-off-aid',
  adcode: '140321',
  year: 2025,
  category: 'disabled-unable-to-work',
  visits: [
    {
      date: '2025-03-01',
      sheetNumber: 'A1',
      amounts: { 'total-bill': 40_000_00, 'policy-covered': 30_000_00, basic: 2_000_00 },
    },
  ],
  photos: [
    { paper: 'diagnosis', key: 'incoming/p1/1' },
    { paper: 'receipt', key: 'incoming/p1/2' },
    { paper: 'history', key: 'incoming/p1/3' },
    { paper: 'settlement', key: 'incoming/p1/4' },
  ],
  bank: { holder: '陈阿花', name: '农村信用社', card: '6200000000000000000' },
  phone: '13900000000',
};
const codeOf = (change: Partial<Submission>, today = '2026-01-10') => {
  try {
    checkSubmission({ ...submission, ...change }, '陈阿花', pingding, today);
    return 'fine';
  } catch (error) {
    const { code, path } = error as { code: string; path: string };
    return `${code} ${path}`;
  }
};
const visit = (change: object) => ({
  visits: [{ ...submission.visits[0], ...change } as Submission['visits'][number]],
});
const amounts = (words: Record<string, number>) => visit({ amounts: words });

test('what is complete is taken', () => {
  expect(codeOf({})).toBe('fine');
});

test.each([
  ['2025-03-01', 'fine'],
  ['2026-02-28', 'fine'],
  ['2026-03-01', 'application.late year'],
  ['2024-12-31', 'application.early year'],
])('costs of 2025 handed in on %s: %s', (today, expected) => {
  expect(codeOf({}, today)).toBe(expected);
});

test.each<[string, Partial<Submission>, string]>([
  ['a category of another county', { category: 'at-risk' }, 'application.categoryUnknown category'],
  ['a sheet of another year', visit({ date: '2024-12-31' }), 'application.visitOutsideYear visits[0].date'],
  ['no covered costs', amounts({ basic: 1 }), 'application.noCovered visits[0].amounts.policy-covered'],
  [
    'covered above the bill',
    amounts({ 'total-bill': 1, 'policy-covered': 2 }),
    'amount.coveredAboveTotal visits[0].amounts.policy-covered',
  ],
  ['covered as much as the bill', amounts({ 'total-bill': 2, 'policy-covered': 2 }), 'fine'],
  [
    'payers above covered',
    amounts({ 'policy-covered': 3, basic: 2, critical: 2 }),
    'amount.payersAboveCovered visits[0].amounts',
  ],
  ['payers as much as covered', amounts({ 'policy-covered': 4, basic: 2, critical: 2 }), 'fine'],
  ['a word nobody knows', amounts({ 'policy-covered': 4, gift: 1 }), 'input.unknownField visits[0].amounts'],
  [
    'one sheet twice',
    { visits: [...submission.visits, ...submission.visits] },
    'application.sheetTwice visits[1].sheetNumber',
  ],
  ['no settlement sheet', { photos: submission.photos.slice(0, 3) }, 'application.paperMissing photos'],
  ['the card of another', { bank: { ...submission.bank, holder: '王小明' } }, 'application.holderOther bank.holder'],
  ['a wrong digit', { bank: { ...submission.bank, card: '6200000000000000001' } }, 'application.cardWrong bank.card'],
])('%s', (_title, change, expected) => {
  expect(codeOf(change)).toBe(expected);
});

test('a sheet of a day that is still to come is refused', () => {
  expect(codeOf(visit({ date: '2025-03-02' }), '2025-03-01')).toBe('date.inFuture visits[0].date');
});

test('a county without the benefit takes no application for it', () => {
  const pengshui = policyStack(policies, '500243');
  expect(() => checkSubmission(submission, '陈阿花', pengshui, '2026-01-10')).toThrow('这个县现在没有这项救助');
});
