import path from 'node:path';
import { compared, readCases } from '../reference/case-bank';
import { type Run, runAssess } from './run-assess';

const stay = { id: 'a', date: '2024-03-01', setting: '住院', in_scope: 50_000_00, basic: 30_000_00 };
const visits = (...list: object[]) => ({ kind: 'visits', person: { identities: ['低保对象'] }, visits: list });
const pengshui = (given: unknown) => ({ policy: '彭水', given });
const changed = (change: object) => pengshui(visits({ ...stay, ...change }));
const year = { kind: 'person', year: 2024, round: 4, person: { identity: '返贫致贫人口' }, self_pay: 10_000_00 };
const xiushan = (change: object) => ({ policy: '秀山', given: { ...year, ...change } });
const rounds = (...persons: object[]) => ({ policy: '秀山', given: { kind: 'rounds', fund_opening: 100_00, persons } });
const critical = (tiers: unknown) =>
  pengshui({
    kind: 'big',
    person: { identities: [] },
    after_basic: 40_000_00,
    params: { deductible: 16_901_00, tiers, cap: 200_000_00 },
  });

/** What is wrong · the line · the code · the path. */
const bad: [string, unknown, string, string][] = [
  ['a negative amount', changed({ in_scope: -1, basic: 0 }), 'amount.negative', 'given.visits[0].in_scope'],
  ['a payer below zero', changed({ basic: -1 }), 'amount.negative', 'given.visits[0].basic'],
  ['a negative self-pay', xiushan({ self_pay: -1 }), 'amount.negative', 'given.self_pay'],
  ['three decimals of a yuan', changed({ in_scope: 50_000_00.5 }), 'amount.tooPrecise', 'given.visits[0].in_scope'],
  [
    'part of a fen in a ledger',
    xiushan({ offsets: [{ cost_date: '2024-01-01', amount: 0.1 }] }),
    'amount.tooPrecise',
    'given.offsets[0].amount',
  ],
  ['10¹² yuan', changed({ in_scope: 10 ** 14 }), 'amount.tooLarge', 'given.visits[0].in_scope'],
  ['one fen above 10¹¹', xiushan({ self_pay: 100_000_000_001 }), 'amount.tooLarge', 'given.self_pay'],
  [
    'a number too large to write',
    '{"policy":"秀山","given":{"kind":"person","year":2024,"round":4,"person":{"identity":"返贫致贫人口"},"self_pay":1e999}}',
    'input.wrongType',
    'given.self_pay',
  ],
  [
    'payers above the policy-covered amount',
    changed({ basic: 30_000_00, big: 20_000_01 }),
    'amount.payersAboveCovered',
    'given.visits[0].in_scope',
  ],
  [
    'policy-covered above the total',
    changed({ total: 49_999_99 }),
    'amount.coveredAboveTotal',
    'given.visits[0].in_scope',
  ],
  ['a day in the future', changed({ date: '2999-01-01' }), 'date.inFuture', 'given.visits[0].date'],
  ['30 February', changed({ date: '2024-02-30' }), 'date.doesNotExist', 'given.visits[0].date'],
  ['29 February of a common year', changed({ date: '2023-02-29' }), 'date.doesNotExist', 'given.visits[0].date'],
  ['a date that cannot be read', changed({ date: '去年三月' }), 'date.malformed', 'given.visits[0].date'],
  ['no date', changed({ date: '' }), 'date.blank', 'given.visits[0].date'],
  [
    'a settlement in the future',
    xiushan({ self_pay: undefined, settlements: [{ id: 's', date: '2999-01-01', in_scope: 1 }] }),
    'date.inFuture',
    'given.settlements[0].date',
  ],
  ['an empty given', pengshui({}), 'input.missingField', 'given.kind'],
  ['no visit', pengshui(visits()), 'estimate.empty', 'given.visits'],
  ['a year without any cost', xiushan({ self_pay: undefined }), 'estimate.empty', 'given.self_pay'],
  [
    'two visits with one id',
    pengshui(visits(stay, { ...stay, date: '2024-05-01' })),
    'encounter.duplicateId',
    'given.visits[1].id',
  ],
  ['a visit without an amount', changed({ in_scope: undefined }), 'input.missingField', 'given.visits[0].in_scope'],
  ['an amount in words', changed({ in_scope: '5万' }), 'input.wrongType', 'given.visits[0].in_scope'],
  ['an unknown setting', changed({ setting: '吃药' }), 'input.wrongType', 'given.visits[0].setting'],
  ['an unknown field', changed({ in_scop: 1 }), 'input.unknownField', 'given.visits[0].in_scop'],
  [
    'an unknown field of the person',
    pengshui({ ...visits(stay), person: { identity: '低保对象' } }),
    'input.unknownField',
    'given.person.identity',
  ],
  [
    'an unknown value of a switch',
    pengshui({ ...visits(stay), params: { cap_mode: 'both' } }),
    'input.wrongType',
    'given.params.cap_mode',
  ],
  [
    'an unknown switch',
    pengshui({ ...visits(stay), params: { capmode: 'nested' } }),
    'input.unknownField',
    'given.params.capmode',
  ],
  ['an unknown kind', pengshui({ ...visits(stay), kind: 'visit' }), 'input.wrongType', 'given.kind'],
  ['a kind that every object has', pengshui({ ...visits(stay), kind: 'toString' }), 'input.wrongType', 'given.kind'],
  ['a round that does not exist', xiushan({ round: 5 }), 'input.wrongType', 'given.round'],
  ['an unknown policy', { policy: '蓬莱', given: visits(stay) }, 'policy.unknown', 'policy'],
  ['a line that is no JSON', '{"policy": "彭水", "given": {', 'input.notJson', ''],
  [
    'a figure that is not given',
    pengshui({ kind: 'big', person: {}, after_basic: 1 }),
    'parameter.missing',
    'given.params',
  ],
];

