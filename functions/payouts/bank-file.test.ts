import { bankFile } from './bank-file';

const payment = {
  holder: '陈阿花',
  bank: '农村信用社',
  card: '6200000000000000000',
  amountFen: 4_000_50,
  reference: '20260110-384102',
};

test('one line a payment, in yuan with two decimals, the card kept as text', () => {
  expect(bankFile([payment, { ...payment, holder: '王小明', amountFen: 5_000_00 }])).toBe(
    '\uFEFF序号,户名,开户行,账号,金额（元）,附言\r\n' +
      '1,陈阿花,农村信用社,"\t6200000000000000000",4000.50,20260110-384102\r\n' +
      '2,王小明,农村信用社,"\t6200000000000000000",5000.00,20260110-384102\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+8613', "'+8613"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['a "b", c', '"a ""b"", c"'],
  ['two\nlines', 'two lines'],
  [' =x', "'=x"],
])('a name %j is text in the cell: %s', (holder, cell) => {
  expect(bankFile([{ ...payment, holder }]).split('\r\n')[1]).toContain(`1,${cell},`);
});

test('no payment is a file with its heading alone', () => {
  expect(bankFile([]).split('\r\n')).toHaveLength(2);
});
