// 彭水府办发〔2023〕52号
// 二(三)2 救助对象患特殊疾病，在定点医药机构发生住院费用或门诊治疗费用的，经基本医保、大病保险报销后的政策范围内费用，
// 按比例给予救助。其中，对特困人员、低保对象、返贫致贫人口按80%的比例救助，对其他救助对象按70%的比例救助。年度救助限额10万元。
// 特殊疾病以外的其他疾病，在二级及以上医疗机构一次性住院发生医保政策范围内费用超过3万元的 … 年度救助限额6万元。
// 二(三)3 对规范转诊且在市内就医的救助对象 … 特困人员达到3000元 … 低保对象、返贫致贫人口达到4000元 … 5000元及以上的，
// 按60%的比例救助。年度救助限额2万元。 二(六) 未按规定转诊 … 原则上不纳入医疗救助范围。
import { byCodeUnits, fen, floorZero, least, percentOf, plain, sum } from './exact';
import type { Award, Params, PengshuiGiven, PengshuiVisit, PengshuiVisits } from './given';
import { referenceBig, referencePremium } from './pengshui-insurance';
import { type PengshuiCategory, pengshuiCategory } from './pengshui-people';

export type PengshuiAnswer = { awards: Award[]; total_fen: number; category?: string; deductible_fen?: number };

/** What 彭水's document gives for a case's `given`: a slow, plain calculation to compare the engine with. */
export function referencePengshui(given: PengshuiGiven): PengshuiAnswer {
  if (given.kind === 'premium') return referencePremium(given);
  if (given.kind === 'big') return referenceBig(given);
  return visitsAnswer(given);
}

type Year = { anySpecial: boolean; special: bigint; other: bigint; tilt: bigint };

const SPECIAL_LIMIT = 100_000_00n;
const OTHER_LIMIT = 60_000_00n;
const TILT_LIMIT = 20_000_00n;

const EIGHTY_PERCENT: readonly PengshuiCategory[] = ['特困人员', '低保对象', '返贫致贫人口'];
const TILT_LINE: Partial<Record<PengshuiCategory, bigint>> = {
  特困人员: 3_000_00n,
  低保对象: 4_000_00n,
  返贫致贫人口: 4_000_00n,
  易返贫致贫人口: 5_000_00n,
  低保边缘家庭成员: 5_000_00n,
  因病致贫重病患者: 5_000_00n,
};

function visitsAnswer(given: PengshuiVisits): PengshuiAnswer {
  const params = given.params ?? {};
  const years = yearsOf(given.visits);
  const inOrder = [...given.visits].sort((a, b) => byCodeUnits(a.date, b.date) || byCodeUnits(a.id, b.id));
  const awards = inOrder.flatMap((visit) => {
    const category = pengshuiCategory(visit.identities ?? given.person?.identities ?? []);
    const year = years.get(yearOf(visit));
    return category && year ? visitAwards(visit, category, year, params) : [];
  });
  return { awards, total_fen: plain(sum(awards.map((award) => fen(award.amount_fen)))) };
}

const yearOf = (visit: PengshuiVisit): string => visit.date.slice(0, 4);

function yearsOf(visits: PengshuiVisit[]): Map<string, Year> {
  const years = new Map<string, Year>();
  for (const visit of visits) {
    const anySpecial = years.get(yearOf(visit))?.anySpecial || visit.special === true;
    years.set(yearOf(visit), { anySpecial, special: 0n, other: 0n, tilt: 0n });
  }
  return years;
}

function visitAwards(visit: PengshuiVisit, category: PengshuiCategory, year: Year, params: Params): Award[] {
  if (visit.designated === false || visit.referral === 'unreferred') return [];
  const afterInsurance = floorZero(fen(visit.in_scope) - fen(visit.basic) - fen(visit.big));
  const aid = aidOf(visit, category, afterInsurance, year, params);
  if (visit.special) year.special += aid;
  else year.other += aid;
  const tilt = tiltOf(visit, category, afterInsurance - aid, aid, year, params);
  year.tilt += tilt;
  const benefit = visit.special ? '医疗救助-特殊疾病' : '医疗救助-其他疾病';
  return [
    { ref: visit.id, benefit, amount_fen: plain(aid) },
    { ref: visit.id, benefit: '倾斜救助', amount_fen: plain(tilt) },
  ].filter((award) => award.amount_fen > 0);
}

function aidOf(visit: PengshuiVisit, category: PengshuiCategory, base: bigint, year: Year, params: Params): bigint {
  const largeExpense = visit.setting === '住院' && (visit.hospital_level ?? 2) >= 2 && fen(visit.in_scope) > 30_000_00n;
  if (!visit.special && !largeExpense) return 0n;
  const rate = EIGHTY_PERCENT.includes(category) ? 80n : 70n;
  return least(percentOf(base, rate), floorZero(roomOf(visit.special === true, year, params)));
}

/** What the year's limits still leave for this kind of aid, by the reading of PS-A2. */
function roomOf(special: boolean, year: Year, params: Params): bigint {
  const used = year.special + year.other;
  switch (params.cap_mode ?? 'independent') {
    case 'independent':
      return special ? SPECIAL_LIMIT - year.special : OTHER_LIMIT - year.other;
    case 'nested':
      return special ? SPECIAL_LIMIT - used : least(SPECIAL_LIMIT - used, OTHER_LIMIT - year.other);
    case 'by_status':
      return (year.anySpecial ? SPECIAL_LIMIT : OTHER_LIMIT) - used;
    default:
      throw new Error(`cap_mode ${params.cap_mode}`);
  }
}

function tiltOf(
  visit: PengshuiVisit,
  category: PengshuiCategory,
  selfPay: bigint,
  aid: bigint,
  year: Year,
  params: Params,
): bigint {
  const line = TILT_LINE[category];
  const covered = visit.setting === '住院' || visit.special === true; // 二(三)1: no ordinary outpatient care
  const referred = params.referral_strict === true ? (visit.referral ?? 'referred') === 'referred' : true;
  if (line === undefined || !covered || !referred || visit.in_city === false) return 0n;
  if (params.tilt_needs_aid === true && aid === 0n) return 0n;
  if (selfPay < line) return 0n;
  const base = params.tilt_base === 'whole' ? selfPay : selfPay - line;
  return least(percentOf(base, 60n), TILT_LIMIT - year.tilt);
}
