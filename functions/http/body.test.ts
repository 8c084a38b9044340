import type { AppError } from '@yizhu/shared/api/errors';
import { MAX_BODY_BYTES, readBody } from './body';

const said = { name: '样一', idNumber: '990101199001011234', phone: '13900000000', township: '990101001' };
const post = (body: unknown) => readBody('bind', 'POST', { body: JSON.stringify(body) });
function refusal(run: () => unknown): Pick<AppError, 'code' | 'path' | 'message'> {
  try {
    run();
  } catch (error) {
    return error as AppError;
  }
  throw new Error('nothing was refused');
}

test('what is as the schema says is taken, with the spaces around it left out', () => {
  expect(post({ ...said, name: ' 样一 ' })).toEqual(said);
});

test('base64 is read, as API Gateway may send it', () => {
  const body = Buffer.from(JSON.stringify(said)).toString('base64');
  expect(readBody('bind', 'POST', { body, isBase64Encoded: true })).toEqual(said);
});

test('a GET has no body, whatever is sent with it', () => {
  expect(readBody('home', 'GET', { body: '{"person":"another"}' })).toEqual({});
  expect(readBody('home', 'GET', { body: null })).toEqual({});
});

test('the query of a GET is checked as a body is', () => {
  const get = (query: Record<string, string>) => readBody('queue', 'GET', { body: null, queryStringParameters: query });
  expect(get({ after: '2026-02-28.p1.20260110-000001' })).toEqual({ after: '2026-02-28.p1.20260110-000001' });
  expect(refusal(() => get({ after: 'a page' }))).toMatchObject({ code: 'input.wrongType', path: 'after' });
  expect(refusal(() => get({ before: 'x' }))).toMatchObject({ code: 'input.unknownField', path: 'before' });
  expect(readBody('queue', 'GET', { body: null, queryStringParameters: null })).toEqual({});
});

test('a POST of nothing may send nothing', () => {
  expect(readBody('confirmScan', 'POST', { body: null })).toEqual({});
});

test.each([
  ['a field that is left out', { ...said, phone: undefined }, 'input.missingField', 'phone'],
  ['a field that nobody knows', { ...said, person: 'p1' }, 'input.unknownField', 'person'],
  ['a name that is a number', { ...said, name: 1 }, 'input.wrongType', 'name'],
  ['a name of 41 characters', { ...said, name: '样'.repeat(41) }, 'input.wrongType', 'name'],
  ['an empty name', { ...said, name: ' ' }, 'input.wrongType', 'name'],
  ['a phone of ten digits', { ...said, phone: '1390000000' }, 'phone.malformed', 'phone'],
  ['a phone and a code of one', { ...said, phoneCode: 'c' }, 'input.wrongType', 'phoneCode'],
  [
    'a code of 129 characters',
    { ...said, phone: undefined, phoneCode: 'c'.repeat(129) },
    'input.wrongType',
    'phoneCode',
  ],
  ['a township of six digits', { ...said, township: '990101' }, 'township.unknown', 'township'],
])('%s is refused by its name', (_, body, code, path) => {
  expect(refusal(() => post(body))).toMatchObject({ code, path });
});

test('a field inside a list is named by its place', () => {
  const body = {
    benefit: 'one-off-aid',
    adcode: '140300',
    year: 2024,
    category: 'dibao',
    visits: [
      { date: '2024-02-29', sheetNumber: 'S1', amounts: { total: 100 } },
      { date: '2024-02-30', sheetNumber: 'S2', amounts: { total: 100 } },
    ],
    photos: [{ paper: 'receipt', key: 'incoming/p/1.jpg' }],
    bank: { holder: '样一', name: '样本银行', card: '6200000000000000' },
    phone: '13900000000',
  };
  const read = (change: object) => () => readBody('submit', 'POST', { body: JSON.stringify({ ...body, ...change }) });
  expect(refusal(read({}))).toMatchObject({ code: 'input.wrongType', path: 'visits[1].date' });
  const [first] = body.visits;
  expect(read({ visits: [first] })()).toMatchObject({ visits: [first] });
  expect(refusal(read({ visits: [{ ...first, amounts: { total: 0.5 } }] }))).toMatchObject({
    code: 'input.wrongType',
    path: 'visits[0].amounts.total',
    message: '这一项填的内容不合要求，这里需要整数。请改正后再试。',
  });
});

test('what is no JSON, and what is too long, is refused whole', () => {
  expect(refusal(() => readBody('bind', 'POST', { body: '{"name":"样一"' }))).toMatchObject({
    code: 'request.notJson',
    path: '',
  });
  const long = (bytes: number) => ({ body: `"${'x'.repeat(bytes - 2)}"` });
  expect(refusal(() => readBody('bind', 'POST', long(MAX_BODY_BYTES + 1))).code).toBe('request.tooLarge');
  expect(refusal(() => readBody('bind', 'POST', long(MAX_BODY_BYTES))).code).not.toBe('request.tooLarge');
});
