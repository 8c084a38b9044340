import { type DeadlineRule, parseDeadlineRule } from './deadline-rule';
import { type DeadlineFacts, dueDate } from './deadlines';
import { type Calendar, stateCouncilCalendar } from './working-days';

/** The deadlines of the five documents as their policy files carry them. */
const rules: Record<string, DeadlineRule> = {
  'XS.round_complete': {
    'by-round': {
      1: { 'month-end': 4, year: 'this' },
      2: { 'month-end': 7, year: 'this' },
      3: { 'month-end': 10, year: 'this' },
      4: { 'month-end': 1, year: 'next' },
    },
  },
  'XS.pay_after_review': { 'working-days': 5, after: 'review-done' },
  'PS.monthly_list': { 'day-of-month': 5, month: 'this', roll: 'working-day' },
  'PS.merge_lists': { 'working-days': 5, after: 'lists-received' },
  'YQ.dynamic_list': { 'working-days': 5, after: 'list-adjusted' },
  'YQ.oneoff_accept': { 'month-end': 2, year: 'next' },
  'YQ.oneoff_pay': { 'month-end': 3, year: 'next' },
  'YQ.reconsideration': { days: 60, after: 'decision-received' },
  'YQ.lawsuit': { months: 6, after: 'decision-received' },
  'BS.alloc_plan': { 'working-days': 10, after: 'notice-received' },
  'BS.transfer_down': { days: 30, after: 'plan-received' },
  'BS.remit_up': { days: 15, after: 'funds-received' },
  'BS.county_match': { 'month-day': '09-30', year: 'this' },
  'BS.list_push': { days: 15, before: 'enrolment-opens' },
  'BS.change_list': { 'day-of-month': 10, month: 'next' },
};

const weekendsOnly: Calendar = {
  holidays: [],
  makeupWorkdays: [],
  publishedYears: [2020, 2021, 2022, 2023, 2024, 2025],
};
const nationalDay2023: Calendar = {
  holidays: [
    '2023-09-29',
    '2023-09-30',
    '2023-10-01',
    '2023-10-02',
    '2023-10-03',
    '2023-10-04',
    '2023-10-05',
    '2023-10-06',
  ],
  makeupWorkdays: ['2023-10-07', '2023-10-08'],
  publishedYears: [2023],
};
const springFestival2020: Calendar = {
  holidays: [
    '2020-01-24',
    '2020-01-25',
    '2020-01-26',
    '2020-01-27',
    '2020-01-28',
    '2020-01-29',
    '2020-01-30',
    '2020-01-31',
    '2020-02-01',
    '2020-02-02',
  ],
  makeupWorkdays: [],
  publishedYears: [2020],
};

const due = (id: string, facts: DeadlineFacts, calendar = weekendsOnly): string => {
  const rule = rules[id];
  if (!rule) throw new Error(`no rule ${id}`);
  return dueDate(rule, facts, calendar).due;
};
const failure = (rule: DeadlineRule, facts: DeadlineFacts) => expect(() => dueDate(rule, facts, weekendsOnly, 'given'));

describe('the worked cases', () => {
  test.each<[string, string, DeadlineFacts, Calendar, string]>([
    ['XS-D03 第4次救助完成期限', 'XS.round_complete', { year: 2024, round: 4 }, weekendsOnly, '2025-01-31'],
    [
      'XS-D04 复核后5个工作日内发放，跨国庆并有调休',
      'XS.pay_after_review',
      { start: '2023-09-27' },
      nationalDay2023,
      '2023-10-10',
    ],
    ['PS-D01 每月5日遇法定假日顺延', 'PS.monthly_list', { year: 2023, month: 10 }, nationalDay2023, '2023-10-07'],
    ['PS-D02 5日为周六', 'PS.monthly_list', { year: 2023, month: 8 }, weekendsOnly, '2023-08-07'],
    ['YQ-D02 起诉6个月（月末）', 'YQ.lawsuit', { start: '2020-08-31' }, weekendsOnly, '2021-02-28'],
    ['YQ-D03 一次性救助受理截止（闰年）', 'YQ.oneoff_accept', { year: 2023 }, weekendsOnly, '2024-02-29'],
    ['YQ-D04 名单5个工作日，跨春节', 'YQ.dynamic_list', { start: '2020-01-20' }, springFestival2020, '2020-02-04'],
    ['BS-D01 分配方案10个工作日', 'BS.alloc_plan', { start: '2023-05-08' }, weekendsOnly, '2023-05-22'],
    ['BS-D02 财政30日内下达', 'BS.transfer_down', { start: '2023-03-01' }, weekendsOnly, '2023-03-31'],
    ['BS-D03 县15日内上解', 'BS.remit_up', { start: '2023-04-20' }, weekendsOnly, '2023-05-05'],
    ['BS-D04 县配套9月30日前', 'BS.county_match', { year: 2023 }, weekendsOnly, '2023-09-30'],
  ])('%s', (_title, id, facts, calendar, expected) => {
    expect(due(id, facts, calendar)).toBe(expected);
  });
});

