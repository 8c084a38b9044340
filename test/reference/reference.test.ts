import { referenceBaoshan } from './baoshan';
import { caseFolder, compared, readCases, type WorkedCase } from './case-bank';
import type { PengshuiGiven, XiushanGiven } from './given';
import type { BaoshanGiven } from './given-baoshan';
import type { HeshanGiven } from './given-heshan';
import type { YangquanGiven } from './given-yangquan';
import { referenceHeshan } from './heshan';
import { referenceLayers, referenceLayersOfYear } from './layers';
import { referencePengshui } from './pengshui';
import { referenceXiushan } from './xiushan';
import { referenceYangquan } from './yangquan';
import { referenceYubei } from './yubei';

const folder = caseFolder();

type AnyGiven = PengshuiGiven | XiushanGiven | YangquanGiven | BaoshanGiven | HeshanGiven;

function answersLikeTheCases<Given extends AnyGiven>(cases: WorkedCase<Given>[], reference: (given: Given) => unknown) {
  const readings = cases.flatMap(({ id, title_zh, given, expect, expect_alt = [] }) => [
    { name: `${id} ${title_zh}`, given, wanted: expect },
    ...expect_alt.map((alt) => ({
      name: `${id} ${alt.interp}`,
      given: { ...given, params: { ...given.params, ...alt.params } },
      wanted: alt.expect,
    })),
  ]);
  test.each(readings)('$name', ({ given, wanted }) => {
    const keys = Object.keys(wanted);
    expect(compared(reference(given), keys)).toEqual(compared(wanted, keys));
  });
}

const notDeadlines = <Given>(cases: WorkedCase<Given | { kind: 'deadline' }>[]): WorkedCase<Given>[] =>
  cases.filter((each) => (each.given as { kind: string }).kind !== 'deadline') as WorkedCase<Given>[];

describe('the reference gives what the worked cases of 彭水 expect', () => {
  answersLikeTheCases(notDeadlines<PengshuiGiven>(readCases(folder, '彭水')), referencePengshui);
});

describe('the reference gives what the worked cases of 秀山 expect', () => {
  answersLikeTheCases(notDeadlines<XiushanGiven>(readCases(folder, '秀山')), referenceXiushan);
});

describe('the reference gives what the worked cases of 阳泉 expect', () => {
  answersLikeTheCases(notDeadlines<YangquanGiven>(readCases(folder, '阳泉')), referenceYangquan);
});

describe('the reference gives what the worked cases of 保山 expect', () => {
  answersLikeTheCases(notDeadlines<BaoshanGiven>(readCases(folder, '保山')), referenceBaoshan);
});

describe('the reference gives what the worked cases of 鹤山 expect', () => {
  answersLikeTheCases(notDeadlines<HeshanGiven>(readCases(folder, '鹤山')), referenceHeshan);
});

describe('insurance layers of Chongqing', () => {
  const stay = { in_scope: 50_000_00, level: 2, plan: 1 } as const;

  test('a level-2 stay of 50,000 yuan on plan 1 leaves 15,210, below the critical-illness deductible', () => {
    expect(referenceLayers(stay)).toEqual({ basic_fen: 34_790_00, big_fen: 0, self_pay_fen: 15_210_00 });
  });

  test('what earlier stays left counts towards the critical-illness deductible', () => {
    // The second stay leaves 15,210 as well: 30,420 of the year, 13,519 above 16,901, of which 60 %.
    expect(referenceLayersOfYear([stay, stay])[1]).toEqual({
      basic_fen: 34_790_00,
      big_fen: 8_111_40,
      self_pay_fen: 7_098_60,
    });
  });

  test('特困 has half the deductible and 65 %', () => {
    // 15,210 − 8,450.50 = 6,759.50, × 65 % = 4,393.675
    expect(referenceLayers({ ...stay, identities: ['特困人员'] }).big_fen).toBe(4_393_68);
  });

  test('basic insurance stops at the limit of the year, and critical illness takes up what is left', () => {
    // (200,000 − 100) × 80 % = 159,920 → 80,000; (120,000 − 16,901) × 60 % = 61,859.40
    const bill = { in_scope: 200_000_00, level: 1, plan: 1 } as const;
    expect(referenceLayers(bill)).toEqual({ basic_fen: 80_000_00, big_fen: 61_859_40, self_pay_fen: 58_140_60 });
  });

  test('a minor has five points more', () => {
    expect(referenceLayers({ in_scope: 1_800_00, level: 3, plan: 2, minor: true }).basic_fen).toBe(600_00);
  });

  test('the example that 渝北 published comes out to the fen', () => {
    expect(referenceYubei({ ...stay, identities: ['低保边缘家庭成员'] })).toEqual({
      basic_fen: 34_790_00,
      big_fen: 0,
      aid_fen: 10_647_00,
      tilt_fen: 937_80,
      paid_fen: 46_374_80,
    });
  });
});
