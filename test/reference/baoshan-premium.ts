// 保政办规〔2022〕2号 第八条 (一)全额资助：一类人员。(二)定额资助：二类人员及 … (三)资助参保标准，以缴费时所属医疗救助对象类别为准，
// 按可享受最高资助档次给予资助，已缴纳参保费用的不退不补。
import { baoshanClass, isAlsoSubsidised } from './baoshan-people';
import { least, plain } from './exact';
import type { Award } from './given';
import type { BaoshanPremium } from './given-baoshan';

export type PremiumAnswer = { awards: Award[]; total_fen: number };

/** The subsidy of the resident's premium; a quota never gives more than the premium. */
export function referenceBaoshanPremium({ person, already_paid, params }: BaoshanPremium): PremiumAnswer {
  const identities = person?.identities ?? [];
  const category = baoshanClass(identities);
  const premium = figure(params?.premium);
  const byQuota = category === 2 || isAlsoSubsidised(identities);
  const amount = category === 1 ? premium : byQuota ? least(premium, figure(params?.quota)) : 0n;
  const paid = already_paid === true ? 0n : amount;
  return {
    awards: paid > 0n ? [{ ref: 'premium', benefit: '资助参保', amount_fen: plain(paid) }] : [],
    total_fen: plain(paid),
  };
}

function figure(value: unknown): bigint {
  if (typeof value !== 'number') throw new Error('an outside figure is missing from params');
  return BigInt(value);
}
