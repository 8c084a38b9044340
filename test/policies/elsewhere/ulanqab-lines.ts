import { at, type Facts, type Line, paid, type Visit, yuan } from './bills';

/** A bill that the insurance has settled; all of it is covered but `outside`. */
const bill = (total: number, covered: number, basic: number, date = '2020-03-01', critical = 0): Visit => ({
  ...at(date, covered),
  amounts: { 'total-bill': yuan(total), 'policy-covered': yuan(covered), ...paid(basic, { critical }) },
});
/** What is left of a settled bill of more than 30,000. */
const left = (amount: number): Visit => bill(200_000, 180_000, 180_000 - amount);

/** A bill of a level-3 hospital that is not settled, all of it covered. */
const due = (covered: number, facts: Facts = {}): Visit => ({
  ...at('2020-03-01', covered, { 'hospital-level': 3, ...facts }),
  settled: false,
  amounts: { 'total-bill': yuan(covered), 'policy-covered': yuan(covered) },
});
const again: Facts = { 'x-stay': 'again' };
const sameLevel: Facts = { 'x-stay': 'again-same-level' };

/** 乌兰察布, as its central hospital answers; the number of the question stands first. */
export const ulanqab: Record<string, Line> = {
  '三: exactly the line': [[], [due(1200)], []],
  '四: 65 % of a yuan more': [[], [due(1201)], ['2020-03-01 basic-first 0.65']],
  '四: (30,000 − 1,200) × 65 %': [[], [due(30_000)], ['2020-03-01 basic-first 18720']],
  // 18,720 + 1,000 × 70 % = 19,420; left 11,580 × 40 % = 4,632
  '四, 九: 70 % above 30,000, and the supplement': [
    [],
    [due(31_000)],
    ['2020-03-01 basic-first 19420', '2020-03-01 supplement 4632'],
  ],
  // 18,720 + 28,000; left 23,280, above 14,000 are 9,280 × 60 %; left 17,712 × 40 %
  '四, 七, 九: 70,000': [
    [],
    [due(70_000)],
    ['2020-03-01 basic-first 46720', '2020-03-01 critical 5568', '2020-03-01 supplement 7084.8'],
  ],
  // 46,720 + 130,000 × 75 % = 144,220 + 19,725 × 80 % = 160,000; left 59,725 → 45,725 × 60 %; left 32,290 → 12,000 + 1,145
  '二: exactly 160,000': [
    [],
    [due(219_725)],
    ['2020-03-01 basic-first 160000', '2020-03-01 critical 27435', '2020-03-01 supplement 13145'],
  ],
  // a hundred more is left: 45,825 × 60 % = 27,495; 32,330 → 12,000 + 1,165
  '二: above 160,000': [
    [],
    [due(219_825)],
    ['2020-03-01 basic-first 160000', '2020-03-01 critical 27495', '2020-03-01 supplement 13165'],
  ],
  // 46,720 + 130,000 × 75 % + 10,000 × 80 %; left 57,780 → 43,780 × 60 %; left 31,512 → 12,000 + 756
  '四: 75 % and 80 %': [
    [],
    [due(210_000)],
    ['2020-03-01 basic-first 152220', '2020-03-01 critical 26268', '2020-03-01 supplement 12756'],
  ],
  // 18,785 + 28,000 + 97,500 + 8,000; left 57,715 → 43,715 × 60 %; left 31,486 → 12,000 + 743
  '四: the same parts the next time': [
    [],
    [due(210_000, again)],
    ['2020-03-01 basic-again 152285', '2020-03-01 critical 26229', '2020-03-01 supplement 12743'],
  ],
  // 19,500 + 28,000 + 97,500 + 8,000; left 57,000 → 50,000 × 63 %; left 25,500 × 80 %; left 5,100 × 40 %
  '四, 七, 八, 九: the same parts without a line': [
    ['精准扶贫'],
    [due(210_000, sameLevel)],
    [
      '2020-03-01 basic-poor-again 153000',
      '2020-03-01 critical 31500',
      '2020-03-01 aid-large 20400',
      '2020-03-01 supplement 2040',
    ],
  ],
  // left 847,330 → 833,330 × 60 %
  '七: below 500,000': [
    [],
    [due(1_007_330)],
    ['2020-03-01 basic-first 160000', '2020-03-01 critical 499998', '2020-03-01 supplement 50000'],
  ],
  '七: above 500,000': [
    [],
    [due(1_007_335)],
    ['2020-03-01 basic-first 160000', '2020-03-01 critical 500000', '2020-03-01 supplement 50000'],
  ],
  '三: a hundred less the next time': [[], [due(1101, again)], ['2020-03-01 basic-again 0.65']],
  '三: no line for the registered poor at the same level': [
    ['建档立卡贫困人口'],
    [due(1000, sameLevel)],
    ['2020-03-01 basic-poor-again 650'],
  ],
  '三: the same level is 1,100 for others': [[], [due(1100, sameLevel)], []],
  '三: another level is 1,100 for the registered poor': [['精准扶贫'], [due(1100, again)], []],
  '四: nothing is said of level 2': [[], [due(10_000, { 'hospital-level': 2 })], []],
  '十: without referral': [[], [due(2200, { referral: 'unreferred' })], []],
  '十: without referral in an emergency': [
    [],
    [due(2200, { referral: 'unreferred', emergency: true })],
    ['2020-03-01 basic-first 650'],
  ],
  '十: outside the city a person works it out': [[], [due(2200, { place: 'elsewhere' })], []],
  // (20,000 − 1,200) × 65 % = 12,220; left 7,780, above 7,000 are 780 × 63 %
  '七: half the line and 60 % × 1.05': [
    ['精准扶贫'],
    [due(20_000)],
    ['2020-03-01 basic-first 12220', '2020-03-01 critical 491.4'],
  ],
  '七: five points': [
    ['精准扶贫'],
    [due(20_000)],
    ['2020-03-01 basic-first 12220', '2020-03-01 critical 507'],
    { readings: { five_percent: 'points' } },
  ],
  '八: 70 % of 6,000': [['低保户'], [bill(20_000, 15_000, 9000)], ['2020-03-01 aid-small 4200']],
  '八: exactly 30,000': [['低保户'], [bill(30_000, 20_000, 10_000)], ['2020-03-01 aid-small 7000']],
  '八: exactly 30,000, the other reading': [
    ['低保户'],
    [bill(30_000, 20_000, 10_000)],
    ['2020-03-01 aid-large 8000'],
    { readings: { exactly_30000: 'large' } },
  ],
  '八, 九: a fen above 30,000': [
    ['低保户'],
    [bill(30_000.01, 20_000, 10_000)],
    ['2020-03-01 aid-large 8000', '2020-03-01 supplement 800'],
  ],
  '八: the registered poor have nothing up to 30,000': [['精准扶贫'], [bill(20_000, 15_000, 9000)], []],
  // 12,000 × 80 %; 2,400 × 40 %
  '八, 九: the registered poor above it': [
    ['精准扶贫'],
    [bill(40_000, 30_000, 15_000, '2020-03-01', 3000)],
    ['2020-03-01 aid-large 9600', '2020-03-01 supplement 960'],
  ],
  '八: all of it, nothing left to supplement': [
    ['三无人员'],
    [bill(40_000, 30_000, 15_000)],
    ['2020-03-01 aid-large 15000'],
  ],
  '八: exactly 10,000': [['孤残儿童'], [bill(12_000, 10_500, 500)], ['2020-03-01 aid-small 10000']],
  '八: above 10,000': [['孤残儿童'], [bill(12_000, 11_000, 500)], ['2020-03-01 aid-small 10000']],
  '八: 125,000 × 80 % is exactly 100,000': [
    ['低保户'],
    [left(125_000)],
    ['2020-03-01 aid-large 100000', '2020-03-01 supplement 10000'],
  ],
  '八: above 100,000': [['低保户'], [left(130_000)], ['2020-03-01 aid-large 100000', '2020-03-01 supplement 12000']],
  // 22,000 left × 40 %
  '八: the two limits stand apart': [
    ['低保户'],
    [bill(30_000, 20_000, 0), bill(200_000, 150_000, 40_000, '2020-06-01')],
    ['2020-03-01 aid-small 10000', '2020-06-01 aid-large 88000', '2020-06-01 supplement 8800'],
  ],
  '九: exactly 30,000 is not above it': [[], [bill(30_000, 30_000, 10_000)], []],
  '九: 30,000 × 40 %': [[], [left(30_000)], ['2020-03-01 supplement 12000']],
  '九: 50 % of a yuan more': [[], [left(30_001)], ['2020-03-01 supplement 12000.5']],
  '九: 12,000 + 10,000': [[], [left(50_000)], ['2020-03-01 supplement 22000']],
  '九: 60 % of a yuan more': [[], [left(50_001)], ['2020-03-01 supplement 22000.6']],
  '九: 22,000 + 46,665 × 60 %': [[], [left(96_665)], ['2020-03-01 supplement 49999']],
  '九: above 50,000': [[], [left(96_667)], ['2020-03-01 supplement 50000']],
  // The text stops at 90 % of 40,000: 36,000 − 20,000 = 16,000. A file cannot say a share of the whole bill.
  'a known gap: nothing holds all payments to 90 % of the bill': [
    ['五保户'],
    [bill(40_000, 38_000, 20_000)],
    ['2020-03-01 aid-large 18000'],
  ],
};
