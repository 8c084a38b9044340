import { bankCard } from './bank-card';

test('a card is taken as it is written on it', () => {
  expect(bankCard('4111 1111 1111 1111')).toBe('4111111111111111');
  expect(bankCard('6200-0000-0000-0000-000')).toBe('6200000000000000000');
});

test.each([
  ['one digit is wrong', '4111111111111112'],
  ['two neighbours are swapped', '1411111111111111'],
  ['too short', '41111111111116'],
  ['too long', '41111111111111111111'],
  ['letters', '411111111111111a'],
  ['nothing', ''],
])('%s', (_title, typed) => {
  expect(bankCard(typed)).toBeUndefined();
});
