import { dateReader, personIdReader, readAmount, readText, safeText } from './cells';

const amount = (cell: string) => {
  const read = readAmount(cell);
  return read === 'blank' ? read : 'value' in read ? read.value : read.reason;
};
const id = (cell: string) => {
  const read = personIdReader()(cell);
  return 'value' in read ? read.value : read.reason;
};

describe('amounts of county sheets', () => {
  test.each([
    ['0', 0],
    ['0.00', 0],
    ['-0.00', 0],
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1234.05', 123_405],
    ['-1234.56', -123_456],
    [' 12.30 ', 1_230],
    ['1,234.50', 123_450],
    ['¥1,234.50', 123_450],
    ['１２．３０', 1_230],
    ['1.2万', 1_200_000],
    ['1.', 100],
    ["'-5.00", -500],
    ['1000000000', 100_000_000_000],
  ])('%s is %i fen', (cell, fen) => {
    expect(amount(cell)).toBe(fen);
  });

  test.each(['', '-', '--', ' ', '/'])('"%s" is blank', (cell) => {
    expect(amount(cell)).toBe('blank');
  });

  test.each([
    ['12.345', '多于两位小数'],
    ['1000000000.01', '超过了10亿元'],
    ['9999999999.9', '超过了10亿元'],
    ['12元左右', '读不出金额'],
    ['1.2.3', '读不出金额'],
    ['.', '读不出金额'],
    ['NaN', '读不出金额'],
    ['1e5', '读不出金额'],
  ])('%s is refused in plain Chinese', (cell, words) => {
    expect(String(amount(cell))).toContain(words);
  });
});

describe('ids of people', () => {
  test('any code will do, in half width', () => {
    expect(id(' 甲1 ')).toBe('甲1');
    expect(id('Ｐ１０')).toBe('P10');
    expect(id('12345')).toBe('12345');
  });

  test('a resident id is written one way, whatever its spaces and its x', () => {
    // 110105 19491231 002X is the sample of GB 11643
    expect(id('99010119491231001x')).toBe('99010119491231001X');
    expect(id('110105 19491231 002X')).toBe('11010519491231002X');
    expect(id('="11010519491231002X"')).toBe('11010519491231002X');
    expect(id("'11010519491231002X")).toBe('11010519491231002X');
  });

  test.each([
    ['110105194912310021', '没有通过校验'],
    ['110105194913310029', '出生日期不对'],
    ['11010519491231002', '位数不对'],
    ['1101051949123100222', '位数不对'],
    ['11010519491231OO2X', '别的字符'],
    ['1.10105E+17', '科学计数'],
    ['', '没有填人员编号'],
    ['甲'.repeat(65), '不像编号'],
  ])('%s is refused', (cell, words) => {
    expect(id(cell)).toContain(words);
  });

  test('a certificate number of 20 digits is a code like any other', () => {
    expect(id('11010519491231002143')).toBe('11010519491231002143');
  });
});

test('a date is read once and remembered, a day that does not exist is said so', () => {
  const read = dateReader();
  expect(read('2024/2/29')).toEqual({ value: '2024-02-29' });
  expect(read('2024-03-31 23:59:59')).toEqual({ value: '2024-03-31' });
  expect(read('2023-02-29')).toEqual({ reason: expect.stringContaining('没有这一天') });
  expect(read('2023-02-29')).toEqual({ reason: expect.stringContaining('没有这一天') });
  expect(read('')).toEqual({ reason: expect.stringContaining('没有填日期') });
  expect(read('昨天')).toEqual({ reason: expect.stringContaining('读不出日期') });
});

test('a text that a spreadsheet would run is written with an apostrophe and read back without', () => {
  for (const text of ['=1+1', '+86', '-5', '@x']) {
    expect(safeText(text)).toBe(`'${text}`);
    expect(readText(safeText(text))).toBe(text);
  }
  expect(safeText('清溪场镇')).toBe('清溪场镇');
  expect(readText("'quoted")).toBe("'quoted");
});
