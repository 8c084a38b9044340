// 阳医保发〔2019〕45号
// 四(二)3 对低收入救助对象、因病致贫家庭重病患者可开展一次性救助 … 可申请一年一次性救助。个人负担的合规医疗费用年度超过20000元以上的，
// 超过部分年度限额内按50%给予救助，限额原则上不超过5000元。一次性救助在次年2月底前集中受理，第二季度前给予救助。
// 四(二)5 重点救助对象、建档立卡贫困人口身患24类重特大疾病 … 病情处于晚期，可给予每人一次性5000元的大病关怀救助。
import { floorZero, least, percentOf, plain } from './exact';
import type { Award } from './given';
import type { YangquanYear } from './given-yangquan';
import { isCareDisease } from './yangquan-diseases';
import { isKey, yangquanCategory } from './yangquan-people';

/** On what other aid left of the year's stays while on the list, applied for by the last day of next February. */
export function oneOffAward({ year, oneoff_application, params }: YangquanYear, selfPay: bigint): Award[] {
  if (params?.oneoff_on === false || oneoff_application === undefined) return [];
  if (oneoff_application > lastDayOfFebruary(year + 1)) return [];
  const amount = least(percentOf(floorZero(selfPay - 20_000_00n), 50n), 5_000_00n);
  return [{ ref: 'oneoff', benefit: '一次性救助', amount_fen: plain(amount) }];
}

function lastDayOfFebruary(year: number): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-02-${leap ? 29 : 28}`;
}

/** Once in a life, for whoever is on the list on the day. */
export function careAward({ year, person, care, params }: YangquanYear): Award[] {
  if (!care?.date.startsWith(`${year}-`) || care.late_stage !== true || care.already_received === true) return [];
  const category = yangquanCategory(person?.identities ?? [], care.date, params ?? {});
  const entitled = isKey(category) || category === '建档立卡贫困人口';
  if (!entitled || !isCareDisease(care.disease)) return [];
  return [{ ref: 'care', benefit: '大病关怀救助', amount_fen: 5_000_00 }];
}