describe('every deadline of the documents', () => {
  test.each(Object.keys(rules))('%s is a rule that a policy file may carry', (id) => {
    expect(parseDeadlineRule(JSON.parse(JSON.stringify(rules[id])), id)).toEqual(rules[id]);
  });

  test.each([
    [1, '2024-04-30'],
    [2, '2024-07-31'],
    [3, '2024-10-31'],
    [4, '2025-01-31'],
  ])('秀山: round %d of 2024 is done by %s', (round, expected) => {
    expect(due('XS.round_complete', { year: 2024, round })).toBe(expected);
  });

  test('彭水: the 5th counts, and only a day off moves it', () => {
    expect(due('PS.monthly_list', { year: 2023, month: 9 })).toBe('2023-09-05');
    expect(due('PS.monthly_list', { year: 2023, month: 11 })).toBe('2023-11-06'); // a Sunday
    expect(due('PS.monthly_list', { year: 2025, month: 10 }, stateCouncilCalendar)).toBe('2025-10-09');
    expect(due('PS.merge_lists', { start: '2023-11-06' })).toBe('2023-11-13');
  });

  test('阳泉: the last of February, the end of March, 60 days and six months', () => {
    expect(due('YQ.oneoff_accept', { year: 2022 })).toBe('2023-02-28');
    expect(due('YQ.oneoff_pay', { year: 2023 })).toBe('2024-03-31');
    expect(due('YQ.reconsideration', { start: '2020-03-01' })).toBe('2020-04-30');
    expect(due('YQ.lawsuit', { start: '2020-03-15' })).toBe('2020-09-15');
  });

  test('保山: before the enrolment season, and the 10th of the month after a change', () => {
    expect(due('BS.list_push', { start: '2023-09-01' })).toBe('2023-08-17');
    expect(due('BS.change_list', { year: 2023, month: 11 })).toBe('2023-12-10');
    expect(due('BS.change_list', { year: 2023, month: 12 })).toBe('2024-01-10');
    expect(due('BS.change_list', { start: '2023-12-31' })).toBe('2024-01-10');
  });

  test('a year that is not given is that of the starting day', () => {
    expect(due('YQ.oneoff_accept', { start: '2023-06-30' })).toBe('2024-02-29');
    expect(due('BS.county_match', { start: '2023/6/30' })).toBe('2023-09-30');
  });
});

describe('a provisional date', () => {
  const pay: DeadlineRule = { 'working-days': 5, after: 'review-done' };
  const monthly: DeadlineRule = { 'day-of-month': 5, month: 'this', roll: 'working-day' };

  test('is one that was counted through a year without a published calendar', () => {
    expect(dueDate(pay, { start: '2026-10-08' }, stateCouncilCalendar)).toEqual({
      due: '2026-10-14',
      provisional: false,
    });
    expect(dueDate(pay, { start: '2027-10-08' }, stateCouncilCalendar)).toEqual({
      due: '2027-10-15',
      provisional: true,
    });
    expect(dueDate(monthly, { year: 2026, month: 12 }, stateCouncilCalendar)).toEqual({
      due: '2026-12-07',
      provisional: false,
    });
    expect(dueDate(monthly, { year: 2027, month: 1 }, stateCouncilCalendar)).toEqual({
      due: '2027-01-05',
      provisional: true,
    });
  });

  test('is never one of calendar days', () => {
    const sixtyDays: DeadlineRule = { days: 60, after: 'decision-received' };
    expect(dueDate(sixtyDays, { start: '2027-01-01' }, stateCouncilCalendar)).toEqual({
      due: '2027-03-02',
      provisional: false,
    });
  });
});

