import { sentence } from '@yizhu/shared/api/errors';
import { compile } from '@yizhu/shared/policy/compile';
import { stackFor } from '@yizhu/shared/policy/region';
import { readPolicies } from '../../config/policies-on-disk';
import { type CheckedDraft, checkDraft, fieldError } from './check-draft';
import { addVisit, changeVisit, type Draft, emptyDraft, type VisitDraft } from './draft';

const pack = readPolicies();
const pengshui = compile(stackFor(pack, '500243'));
const xiushan = compile(stackFor(pack, '500241'));
const today = '2026-03-01';

const settled = (amounts: Record<string, string>, change: Partial<VisitDraft> = {}): Draft =>
  changeVisit(emptyDraft, { settled: true, amounts, ...change });
const check = (draft: Draft): CheckedDraft => checkDraft(draft, pengshui, today);
const errors = (draft: Draft, id = 'v001') => {
  const checked = check(draft);
  return checked.kind === 'wrong' ? checked.visits[id] : {};
};
const inputs = (draft: Draft, compiled = pengshui) => {
  const checked = checkDraft(draft, compiled, today);
  if (checked.kind === 'wrong') throw new Error(JSON.stringify(checked.visits));
  return checked.inputs;
};
const covered = { 'policy-covered': '20000', basic: '0' };

describe('amounts', () => {
  test('are read as people write them, and what is left empty is not there', () => {
    const [visit] = inputs(settled({ 'policy-covered': '￥５万', basic: ' 34,790.5 元', critical: '' })).encounters;
    expect(visit?.amounts).toEqual({ 'policy-covered': 50_000_00, basic: 34_790_50 });
  });

  test.each([
    ['-1', 'amount.negative'],
    ['0.005', 'amount.tooPrecise'],
    ['1000000000.01', 'amount.tooLarge'],
    ['1000000000000', 'amount.tooLarge'],
    ['一千', 'amount.notANumber'],
    ['', 'amount.blank'],
  ] as const)('%s is %s at its own field', (text, code) => {
    expect(errors(settled({ 'policy-covered': '20000', basic: text }))).toEqual({ 'amount.basic': sentence(code) });
  });

  test('the largest amount is still taken', () => {
    expect(errors(settled({ 'policy-covered': '1000000000', basic: '0' }))).toEqual({});
  });

  test('nothing typed at all is said once, at the first field', () => {
    expect(errors(settled({}))).toEqual({
      'amount.policy-covered': sentence('estimate.empty'),
      'amount.basic': sentence('amount.blank'),
    });
  });

  test('payers may add up to the covered amount, and not to one fen more', () => {
    const bill = (critical: string) => settled({ 'policy-covered': '20000', basic: '15000', critical });
    expect(errors(bill('5000'))).toEqual({});
    expect(errors(bill('5000.01'))).toEqual({ 'amount.policy-covered': sentence('amount.payersAboveCovered') });
  });

  test('the covered amount may be the total, and not one fen more', () => {
    const bill = (total: string) => settled({ ...covered, 'total-bill': total });
    expect(errors(bill('20000'))).toEqual({});
    expect(errors(bill('19999.99'))).toEqual({ 'amount.policy-covered': sentence('amount.coveredAboveTotal') });
  });

  test('before settlement the total and the covered amount are asked, and no payer is taken', () => {
    const draft = changeVisit(emptyDraft, {
      settled: false,
      amounts: { 'total-bill': '52000', 'policy-covered': '50000', basic: '34790' },
    });
    expect(inputs(draft).encounters[0]?.amounts).toEqual({ 'total-bill': 52_000_00, 'policy-covered': 50_000_00 });
    expect(errors(changeVisit(draft, { amounts: { 'policy-covered': '50000' } }))).toEqual({
      'amount.total-bill': sentence('amount.blank'),
    });
  });

  test('a bill of which it is not said whether it is settled is asked that, and nothing else', () => {
    expect(errors(emptyDraft)).toEqual({ door: sentence('estimate.noDoor') });
  });
});

