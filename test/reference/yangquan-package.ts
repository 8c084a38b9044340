// 阳医保发〔2019〕45号
// 四(二)4 … 实行单病种最高限额付费，限额内费用由基本医疗保险基金、医疗救助基金和患者共同负担，超过限额标准的医疗费用由定点医疗机构承担 …
// 身患省定26类重特大疾病的医疗救助重点救助对象 … 限额内费用由城乡居民医保基金支付70%，医疗救助基金救助20%（不受医疗救助年度封顶线限制）；
// 低收入救助对象、因病致贫家庭重病患者由城乡居民医保基金支付70%，医疗救助基金救助10%（不受医疗救助年度封顶线限制）。
import { fen, floorZero, least, percentOf, plain } from './exact';
import type { Award, Params } from './given';
import type { YangquanSettlement } from './given-yangquan';
import { isMajorDisease } from './yangquan-diseases';
import { isKey, isLow, type YangquanCategory } from './yangquan-people';

export type PackageAnswer = { basic_fund_fen: number; aid_fen: number; patient_fen: number; hospital_fen: number };

/** How a package price is shared; undefined where the settlement is none. The patient has what two shares leave. */
export function packageOf(
  settlement: YangquanSettlement,
  category: YangquanCategory | undefined,
  params: Params,
): { packages: PackageAnswer; awards: Award[] } | undefined {
  const percent = isKey(category) ? 20n : isLow(category) ? 10n : 0n;
  if (!settlement.package || !isMajorDisease(settlement.disease) || percent === 0n) return undefined;
  const total = fen(settlement.total ?? settlement.in_scope);
  const within = least(total, fen(settlement.package.limit_fen));
  const basic = percentOf(within, 70n);
  const aid = percentOf(within, percent);
  const left = floorZero(within - basic - aid);
  const tekun = category === '特困供养人员' && settlement.setting === '住院';
  const residual = tekun && params.package_residual_for_tekun === true ? left : 0n;
  return {
    packages: {
      basic_fund_fen: plain(basic),
      aid_fen: plain(aid + residual),
      patient_fen: plain(left - residual),
      hospital_fen: plain(total - within),
    },
    awards: [
      { ref: settlement.id, benefit: '重特大疾病医疗救助', amount_fen: plain(aid) },
      { ref: settlement.id, benefit: '住院救助', amount_fen: plain(residual) },
    ],
  };
}