/** Lines of which only this much is said: they are complaints about the input, not ours. */
const senseless: [string, unknown][] = [
  ['null', 'null'],
  ['a list', '[]'],
  ['no policy', { given: visits(stay) }],
  ['no given', { policy: '彭水' }],
  ['a given that is a word', pengshui('visits')],
  ['a kind that no object has', '{"policy":"彭水","given":{"kind":"__proto__"}}'],
  ['a round of a policy that has none', pengshui(year)],
  ['rounds of a policy that has none', pengshui({ kind: 'rounds', fund_opening: 1, persons: [] })],
  [
    'a person twice in a round',
    rounds({ id: 'P', identity: '返贫致贫人口', cum: { 1: 1 } }, { id: 'P', identity: '返贫致贫人口', cum: { 1: 2 } }),
  ],
  ['no tier of critical illness', critical([])],
  [
    'tiers that overlap',
    critical([
      [200_000_00, 60],
      [100_000_00, 65],
      [null, 70],
    ]),
  ],
  ['a rate of 120 %', critical([[null, 120]])],
];

/** One case of each kind between the bad lines. */
const bank = path.join(__dirname, '../cases/bank');
const good = ['彭水', '秀山'].flatMap((policy) => readCases<Record<string, unknown>>(bank, policy));

describe('npm run -s assess', () => {
  let run: Run;
  const lines = [
    ...bad.map(([, line]) => line),
    ...good.map(({ policy, given }) => ({ policy, given })),
    ...senseless.map(([, line]) => line),
  ];
  beforeAll(() => {
    run = runAssess(lines);
  });

  test('answers every line with one line, in order, and ends well whatever was wrong', () => {
    expect(run.status).toBe(0);
    expect(run.answers).toHaveLength(lines.length);
  });

  test.each(bad.map(([what, , code, at], i) => ({ what, code, at, i })))(
    '$what is answered with $code at its place',
    ({ code, at, i }) => {
      const { error } = run.answers[i] ?? {};
      expect([error?.code, error?.path]).toEqual([code, at]);
    },
  );

  test.each(senseless.map(([what], i) => ({ what, i })))(
    '$what is a complaint about the line, not a fault of ours',
    ({ i }) => {
      const { error } = run.answers[bad.length + good.length + i] ?? {};
      expect(error?.code).toMatch(/^(?!internal)[a-z]+\.[a-zA-Z]+$/);
    },
  );

  test('every complaint is a Chinese sentence that says what to do, with nothing of a program in it', () => {
    const complaints = run.answers.flatMap(({ error }) => (error ? [error] : []));
    expect(complaints.length).toBeGreaterThanOrEqual(bad.length);
    for (const { message } of complaints) {
      expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(message).not.toMatch(/undefined|null|NaN|Error|expected|系统异常|参数错误|操作失败/i);
    }
  });

  test.each(good.map((one, i) => ({ ...one, i })))(
    '$id between bad lines is answered as the case expects',
    ({ expect: wanted, i }) => {
      const got = run.answers[bad.length + i] ?? {};
      expect(compared(got, Object.keys(wanted))).toEqual(compared(wanted, Object.keys(wanted)));
    },
  );

  test('nothing but answers is written: no NaN, no null amount, no trace of a program', () => {
    expect(run.stdout).not.toMatch(/NaN|Infinity|undefined|_fen":null|\n {4}at /);
    expect(run.stderr).not.toMatch(/\n {4}at /);
  });

  test('no line at all is no answer', () => {
    expect(runAssess([])).toMatchObject({ status: 0, stdout: '' });
  });
});