describe('one field by itself', () => {
  const wrong = (draft: Draft, field: string) => fieldError(draft, pengshui, today, field);

  test('is told when it is left out or cannot be read, whatever else is not there yet', () => {
    expect(wrong(emptyDraft, 'door')).toBe(sentence('estimate.noDoor'));
    expect(wrong(settled({}), 'amount.policy-covered')).toBe(sentence('amount.blank'));
    expect(wrong(settled({ basic: '-1' }), 'amount.basic')).toBe(sentence('amount.negative'));
    expect(wrong(settled({}, { date: '2026-03-02' }), 'date')).toBe(sentence('date.inFuture'));
  });

  test('may be left out where it is optional, and stays when the others are missing or wrong', () => {
    expect(wrong(settled({}), 'amount.critical')).toBeUndefined();
    expect(wrong(settled({ 'policy-covered': '20000' }), 'amount.policy-covered')).toBeUndefined();
    expect(wrong(settled({ 'policy-covered': '1', basic: '-1' }), 'amount.policy-covered')).toBeUndefined();
    expect(wrong(settled({}), 'choice.care')).toBeUndefined();
  });

  test('is not held against the sums or against another visit', () => {
    const above = settled({ 'policy-covered': '1', basic: '2', 'total-bill': '0' });
    for (const word of ['policy-covered', 'basic', 'total-bill'])
      expect(wrong(above, `amount.${word}`)).toBeUndefined();
    const years = changeVisit(addVisit(settled(covered, { date: '2026-01-01' })), { date: '2025-12-31' });
    expect(wrong(years, 'date')).toBeUndefined();
  });
});

describe('dates', () => {
  test.each([
    ['2026-03-02', 'date.inFuture'],
    ['2026-02-29', 'date.doesNotExist'],
    ['昨天', 'date.malformed'],
    ['', 'date.blank'],
  ] as const)('%s is %s', (date, code) => {
    expect(errors(settled(covered, { date }))).toEqual({ date: sentence(code) });
  });

  test('a date that was never touched is today, and today may be typed', () => {
    expect(inputs(settled(covered)).encounters[0]?.date).toBe(today);
    expect(inputs(settled(covered, { date: '2026年3月1日' })).encounters[0]?.date).toBe(today);
  });
});

describe('several visits', () => {
  const two = (first: Partial<VisitDraft>, second: Partial<VisitDraft>): Draft =>
    changeVisit(addVisit(settled(covered, first)), { amounts: covered, ...second });

  test('all of them are handed on, in the order in which they were typed', () => {
    const draft = two({ date: '2026-02-01' }, { date: '2026-01-01' });
    expect(inputs(draft).encounters.map(({ id, date }) => `${id} ${date}`)).toEqual([
      'v001 2026-02-01',
      'v002 2026-01-01',
    ]);
  });

  test('the same sheet number is told at the second visit, whatever its spaces and letters', () => {
    expect(errors(two({ sheetNumber: 'JS-1' }, { sheetNumber: ' js-1 ' }), 'v002')).toEqual({
      sheet: sentence('encounter.duplicateId', { id: 'js-1' }),
    });
    expect(errors(two({ sheetNumber: 'JS-1' }, { sheetNumber: 'JS-2' }))).toEqual({});
    expect(errors(two({}, {}))).toEqual({});
  });

  test('a visit of another year is told to be estimated apart', () => {
    expect(errors(two({ date: '2026-01-01' }, { date: '2025-12-31' }), 'v002')).toEqual({
      date: sentence('estimate.otherYear', { year: '2026' }),
    });
  });

  test('a wrong visit is named, the others are not', () => {
    const checked = check(two({ date: '' }, {}));
    expect(checked.kind === 'wrong' && Object.keys(checked.visits)).toEqual(['v001']);
  });
});

describe('facts', () => {
  test('a choice that was not made has its usual value', () => {
    expect(inputs(settled(covered)).encounters[0]?.facts).toEqual({
      care: 'inpatient',
      disease: 'other',
      'hospital-level': '2',
      place: 'in-city',
      referral: 'referred',
      designated: 'true',
    });
  });

  test('a value that the county does not know is the usual one', () => {
    const draft = settled(covered, { facts: { disease: 'rare', care: 'outpatient' } });
    expect(inputs(draft).encounters[0]?.facts).toMatchObject({ disease: 'other', care: 'outpatient' });
  });

  test('what a year looks at belongs to the person', () => {
    const draft = { ...settled({ ...covered }), facts: { 'risk-eliminated': 'true' } };
    expect(inputs(draft, xiushan).facts).toMatchObject({ 'risk-eliminated': 'true' });
    expect(inputs(draft, xiushan).encounters[0]?.facts).toEqual({});
  });

  test('no category is none, and what the year has paid is a balance', () => {
    const draft: Draft = { ...settled(covered), who: 'none', earlier: { 'paid-case-by-case-aid': '1,000' } };
    expect(inputs(draft, xiushan).identities).toEqual([]);
    expect(inputs(draft, xiushan).balances).toEqual({ 'paid-case-by-case-aid': 1_000_00 });
  });

  test('what the year has paid is read like any amount', () => {
    const draft = { ...settled(covered), earlier: { 'paid-case-by-case-aid': '-1' } };
    const checked = checkDraft(draft, xiushan, today);
    expect(checked.kind === 'wrong' && checked.visits.v001).toEqual({
      'earlier.paid-case-by-case-aid': sentence('amount.negative'),
    });
  });
});
