// The work of hand.ts in BigInt, from the words of 彭水府办发〔2023〕52号 二(三)2-3 and 秀山医保发〔2023〕42号 三, 五(二)3.
import type { Case, Out } from './candidate';

const PERCENT = [80n, 80n, 80n, 70n, 70n, 70n, 70n, 70n] as const;
const TILT_LINE = [3_000_00n, 4_000_00n, 4_000_00n, 5_000_00n, 5_000_00n, 5_000_00n, undefined, undefined] as const;

const percentOf = (amount: bigint, percent: bigint): bigint => (amount * percent + 50n) / 100n;

/** At most what the year's limit still leaves. */
function within(limit: bigint, used: number, amount: bigint): bigint {
  const left = limit - BigInt(used);
  if (left <= 0n) return 0n;
  return amount < left ? amount : left;
}

/** The exact amounts of a case. */
export function referenceOut(facts: Case): Out {
  const aid = aidOf(facts);
  return { aid: Number(aid), tilt: Number(tiltOf(facts, aid)), xs: Number(topUpOf(facts)) };
}

const admitted = (facts: Case): boolean => facts.designated === 1 && facts.referralOk === 1;

function aidOf(facts: Case): bigint {
  const amount = percentOf(BigInt(facts.afterIns), PERCENT[facts.cat] ?? 0n);
  if (!admitted(facts)) return 0n;
  if (facts.special === 1) return within(100_000_00n, facts.usedSpecial, amount);
  const largeExpense = facts.inpatient === 1 && facts.level >= 2 && facts.inScope > 30_000_00;
  return largeExpense ? within(60_000_00n, facts.usedOther, amount) : 0n;
}

function tiltOf(facts: Case, aid: bigint): bigint {
  const line = TILT_LINE[facts.cat];
  const covered = facts.special === 1 || facts.inpatient === 1;
  if (!admitted(facts) || !covered || facts.inCity !== 1 || line === undefined) return 0n;
  const selfPay = BigInt(facts.afterIns) - aid;
  return selfPay < line ? 0n : within(20_000_00n, facts.usedTilt, percentOf(selfPay - line, 60n));
}

function topUpOf(facts: Case): bigint {
  const due = entitlement(BigInt(facts.ytdSelf)) - BigInt(facts.paidBefore);
  return due > 0n ? due : 0n;
}

function entitlement(selfPay: bigint): bigint {
  if (selfPay <= 3_000_00n) return 0n;
  if (selfPay < 10_000_00n) return percentOf(selfPay, 65n);
  if (selfPay < 50_000_00n) return percentOf(selfPay, 75n);
  if (selfPay < 100_000_00n) return percentOf(selfPay, 85n);
  return 85_000_00n;
}
