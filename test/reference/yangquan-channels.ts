// 阳医保发〔2019〕45号
// 六(二) 重点救助对象（含不享受优抚医疗补助的在乡重点优抚对象）申请住院医疗救助，在市域内二级及二级以上定点医疗机构就医住院的 …
// 实行“一站式”结算。… 低收入救助对象、因病致贫家庭重病患者 … 提出申请 … 在市域内二级以下定点医疗机构或市域外就医住院的重点救助对象、
// 符合申请门诊医疗救助条件的困难群众和 … 参加城镇职工医疗保险的救助对象 … 享受优抚医疗补助的在乡重点优抚对象 … 按照 … 程序申请医疗救助。
// 六(三) 2020年1月1日起市域内二级及二级以上定点医疗机构上线统一的“一站式”即时结算系统。
import { fen } from './exact';
import type { YangquanPerson, YangquanSettlement } from './given-yangquan';
import { isKey, type YangquanCategory } from './yangquan-people';

/** How a settlement's aid is given: at the hospital's counter only where the document says so. */
export function channelOf(
  settlement: YangquanSettlement,
  category: YangquanCategory | undefined,
  person: YangquanPerson,
): '一站式' | '人工申请' {
  const atTheCounter =
    isKey(category) &&
    (person.insurance ?? '居民') === '居民' &&
    settlement.date >= '2020-01-01' &&
    settlement.setting === '住院' &&
    settlement.in_city !== false &&
    (settlement.hospital_level ?? 2) >= 2 &&
    fen(settlement.veteran) === 0n;
  return atTheCounter ? '一站式' : '人工申请';
}