describe('a fact that is missing or impossible is named', () => {
  const byRound: DeadlineRule = { 'by-round': { 1: { 'month-end': 4, year: 'this' } } };
  const monthly: DeadlineRule = { 'day-of-month': 5, month: 'this' };
  const days: DeadlineRule = { days: 60, after: 'decision-received' };

  test.each<[DeadlineRule, DeadlineFacts, string, string]>([
    [days, {}, 'input.missingField', 'given.start'],
    [days, { start: ' ' }, 'input.missingField', 'given.start'],
    [days, { year: 2023 }, 'input.missingField', 'given.start'],
    [monthly, { month: 3 }, 'input.missingField', 'given.year'],
    [monthly, { year: 2023 }, 'input.missingField', 'given.month'],
    [byRound, { year: 2023 }, 'input.missingField', 'given.round'],
    [byRound, { round: 1 }, 'input.missingField', 'given.year'],
    [byRound, { year: 2023, round: 2 }, 'input.wrongType', 'given.round'],
    [byRound, { year: 2023.5, round: 1 }, 'input.wrongType', 'given.year'],
    [monthly, { year: 2023, month: 0 }, 'input.wrongType', 'given.month'],
    [monthly, { year: 2023, month: 13 }, 'input.wrongType', 'given.month'],
    [days, { start: '2023-02-30' }, 'date.doesNotExist', 'given.start'],
    [days, { start: '昨天' }, 'date.malformed', 'given.start'],
  ])('%j with %j is %s at %s', (rule, facts, code, path) => {
    failure(rule, facts).toThrow(expect.objectContaining({ code, path }));
  });

  test('in words that a person understands', () => {
    failure(monthly, { year: 2023 }).toThrow('缺少“月份”这一项，没法计算。请补上后再试。');
    expect(() => dueDate(days, {}, weekendsOnly)).toThrow(expect.objectContaining({ path: 'start' }));
  });
});

describe('parseDeadlineRule refuses', () => {
  test.each<[unknown, string, string]>([
    ['五个工作日', 'policy.badValue', 'deadlines.pay'],
    [null, 'policy.badValue', 'deadlines.pay'],
    [[], 'policy.badValue', 'deadlines.pay'],
    [{}, 'policy.badValue', 'deadlines.pay'],
    [{ 'working-days': 5 }, 'policy.badValue', 'deadlines.pay'],
    [{ 'working-days': 5, days: 5, after: 'x' }, 'policy.badValue', 'deadlines.pay'],
    [{ 'working-days': 5, before: 'x' }, 'policy.badValue', 'deadlines.pay'],
    [{ 'working-days': 5, after: 'x', month: 'this' }, 'policy.badValue', 'deadlines.pay'],
    [{ workingDays: 5, after: 'x' }, 'policy.unknownWord', 'deadlines.pay.workingDays'],
    [{ days: 5, after: 'x', rol: 'working-day' }, 'policy.unknownWord', 'deadlines.pay.rol'],
    [{ days: 5, after: 'x', roll: 'monday' }, 'policy.badValue', 'deadlines.pay.roll'],
    [{ days: 0, after: 'x' }, 'policy.badValue', 'deadlines.pay.days'],
    [{ days: 1.5, after: 'x' }, 'policy.badValue', 'deadlines.pay.days'],
    [{ days: '5', after: 'x' }, 'policy.badValue', 'deadlines.pay.days'],
    [{ days: 5, after: '复核完成' }, 'policy.badValue', 'deadlines.pay.after'],
    [{ 'day-of-month': 29, month: 'this' }, 'policy.badValue', 'deadlines.pay.day-of-month'],
    [{ 'day-of-month': 5, month: 'last' }, 'policy.badValue', 'deadlines.pay.month'],
    [{ 'month-day': '02-29', year: 'next' }, 'policy.badValue', 'deadlines.pay.month-day'],
    [{ 'month-day': '9-30', year: 'this' }, 'policy.badValue', 'deadlines.pay.month-day'],
    [{ 'month-end': 13, year: 'this' }, 'policy.badValue', 'deadlines.pay.month-end'],
    [{ 'by-round': {} }, 'policy.badValue', 'deadlines.pay.by-round'],
    [{ 'by-round': [] }, 'policy.badValue', 'deadlines.pay.by-round'],
    [{ 'by-round': { first: { 'month-end': 4, year: 'this' } } }, 'policy.badValue', 'deadlines.pay.by-round.first'],
    [{ 'by-round': { 1: { 'month-end': 4 } } }, 'policy.badValue', 'deadlines.pay.by-round.1'],
    [
      { 'by-round': { 1: { 'month-end': 4, year: 'this', roll: 'working-day' } } },
      'policy.unknownWord',
      'deadlines.pay.by-round.1.roll',
    ],
    [{ 'by-round': { 1: { days: 5, after: 'x' } } }, 'policy.unknownWord', 'deadlines.pay.by-round.1.days'],
  ])('%j as %s at %s', (data, code, path) => {
    expect(() => parseDeadlineRule(data, 'deadlines.pay')).toThrow(expect.objectContaining({ code, path }));
  });

  test('nothing at the ends of what a document may say', () => {
    const edges = [
      { days: 1, after: 'x' },
      { 'day-of-month': 28, month: 'next' },
      { 'month-day': '02-28', year: 'this' },
      { 'month-end': 12, year: 'this' },
    ];
    for (const edge of edges) expect(parseDeadlineRule(edge, 'deadlines.pay')).toEqual(edge);
  });
});
