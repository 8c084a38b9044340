// 秀山医保发〔2023〕42号 五(二)3 当剩余救助资金总量不足时，第4次救助采取按统一比例核减，然后救助的办法进行。
// 当救助资金结余时，结转下年使用。
import { byCodeUnits, fen, floorZero, plain, sum } from './exact';
import type { XiushanListed, XiushanRounds } from './given';
import { entitlement, isListed } from './xiushan';

export type RoundAnswer = {
  round: number;
  state: 'FULL' | 'HELD' | 'PRORATED';
  need_fen: number;
  paid: Record<string, number>;
  paid_fen: number;
  fund_after_fen: number;
  overpaid: Record<string, number>;
};
export type RoundsAnswer = {
  rounds: RoundAnswer[];
  paid_by_person: Record<string, number>;
  carry_over_fen: number;
  total_fen: number;
};

type Year = { fund: bigint; paid: Map<string, bigint>; claims: Map<string, bigint> };

/** The four rounds of a year from one fund. */
export function referenceRounds(given: XiushanRounds): RoundsAnswer {
  const nothing = () => new Map(given.persons.map((person) => [person.id, 0n] as const));
  const year: Year = { fund: fen(given.fund_opening), paid: nothing(), claims: nothing() };
  const rounds = [1, 2, 3, 4].map((round) => {
    year.fund += fen(given.fund_added?.[String(round)]);
    return oneRound(given, year, round);
  });
  return {
    rounds,
    paid_by_person: named(year.paid),
    carry_over_fen: plain(year.fund),
    total_fen: plain(sum([...year.paid.values()])),
  };
}

function oneRound(given: XiushanRounds, year: Year, round: number): RoundAnswer {
  const due = new Map<string, bigint>();
  const overpaid = new Map<string, bigint>();
  for (const person of given.persons) {
    const paid = year.paid.get(person.id) ?? 0n;
    const entitled = entitlement(fen(person.cum[String(round)]), given.params ?? {});
    const onList = isOnList(person, round);
    due.set(person.id, onList ? floorZero(entitled - paid) : (year.claims.get(person.id) ?? 0n));
    if (onList) overpaid.set(person.id, floorZero(paid - entitled));
  }
  const need = sum([...due.values()]);
  const state = stateOf(need, year.fund, round, given.params?.r123_shortfall === 'prorate');
  const paid = state === 'FULL' ? due : state === 'HELD' ? new Map<string, bigint>() : shares(due, year.fund);
  year.fund -= settle(year, due, paid, state);
  return {
    round,
    state,
    need_fen: plain(need),
    paid: named(paid, true),
    paid_fen: plain(sum([...paid.values()])),
    fund_after_fen: plain(year.fund),
    overpaid: named(overpaid, true),
  };
}

function isOnList(person: XiushanListed, round: number): boolean {
  if (round < (person.listed_from_round ?? 1)) return false;
  return isListed(person.identity, round >= (person.risk_eliminated_from_round ?? 5));
}

function stateOf(need: bigint, fund: bigint, round: number, prorateAlways: boolean): RoundAnswer['state'] {
  if (need <= fund) return 'FULL';
  return round === 4 || prorateAlways ? 'PRORATED' : 'HELD';
}

/** Book a round; only what a held round owed stays a claim. Gives the sum paid. */
function settle(year: Year, due: Map<string, bigint>, paid: Map<string, bigint>, state: RoundAnswer['state']): bigint {
  for (const [id, amount] of due) year.claims.set(id, state === 'HELD' ? amount : 0n);
  for (const [id, amount] of paid) year.paid.set(id, (year.paid.get(id) ?? 0n) + amount);
  return sum([...paid.values()]);
}

/** The whole fund over the dues by one ratio: largest remainder, ties by id in code-unit order. */
function shares(due: Map<string, bigint>, fund: bigint): Map<string, bigint> {
  const need = sum([...due.values()]);
  const rows = [...due].map(([id, amount]) => ({ id, whole: (fund * amount) / need, rest: (fund * amount) % need }));
  const byRest = [...rows].sort((a, b) => (a.rest === b.rest ? byCodeUnits(a.id, b.id) : a.rest > b.rest ? -1 : 1));
  const left = Number(fund - sum(rows.map((row) => row.whole)));
  const lucky = new Set(byRest.slice(0, left).map((row) => row.id));
  return new Map(rows.map((row) => [row.id, row.whole + (lucky.has(row.id) ? 1n : 0n)]));
}

const named = (amounts: Map<string, bigint>, withoutZeros = false): Record<string, number> =>
  Object.fromEntries(
    [...amounts].filter(([, amount]) => !withoutZeros || amount > 0n).map(([id, amount]) => [id, plain(amount)]),
  );
