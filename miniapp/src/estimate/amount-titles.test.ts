import { type AmountWord, amountWords } from '@yizhu/shared/policy/vocabulary';
import { plainWord, titleOfAmount } from './amount-titles';

test('the plain word stands in front, the word of the sheet behind it', () => {
  expect(titleOfAmount('policy-covered')).toBe('医保认的费用（政策范围内费用）');
  expect(titleOfAmount('basic')).toBe('医保先报的钱（基本医保报销）');
  expect(titleOfAmount('mutual')).toBe('互助会给的钱（医疗互助）');
});

test('every amount has a plain word, and no two have the same', () => {
  const plain = Object.keys(amountWords).map((word) => plainWord(word as AmountWord));
  for (const word of plain) expect(word).toMatch(/^[^（）]{4,9}$/);
  expect(new Set(plain).size).toBe(plain.length);
});
