import fc from 'fast-check';
import { fen, MAX_FEN } from './fen';
import { formatYuan, formatYuanShort } from './format-amount';
import { parseYuan } from './parse-amount';

describe('parseYuan reads what people type and county sheets hold', () => {
  test.each([
    ['0', 0],
    ['0.00', 0],
    ['-0.00', 0],
    ['0.01', 1],
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['¥1,234.50', 123_450],
    ['￥1,234.50', 123_450],
    ['¥ 1,234.50 元', 123_450],
    ['人民币1234.50元', 123_450],
    ['１，２３４．５０', 123_450],
    ['￥１２３４．５元', 123_450],
    ['12。5', 1_250],
    ['1 234.50', 123_450],
    ['\u00a01234\u3000', 123_400],
    ['\ufeff1234', 123_400],
    ['1,234,567.89', 123_456_789],
    ['.5', 50],
    ['5.', 500],
    ['007', 700],
    ['1.200', 120],
    ['1.2000000000', 120],
    ['1234元', 123_400],
    ['1234元整', 123_400],
    ['1234块', 123_400],
    ['1.2万', 1_200_000],
    ['3万元', 3_000_000],
    ['3 万元', 3_000_000],
    ['1.23456万', 1_234_560],
    ['1.234567万', 1_234_567],
    ['2千', 200_000],
    ['10亿元', 100_000_000_000],
    ['12元5角', 1_250],
    ['12元5角3分', 1_253],
    ['12元3分', 1_203],
    ['1,234元5角整', 123_450],
    ['5角', 50],
    ['3分', 3],
    ['12块5毛', 1_250],
  ])('%j is %d fen', (text, expected) => {
    expect(parseYuan(text)).toEqual({ kind: 'amount', fen: expected });
  });

  test.each(['', ' ', '\u3000', '-', '--', '－－', '—', '——', '–', '−', '/', '／', ' - '])('%j is blank', (text) => {
    expect(parseYuan(text)).toEqual({ kind: 'blank' });
  });
});

describe('parseYuan refuses', () => {
  test.each([
    '1,23',
    '12,34.5',
    '1234,567',
    '0,123',
    ',123',
    '1,234,56',
    '1 23',
    '1 234,567',
    '1.2,345',
    '1.2.3',
    '1e5',
    '1.2E+04',
    '１ｅ５',
    '0x10',
    '50%',
    '1万2',
    '1.2万万',
    '12块5',
    '12.5元5角',
    '3万元5角',
    '一千二百',
    '约3000',
    '3000左右',
    'NaN',
    'Infinity',
    '#N/A',
    '元',
    '¥',
    '.',
    '万',
    '整',
    '+5',
    '--5',
    '-(5)',
    '(5',
    '5)',
    '()',
    '5-',
    '$5',
    '9'.repeat(65),
  ])('%j as no number, negative allowed or not', (text) => {
    expect(parseYuan(text)).toEqual({ kind: 'error', code: 'amount.notANumber' });
    expect(parseYuan(text, { allowNegative: true })).toEqual({ kind: 'error', code: 'amount.notANumber' });
  });

  test.each(['1.234', '1.001', '0.009', '12.3456', '1.2345678万', '１．２３４'])('%j as finer than a fen', (text) => {
    expect(parseYuan(text)).toEqual({ kind: 'error', code: 'amount.tooPrecise' });
  });

  test.each(['-0.01', '-1234', '－１２', '−5', '–5', '¥-5', '-¥5', '(5)', '（1,234.50）', '-3万'])(
    '%j as negative',
    (text) => {
      expect(parseYuan(text)).toEqual({ kind: 'error', code: 'amount.negative' });
    },
  );

  test.each(['1000000000.01', '1,000,000,000.01', '10.00000001亿', '1000000000000', `1${'0'.repeat(60)}`])(
    '%j as above 10^11 fen',
    (text) => {
      expect(parseYuan(text)).toEqual({ kind: 'error', code: 'amount.tooLarge' });
    },
  );

  test('nothing at 10^11 fen or just below', () => {
    expect(parseYuan('1,000,000,000.00')).toEqual({ kind: 'amount', fen: MAX_FEN });
    expect(parseYuan('999999999.99')).toEqual({ kind: 'amount', fen: 99_999_999_999 });
  });
});

describe('parseYuan with allowNegative', () => {
  test.each([
    ['-1,234.50', -123_450],
    ['－１，２３４．５０', -123_450],
    ['−1234.5', -123_450],
    ['(1,234.50)', -123_450],
    ['（1,234.50）', -123_450],
    ['( 1,234.50 )', -123_450],
    ['¥(1,234.50)', -123_450],
    ['(¥1,234.50)', -123_450],
    ['¥-1,234.50', -123_450],
    ['-¥1,234.50', -123_450],
    ['-1.2万', -1_200_000],
    ['-12元5角', -1_250],
    ['-0', 0],
    ['12', 1_200],
  ])('reads the 冲红 %j as %d fen', (text, expected) => {
    expect(parseYuan(text, { allowNegative: true })).toEqual({ kind: 'amount', fen: expected });
  });

  test('keeps the limit on both sides', () => {
    expect(parseYuan('-1000000000', { allowNegative: true })).toEqual({ kind: 'amount', fen: -100_000_000_000 });
    expect(parseYuan('-1000000000.01', { allowNegative: true })).toEqual({ kind: 'error', code: 'amount.tooLarge' });
  });
});

describe('formatYuan', () => {
  test.each([
    [0, '0.00', '0'],
    [1, '0.01', '0.01'],
    [10, '0.10', '0.10'],
    [99, '0.99', '0.99'],
    [100, '1.00', '1'],
    [99_999, '999.99', '999.99'],
    [100_000, '1,000.00', '1,000'],
    [123_456, '1,234.56', '1,234.56'],
    [123_450, '1,234.50', '1,234.50'],
    [100_000_000, '1,000,000.00', '1,000,000'],
    [100_000_000_000, '1,000,000,000.00', '1,000,000,000'],
    [-5, '-0.05', '-0.05'],
    [-100_000, '-1,000.00', '-1,000'],
  ])('writes %d fen as %s, short %s', (amount, long, short) => {
    expect(formatYuan(fen(amount))).toBe(long);
    expect(formatYuanShort(fen(amount))).toBe(short);
  });

  test('is read back to the same fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_FEN, max: MAX_FEN }), (amount) => {
        const expected = { kind: 'amount', fen: amount };
        expect(parseYuan(formatYuan(fen(amount)), { allowNegative: true })).toEqual(expected);
        expect(parseYuan(formatYuanShort(fen(amount)), { allowNegative: true })).toEqual(expected);
      }),
    );
  });
});

test('parseYuan answers any text at all with an amount, a blank or a code', () => {
  const pieces = fc.constantFrom(
    '1',
    '２',
    '0',
    ',',
    '，',
    '.',
    '-',
    '—',
    '(',
    ')',
    '¥',
    '万',
    '元',
    '角',
    '分',
    ' ',
    'e',
    'x',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 12 }).map((p) => p.join('')),
      ),
      (text) => {
        const parsed = parseYuan(text, { allowNegative: true });
        if (parsed.kind === 'amount') expect(Math.abs(parsed.fen)).toBeLessThanOrEqual(MAX_FEN);
      },
    ),
    { numRuns: 5_000 },
  );
});
