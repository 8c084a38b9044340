import { amountInFen, percent, rateInUnits } from './amount-words';

describe('amounts in a policy file', () => {
  it.each([
    ['3000元', 300_000],
    ['0.3万元', 300_000],
    ['8.5万元', 8_500_000],
    ['10万元', 10_000_000],
    ['0元', 0],
    ['16901元', 1_690_100],
    ['0.01元', 1],
  ])('%s is %d fen', (text, fen) => {
    expect(amountInFen(text)).toBe(fen);
  });

  it.each(['3000', '30OO元', '3,000元', '0.001元', '-1元', '1.2345678万元', '万元', ''])(
    '%s is not an amount',
    (text) => {
      expect(amountInFen(text)).toBeUndefined();
    },
  );
});

describe('rates in a policy file', () => {
  it.each([
    ['60%', 6_000],
    ['12.5%', 1_250],
    ['0.01%', 1],
    ['100%', 10_000],
    ['120%', 12_000],
  ])('%s is %d ten-thousandths', (text, units) => {
    expect(rateInUnits(text)).toBe(units);
  });

  it.each(['60', '0.6', '60.123%', '百分之六十'])('%s is not a rate', (text) => {
    expect(rateInUnits(text)).toBeUndefined();
  });
});

it('a rate is written back as it was read', () => {
  expect(['60%', '12.5%', '0.01%', '-10%'].map((text) => percent(rateInUnits(text) as number))).toEqual([
    '60%',
    '12.5%',
    '0.01%',
    '-10%',
  ]);
});
