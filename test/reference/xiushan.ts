// 秀山医保发〔2023〕42号
// 三 … 年个人自付费用（符合政策范围内）超过0.3万元的启动救助资金。自付费用在1万元以内的，按65%救助；1万元（含）至5万元以内的，
// 按75%救助；5万元（含）至10万元以内的，按85%救助；10万元（含）以上的，均按8.5万元予以救助。
// 五(二)2 第1次 … 1月1日至3月31日；第2次 … 6月30日；第3次 … 9月30日；五(二)3 第4次 … 12月31日 …
// 大于前几次已享受救助资金时，采取补足差额方式进行。
import { fen, floorZero, halfUp, plain, sum } from './exact';
import type { Award, Params, XiushanGiven, XiushanPerson, XiushanSettlement } from './given';
import { type RoundsAnswer, referenceRounds } from './xiushan-rounds';

export type PersonAnswer = {
  awards: Award[];
  total_fen: number;
  entitlement_fen: number;
  self_pay_fen: number;
  overpaid_fen: number;
  eligible: boolean;
};
export type XiushanAnswer = PersonAnswer | RoundsAnswer;

/** What 秀山's document gives for a case's `given`: a slow, plain calculation to compare the engine with. */
export function referenceXiushan(given: XiushanGiven): XiushanAnswer {
  return given.kind === 'rounds' ? referenceRounds(given) : personAnswer(given);
}

const MONITORED = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'];

/** 二: 返贫致贫人口、未消除风险监测对象; the mark of a risk eliminated says nothing about 返贫致贫人口. */
export const isListed = (identity: string | undefined, riskEliminated: boolean): boolean =>
  identity === '返贫致贫人口' || (MONITORED.includes(identity ?? '') && !riskEliminated);

/** What a year's policy-covered self-pay entitles to. */
export function entitlement(selfPay: bigint, params: Params): bigint {
  if (selfPay <= 3_000_00n) return 0n;
  if (selfPay >= 100_000_00n) return 85_000_00n;
  switch (params.bracket_mode ?? 'whole') {
    case 'whole': {
      const percent = selfPay < 10_000_00n ? 65n : selfPay < 50_000_00n ? 75n : 85n;
      return halfUp(selfPay * percent, 100n);
    }
    case 'marginal_from_zero':
      return marginal(selfPay, 0n);
    case 'marginal_above_trigger':
      return marginal(selfPay, 3_000_00n);
    default:
      throw new Error(`bracket_mode ${params.bracket_mode}`);
  }
}

/** Each slice of `from … selfPay` at its own rate, rounded once on the sum. */
function marginal(selfPay: bigint, from: bigint): bigint {
  const slice = (lower: bigint, upper: bigint) => {
    const start = lower > from ? lower : from;
    const end = upper < selfPay ? upper : selfPay;
    return floorZero(end - start);
  };
  const hundredths =
    slice(0n, 10_000_00n) * 65n + slice(10_000_00n, 50_000_00n) * 75n + slice(50_000_00n, 100_000_00n) * 85n;
  return halfUp(hundredths, 100n);
}

const LAST_DAY = ['', '03-31', '06-30', '09-30', '12-31'];

function personAnswer(given: XiushanPerson): PersonAnswer {
  const eligible = isListed(given.person.identity, given.person.risk_eliminated === true);
  const selfPay = selfPayOf(given);
  const entitled = eligible ? entitlement(selfPay, given.params ?? {}) : 0n;
  const paidBefore = fen(given.paid_before);
  const due = eligible ? floorZero(entitled - paidBefore) : 0n;
  const award = { ref: `round${given.round}`, benefit: '一事一议救助', amount_fen: plain(due) };
  return {
    awards: due > 0n ? [award] : [],
    total_fen: plain(due),
    entitlement_fen: plain(entitled),
    self_pay_fen: plain(selfPay),
    overpaid_fen: eligible ? plain(floorZero(paidBefore - entitled)) : 0,
    eligible,
  };
}

/** The self-pay from 1 January to the round's last day, less the ledgers that no settlement number links. */
function selfPayOf(given: XiushanPerson): bigint {
  const first = `${given.year}-01-01`;
  const last = `${given.year}-${LAST_DAY[given.round]}`;
  const within = (date: string) => date >= first && date <= last;
  const settled = (given.settlements ?? []).filter((settlement) => within(settlement.date)).map(afterPayers);
  const gross = given.settlements ? sum(settled) : fen(given.self_pay);
  const offsets = (given.offsets ?? []).filter((offset) => within(offset.cost_date));
  return floorZero(gross - sum(offsets.map((offset) => fen(offset.amount))));
}

/** 经政策减免、基本医疗保险、大病医疗保险、医疗救助、健康帮扶、渝快保险等各项措施后. */
function afterPayers(settlement: XiushanSettlement): bigint {
  const { in_scope, basic, big, aid, relief, health, other } = settlement;
  return fen(in_scope) - sum([basic, big, aid, relief, health, other].map(fen));
}
