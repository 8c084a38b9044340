import { answer } from './answer';
import { refusal } from './refusal';

const MOST = 100_000_000_000;

const gap = { t: 'gap', payable: 1, available: 0 };
const row = { count: 1, morbidity_bp: 1, avg_cost_fen: 1, growth_bp: 0, reimbursed_bp: 0, aid_bp: 1 };

test.each<[string, object, string]>([
  ['an event of no kind', { kind: 'reserve', events: [{ t: 'gift', amount: 1 }] }, 'input.wrongType given.events[0].t'],
  [
    'an event without its amount',
    { kind: 'reserve', events: [gap, { t: 'contrib' }] },
    'input.missingField given.events[1].amount',
  ],
  [
    'a contribution below nothing',
    { kind: 'reserve', events: [{ t: 'contrib', amount: -1 }] },
    'amount.negative given.events[0].amount',
  ],
  ['half a fen', { kind: 'reserve', events: [{ ...gap, payable: 0.5 }] }, 'amount.tooPrecise given.events[0].payable'],
  ['more than 10^11 fen', { kind: 'reserve', events: [], opening: MOST + 1 }, 'amount.tooLarge given.opening'],
  ['10^11 fen', { kind: 'reserve', events: [], opening: MOST, advanced_opening: MOST }, 'answered'],
  ['a field that nobody knows', { kind: 'reserve', events: [], open: 1 }, 'input.unknownField given.open'],
  [
    'a field of an event that nobody knows',
    { kind: 'reserve', events: [{ ...gap, what: 1 }] },
    'input.unknownField given.events[0].what',
  ],
  ['no events', { kind: 'reserve', opening: 1 }, 'input.missingField given.events'],
  [
    'a switch that nobody knows',
    { kind: 'reserve', events: [], params: { mode: 1 } },
    'input.unknownField given.params.mode',
  ],
  ['half a person', { kind: 'need', rows: [{ ...row, count: 1.5 }] }, 'input.wrongType given.rows[0].count'],
  [
    'a share above all',
    { kind: 'need', rows: [row, { ...row, aid_bp: 10_001 }] },
    'input.wrongType given.rows[1].aid_bp',
  ],
  ['a share of all', { kind: 'need', rows: [{ ...row, aid_bp: 10_000 }] }, 'answered'],
  [
    'a share below nothing',
    { kind: 'need', rows: [{ ...row, reimbursed_bp: -1 }] },
    'input.wrongType given.rows[0].reimbursed_bp',
  ],
  ['costs that fall to nothing', { kind: 'need', rows: [{ ...row, growth_bp: -10_000 }] }, 'answered'],
  [
    'costs that fall further',
    { kind: 'need', rows: [{ ...row, growth_bp: -10_001 }] },
    'input.wrongType given.rows[0].growth_bp',
  ],
  [
    'a factor left out',
    { kind: 'need', rows: [{ ...row, aid_bp: undefined }] },
    'input.missingField given.rows[0].aid_bp',
  ],
  [
    'a factor that the document does not name',
    { kind: 'need', rows: [{ ...row, enrolment_fen: 1 }] },
    'input.unknownField given.rows[0].enrolment_fen',
  ],
  [
    'a need that no amount can hold',
    {
      kind: 'need',
      rows: [{ ...row, count: 1_000_000_000, morbidity_bp: 10_000, avg_cost_fen: MOST, aid_bp: 10_000 }],
    },
    'amount.tooLarge given.rows[0]',
  ],
  ['no identity', { kind: 'status', person: {} }, 'input.missingField given.person.identity'],
  ['a person who is no group of fields', { kind: 'status', person: '孤儿' }, 'input.wrongType given.person'],
  ['a kind of another county', { kind: 'fund', budget_fen: 1, spent_fen: 1 }, 'input.wrongType given.kind'],
])('鹤山, %s: %j', (_, given, expected) => expect(refusal('鹤山', given)).toBe(expected));

test('nothing said of what the fund has, or of what is left of the subsidy, is nothing', () => {
  const events = [{ t: 'gap', payable: 30 }, { t: 'year_end' }];
  expect(answer('鹤山', { kind: 'reserve', opening: 100, events }, '2026-01-31')).toEqual({
    reserve_fen: 70,
    outstanding_fen: 30,
    unmet_fen: 0,
    repaid_fen: 0,
  });
});

test('a count that is wrong is told in words', () => {
  expect(() => answer('鹤山', { kind: 'need', rows: [{ ...row, count: -1 }] }, '2026-01-31')).toThrow('这里需要人数');
  expect(() => answer('鹤山', { kind: 'need', rows: [{ ...row, aid_bp: 1.5 }] }, '2026-01-31')).toThrow(
    '这里需要万分之几',
  );
});

test('before the document is in force a person is known, and no rule is named', () => {
  const at = (date: string) => answer('鹤山', { kind: 'status', person: { identity: '孤儿' }, date }, '2026-01-31');
  expect(at('2020-09-30')).toMatchObject({ eligible: true, amount_status: 'NOT_IN_FORCE' });
  expect(at('2020-10-01')).toMatchObject({ eligible: true, amount_status: 'EXTERNAL_RULE_江府〔2019〕40号' });
});
