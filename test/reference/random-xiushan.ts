import { amountNear, type Dice, dice, LARGEST_FEN } from './dice';
import type { Params, XiushanGiven, XiushanListed, XiushanPerson, XiushanRounds, XiushanSettlement } from './given';

const WORDS = ['返贫致贫人口', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户', '一般农户'];
const SELF_PAY = [3_000_00, 10_000_00, 50_000_00, 100_000_00, 30, 50, 70, 90];
const PAID = [1_950_01, 6_499_99, 6_500_00, 7_500_00, 37_500_00, 42_500_00, 85_000_00];
const IDS = ['P10', 'P2', 'P1', 'p1', 'A', 'a', 'B', '10', '9', '甲1', '甲10', '甲2', '乙', 'ａ', '𠮷', '~'];

/** A 秀山 `given` of kind person or rounds, nasty near every figure of the document; the same seed gives the same one. */
export function randomXiushan(seed: number): XiushanGiven {
  const d = dice(seed);
  return d.chance(0.6) ? person(d) : rounds(d);
}

const brackets = (d: Dice): Params =>
  d.chance(0.3) ? { bracket_mode: d.pick(['whole', 'marginal_from_zero', 'marginal_above_trigger']) } : {};

function person(d: Dice): XiushanPerson {
  const year = d.pick([2023, 2024, 2024, 2025]);
  const marks = d.chance(0.3) ? { risk_eliminated: d.chance(0.4) } : {};
  const params = brackets(d);
  return {
    kind: 'person',
    year,
    round: year === 2023 ? d.int(3, 4) : d.int(1, 4),
    person: { identity: d.pick(WORDS), ...marks },
    ...(d.chance(0.4) ? { self_pay: amountNear(d, SELF_PAY) } : { settlements: settlements(d, year) }),
    ...(d.chance(0.3) ? { offsets: offsets(d, year) } : {}),
    ...(d.chance(0.6) ? { paid_before: d.chance(0.4) ? 0 : amountNear(d, PAID) } : {}),
    ...(Object.keys(params).length ? { params } : {}),
  };
}

const PAYERS = ['basic', 'big', 'aid', 'relief', 'health', 'other'] as const;

function settlements(d: Dice, year: number): XiushanSettlement[] {
  const ids = d.shuffle(IDS);
  const settled = Array.from({ length: d.int(0, 10) }, (_, i) => {
    // Ten of them stay below the largest amount together.
    const selfPay = d.chance(0.4) ? Math.min(amountNear(d, SELF_PAY), LARGEST_FEN / 20) : d.int(0, 12_000_00);
    const payers = PAYERS.filter(() => d.chance(0.4)).map((payer) => [payer, d.int(0, 9_000_00)] as const);
    const paid = payers.reduce((total, [, amount]) => total + amount, 0);
    return {
      id: ids[i] as string,
      date: dayNearRounds(d, year),
      in_scope: selfPay + paid,
      ...Object.fromEntries(payers),
    };
  });
  const reversed = settled.filter(() => d.chance(0.04)).map((one, i) => reversal(d, one, ids[10 + i] as string));
  return [...settled, ...reversed];
}

/** A 冲红: all of a settlement, or half of it, taken back on some day of its year. */
function reversal(d: Dice, { date, id: _, ...amounts }: XiushanSettlement, id: string): XiushanSettlement {
  const part = d.int(1, 2);
  const back = Object.entries(amounts).map(([name, amount]) => [name, 0 - Math.floor(amount / part)]);
  return { id, date: dayNear(d, Number(date.slice(0, 4))), ...Object.fromEntries(back) };
}

const offsets = (d: Dice, year: number) =>
  Array.from({ length: d.int(1, 3) }, () => ({
    cost_date: dayNearRounds(d, year),
    amount: d.chance(0.2) ? amountNear(d, SELF_PAY) : d.int(0, 4_000_00),
  }));

const EDGES = ['01-01', '03-31', '04-01', '06-30', '07-01', '09-30', '10-01', '12-31'];

function dayNearRounds(d: Dice, year: number): string {
  if (d.chance(0.06)) return `${year - 1}-12-31`;
  if (d.chance(0.06)) return `${year + 1}-01-01`;
  return dayNear(d, year);
}

function dayNear(d: Dice, year: number): string {
  if (d.chance(0.4)) return `${year}-${d.pick(EDGES)}`;
  return `${year}-${String(d.int(1, 12)).padStart(2, '0')}-${String(d.int(1, 28)).padStart(2, '0')}`;
}

function rounds(d: Dice): XiushanRounds {
  const ids = d.shuffle(IDS);
  const alike = d.chance(0.15) ? amountNear(d, SELF_PAY) : undefined;
  const persons = Array.from({ length: d.int(1, 12) }, (_, i) => listed(d, ids[i] as string, alike));
  const added = Object.fromEntries([1, 2, 3, 4].filter(() => d.chance(0.25)).map((round) => [String(round), fund(d)]));
  const params: Params = { ...brackets(d), ...(d.chance(0.25) ? { r123_shortfall: d.pick(['hold', 'prorate']) } : {}) };
  return {
    kind: 'rounds',
    fund_opening: fund(d),
    ...(d.chance(0.7) ? { fund_added: added } : {}),
    persons,
    ...(Object.keys(params).length ? { params } : {}),
  };
}

const fund = (d: Dice): number => {
  const kind = d.int(0, 9);
  if (kind === 0) return 0;
  if (kind < 3) return d.int(1, 1_000);
  if (kind < 7) return d.int(1, 100_000_00);
  return d.int(1, 1_500_000_00);
};

/** Self-pay mostly grows from round to round; a late ledger sometimes takes some of it away. */
function listed(d: Dice, id: string, alike: number | undefined): XiushanListed {
  const cum: Record<string, number> = {};
  let sofar = 0;
  for (const round of [1, 2, 3, 4]) {
    if (d.chance(0.3)) sofar = Math.max(sofar, amountNear(d, SELF_PAY));
    else if (d.chance(0.12)) sofar = d.int(0, sofar);
    else if (d.chance(0.6)) sofar += d.int(0, 15_000_00);
    cum[String(round)] = Math.min(alike ?? sofar, LARGEST_FEN);
  }
  return {
    id,
    identity: d.pick(WORDS),
    cum,
    ...(d.chance(0.25) ? { listed_from_round: d.int(1, 4) } : {}),
    ...(d.chance(0.3) ? { risk_eliminated_from_round: d.int(1, 4) } : {}),
  };
}
