// 保政办规〔2022〕2号 第二十一条 当年医疗救助基金年终结余的，可结转下一年度继续使用。当年发生基金超支时，按以下规定分担：
// （一）基金超支3%（含）以内的，市级动用历年滚存结余全额弥补。（二）基金超支3%—5%（含）的，市级动用历年滚存结余弥补50%，县承担50%。
// （三）基金超支5%以上的全部由县承担。（四）若历年滚存结余不足以弥补超支时，超支部分由县自行承担。
import { byCodeUnits, fen, floorZero, halfUp, least, plain, sum } from './exact';
import type { Params } from './given';
import type { BaoshanFund } from './given-baoshan';

export type FundAnswer = {
  shares: Record<string, { overspend_fen: number; city_fen: number; county_fen: number }>;
  rollover_after_fen: number;
  surplus_carry_fen: number;
};
type Row = { id: string; budget: bigint; over: bigint; due: bigint };

/** The shares of the city and each county of what was spent above the budget. */
export function referenceBaoshanFund(given: BaoshanFund): FundAnswer {
  const params = given.params ?? {};
  const alone = { id: 'county', budget_fen: given.budget_fen ?? 0, spent_fen: given.spent_fen ?? 0 };
  const counties = given.counties ?? [alone];
  const rows = counties.map(({ id, budget_fen, spent_fen }): Row => {
    const budget = fen(budget_fen);
    const over = floorZero(fen(spent_fen) - budget);
    return { id, budget, over, due: cityDue(budget, over, params) };
  });
  const rollover = fen(given.rollover_fen);
  const city = cityShares(rows, rollover, params);
  const shareOf = ({ id, over }: Row) => {
    const part = city.get(id) ?? 0n;
    return { overspend_fen: plain(over), city_fen: plain(part), county_fen: plain(over - part) };
  };
  const surpluses = counties.map(({ budget_fen, spent_fen }) => floorZero(fen(budget_fen) - fen(spent_fen)));
  return {
    shares: Object.fromEntries(rows.map((row) => [row.id, shareOf(row)])),
    rollover_after_fen: plain(rollover - sum([...city.values()])),
    surplus_carry_fen: plain(sum(surpluses)),
  };
}

/** What the city owes of an overspend while its roll-over lasts. */
function cityDue(budget: bigint, over: bigint, params: Params): bigint {
  const hundredths = over * 100n;
  if (params.share_mode === 'marginal') {
    const whole = least(hundredths, budget * 3n);
    const halved = floorZero(least(hundredths, budget * 5n) - whole);
    return halfUp(whole * 2n + halved, 200n);
  }
  if (hundredths <= budget * 3n) return over;
  return hundredths <= budget * 5n ? halfUp(over, 2n) : 0n;
}

/** A roll-over that is too small: all of it by the dues, largest remainder, ties by id; or nothing. */
function cityShares(rows: Row[], rollover: bigint, params: Params): Map<string, bigint> {
  const needed = sum(rows.map((row) => row.due));
  if (needed <= rollover) return new Map(rows.map((row) => [row.id, row.due]));
  if (params.insufficient_mode === 'all_or_nothing') return new Map();
  const parts = rows.map(({ id, due }) => ({ id, whole: (rollover * due) / needed, rest: (rollover * due) % needed }));
  const byRest = [...parts].sort((a, b) => (a.rest === b.rest ? byCodeUnits(a.id, b.id) : a.rest > b.rest ? -1 : 1));
  const left = Number(rollover - sum(parts.map((part) => part.whole)));
  const lucky = new Set(byRest.slice(0, left).map((part) => part.id));
  return new Map(parts.map((part) => [part.id, part.whole + (lucky.has(part.id) ? 1n : 0n)]));
}
