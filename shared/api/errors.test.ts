import { AppError, type ErrorCode, errors, sentence } from './errors';
import { InvariantError, invariant } from './invariant';

const codes = Object.keys(errors) as ErrorCode[];
const anyParams = {
  word: '五好家庭',
  id: 'V1',
  firstRow: 3,
  column: 'town',
  file: 'roster.csv',
  field: 'year',
  expected: '整数',
  policy: '彭水',
  value: '6成',
  ids: 'a → b → a',
  first: '0–1万',
  second: '1万–5万',
  rate: '120%',
  name: '起付线',
  document: '渝府办发〔2022〕116号',
  year: '2026',
  last: '2026-02-28',
  paper: '医疗诊断书',
  least: 7,
  asked: '4,000.00',
  engine: '5,000.00',
  reason: '低保对象不在这项待遇的对象里',
  count: 18,
  sum: '90,000.00',
};
const say = (code: ErrorCode): string => (errors[code].message as (p: typeof anyParams) => string)(anyParams);

describe('the catalogue of errors', () => {
  test.each(codes)('%s says in plain Chinese what happened and what to do next', (code) => {
    const text = say(code);
    expect(text).toMatch(/^[^a-z].*。$/);
    expect(text).toMatch(/请/);
    expect(text).not.toMatch(/系统异常|参数错误|操作失败|请联系管理员|undefined|NaN/);
    expect(text.length).toBeLessThanOrEqual(80);
  });

  test.each(codes)('%s is an area and a reason, with a status of a refused request or of our own fault', (code) => {
    expect(code).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
    expect([400, 401, 403, 404, 409, 413, 422, 429, 500, 503]).toContain(errors[code].status);
  });
});

describe('AppError', () => {
  test('reads as the sentence and keeps the code, the path and what was filled in', () => {
    const error = new AppError('category.unknown', 'roster.csv:17', { word: '五好家庭' });
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toBe(
      '救助身份“五好家庭”不在身份名录里。请改成证件或名册上的规范名称，例如 低保对象、特困人员。',
    );
    expect([error.code, error.path, error.params]).toEqual(['category.unknown', 'roster.csv:17', { word: '五好家庭' }]);
  });

  test('needs no words where the sentence needs none', () => {
    expect(new AppError('amount.negative', 'given.total').params).toEqual({});
  });

  test('cuts a very long word, so that the sentence stays readable', () => {
    expect(sentence('policy.unknown', { policy: '长'.repeat(61) })).toContain(`${'长'.repeat(60)}…`);
    expect(sentence('policy.unknown', { policy: '长'.repeat(60) })).not.toContain('…');
  });
});

describe('invariant', () => {
  test('is silent while the condition holds and throws our own fault when it does not', () => {
    expect(() => invariant('held', 'a pool has a balance')).not.toThrow();
    expect(() => invariant(undefined, 'a pool has a balance')).toThrow(InvariantError);
    expect(() => invariant(0, 'a pool has a balance')).toThrow('a pool has a balance');
  });
});
