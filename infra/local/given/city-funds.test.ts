import { answer } from './answer';
import { refusal } from './refusal';

const MOST = 100_000_000_000;

const row = { count: 1, morbidity_bp: 1, avg_cost_fen: 1, growth_bp: 0, reimbursed_bp: 0, aid_bp: 1 };
const county = { id: 'a', budget_fen: 1, spent_fen: 2 };

test.each<[string, string, object, string]>([
  ['保山', 'nothing to share', { kind: 'fund' }, 'input.missingField given.budget_fen'],
  ['保山', 'nothing spent said', { kind: 'fund', budget_fen: 0 }, 'input.missingField given.spent_fen'],
  [
    '保山',
    'counties and one beside',
    { kind: 'fund', counties: [county], spent_fen: 1 },
    'input.unknownField given.spent_fen',
  ],
  ['保山', 'a county twice', { kind: 'fund', counties: [county, county] }, 'fund.duplicateCounty given.counties[1].id'],
  [
    '保山',
    'a county without a name',
    { kind: 'fund', counties: [{ ...county, id: '' }] },
    'input.wrongType given.counties[0].id',
  ],
  [
    '保山',
    'more spent than can be',
    { kind: 'fund', counties: [{ ...county, spent_fen: MOST + 1 }] },
    'amount.tooLarge given.counties[0].spent_fen',
  ],
  [
    '保山',
    'a reading that is none',
    { kind: 'fund', budget_fen: 0, spent_fen: 0, params: { share_mode: 'half' } },
    'input.wrongType given.params.share_mode',
  ],
  ['保山', 'a factor left out', { kind: 'need', rows: [row] }, 'input.unknownField given.rows[0].morbidity_bp'],
  [
    '阳泉',
    'half a person',
    { kind: 'budget', persons: 0.5, opd_standard: 1, major_standard: 1 },
    'input.wrongType given.persons',
  ],
  [
    '阳泉',
    'a standard of no group',
    { kind: 'budget', persons: 1, opd_standard: 1, major_standard: 1, standards: { rare: 1 } },
    'input.unknownField given.standards.rare',
  ],
  [
    '阳泉',
    'a standard by its id',
    { kind: 'budget', persons: 1, opd_standard: 1, standards: { major: 1 } },
    'answered',
  ],
  ['阳泉', 'no standard', { kind: 'budget', persons: 1, opd_standard: 1 }, 'input.missingField given.major_standard'],
  [
    '阳泉',
    'too many people',
    { kind: 'budget', persons: 1_000_000_000, opd_standard: MOST, major_standard: MOST },
    'amount.tooLarge given.persons',
  ],
  [
    '阳泉',
    'a surplus below nothing',
    { kind: 'surplus', cumulative_surplus: -1, raised_this_year: 1 },
    'amount.negative given.cumulative_surplus',
  ],
  [
    '阳泉',
    'nothing raised said',
    { kind: 'surplus', cumulative_surplus: 1 },
    'input.missingField given.raised_this_year',
  ],
  [
    '阳泉',
    'a bill of half a fen',
    { kind: 'expense', self_pay_list: [1, 0.5] },
    'amount.tooPrecise given.self_pay_list[1]',
  ],
  ['阳泉', 'no list', { kind: 'expense' }, 'input.missingField given.self_pay_list'],
])('%s, %s: %j', (policy, _, given, expected) => expect(refusal(policy, given)).toBe(expected));

test('counties as many as a prefecture ever has share the largest amounts', () => {
  const counties = Array.from({ length: 100 }, (_, i) => ({ id: `C${i}`, budget_fen: MOST - 1, spent_fen: MOST }));
  const given = { kind: 'fund', counties, rollover_fen: 30 };
  const { rollover_after_fen } = answer('保山', given, '2026-01-31') as { rollover_after_fen: number };
  expect(rollover_after_fen).toBe(0); // 100 counties are one fen above; 30 of them get it
  expect(refusal('保山', { ...given, counties: [...counties, county] })).toBe('input.wrongType given.counties');
});
