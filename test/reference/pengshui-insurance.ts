// 彭水府办发〔2023〕52号
// 二(二)1 参加城乡居民基本医保一档的，对特困人员按照个人缴费标准给予全额资助，对低保对象按照90%给予定额资助，对返贫致贫人口、
// 纳入监测的农村易返贫致贫人口和低保边缘家庭成员按照70%给予定额资助；救助对象自愿参加城乡居民基本医保二档的，
// 统一按照参加城乡居民基本医保一档个人缴费标准的100%给予资助。
// 二(二)2 特困人员、低保对象和返贫致贫人口大病保险起付线降低50%，报销比例提高5个百分点，不设封顶线。
import { fen, floorZero, halfUp, least, percentOf, plain } from './exact';
import type { PengshuiBig, PengshuiPremium } from './given';
import type { PengshuiAnswer } from './pengshui';
import { type PengshuiCategory, pengshuiCategory } from './pengshui-people';

const FIRST_TIER: Partial<Record<PengshuiCategory, bigint>> = {
  特困人员: 100n,
  低保对象: 90n,
  返贫致贫人口: 70n,
  易返贫致贫人口: 70n,
  低保边缘家庭成员: 70n,
};

/** The subsidy of the resident's premium. */
export function referencePremium(given: PengshuiPremium): PengshuiAnswer {
  const category = pengshuiCategory(given.person?.identities ?? []);
  if (!category) return { awards: [], total_fen: 0 };
  const listed = FIRST_TIER[category] ?? 0n;
  const secondTier = listed > 0n || given.params?.tier2_universe === 'all' ? 100n : 0n;
  const amount = percentOf(amountParam(given.params?.tier1_std), given.tier === 2 ? secondTier : listed);
  return { ...single('premium', '资助参保', amount), category };
}

type Tier = [upper: number | null, percent: number];

/** Critical-illness insurance on what basic insurance left, with the figures of `params`. */
export function referenceBig(given: PengshuiBig): PengshuiAnswer {
  const params = given.params ?? {};
  const category = pengshuiCategory(given.person?.identities ?? []);
  const favoured = category === '特困人员' || category === '低保对象' || category === '返贫致贫人口';
  const full = amountParam(params.deductible);
  const deductible = favoured ? halfUp(full, 2n) : full;
  const excess = floorZero(fen(given.after_basic) - deductible);
  const uncapped = halfUp(tierHundredths(excess, params.tiers as Tier[], favoured ? 5n : 0n), 100n);
  const uncappedByRule = favoured || params.cap === null || params.cap === undefined;
  const amount = uncappedByRule ? uncapped : least(uncapped, amountParam(params.cap));
  return { ...single('big', '大病保险', amount), deductible_fen: plain(deductible) };
}

/** Σ part × percent over the tiers, not yet divided by 100, so that the award is rounded once. */
function tierHundredths(excess: bigint, tiers: Tier[], added: bigint): bigint {
  let lower = 0n;
  let hundredths = 0n;
  for (const [bound, percent] of tiers) {
    const upper = bound === null ? excess : least(excess, fen(bound));
    hundredths += floorZero(upper - lower) * (fen(percent) + added);
    lower = upper > lower ? upper : lower;
  }
  return hundredths;
}

function amountParam(value: unknown): bigint {
  if (typeof value !== 'number') throw new Error('an outside figure is missing from params');
  return BigInt(value);
}

const single = (ref: string, benefit: string, amount: bigint): PengshuiAnswer => ({
  awards: amount > 0n ? [{ ref, benefit, amount_fen: plain(amount) }] : [],
  total_fen: plain(amount),
});
