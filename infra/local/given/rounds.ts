/** `kind: rounds` — the year's rounds one after another, with the fund's balance. */
import { AppError } from '@yizhu/shared/api/errors';
import { decideRound } from '@yizhu/shared/casework/round';
import { type Fen, fen } from '@yizhu/shared/money/fen';
import { assess } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/bind';
import type { RoundsRule } from '@yizhu/shared/policy/document';
import { GATE, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { amount, params, read } from './fields';

const byRound = z.record(z.string().regex(/^\d+$/), amount);
const person = z.strictObject({
  id: z.string().min(1),
  identity: z.string(),
  cum: byRound,
  listed_from_round: z.number().int().min(1).default(1),
  risk_eliminated_from_round: z.number().int().min(1).optional(),
});
type Person = z.output<typeof person>;
const given = z.strictObject({
  kind: z.literal('rounds'),
  year: z.number().int().optional(),
  fund_opening: amount,
  fund_added: byRound.default({}),
  persons: z.array(person),
  params,
});

export function answerRounds(raw: unknown, { policy, switches, figures }: Context) {
  const { fund_opening, fund_added, persons, year = 2024 } = read(given, raw);
  persons.forEach(({ id }, i) => {
    const first = persons.findIndex((one) => one.id === id);
    if (first < i) throw new AppError('roster.duplicateLine', `given.persons[${i}].id`, { firstRow: first + 1 });
  });
  const compiled = compiledPolicy(policy, switches, { parameters: figures });
  const rule = compiled.subject.rounds as RoundsRule;
  const lastRound = Math.max(...rule.rounds.map((one) => one.round));
  const paid = new Map<string, Fen>(persons.map((one) => [one.id, fen(0)]));
  const held = new Map<string, Fen>();
  let fund = fen(fund_opening);
  const rounds = rule.rounds.map(({ round, cutoff }) => {
    fund = fen(fund + (fund_added[round] ?? 0));
    const lines = persons.map((one) => ({
      id: one.id,
      ...entitlement(compiled, rule, one, round, `${year}-${cutoff}`),
      paidBeforeFen: paid.get(one.id) ?? fen(0),
      heldFen: held.get(one.id) ?? fen(0),
    }));
    const decision = decideRound({ round, lastRound, shortage: rule.shortage.before, fundFen: fund, lines });
    fund = decision.fundAfterFen;
    for (const line of decision.lines) {
      paid.set(line.id, fen((paid.get(line.id) ?? 0) + line.paidNowFen));
      held.set(line.id, line.heldAfterFen);
    }
    return {
      round,
      state: decision.state,
      need_fen: decision.needFen,
      paid: nonZero(decision.lines.map((line) => [line.id, line.paidNowFen])),
      paid_fen: decision.paidFen,
      fund_after_fen: decision.fundAfterFen,
      overpaid: nonZero(decision.lines.map((line) => [line.id, line.overpaidFen])),
    };
  });
  return {
    rounds,
    paid_by_person: Object.fromEntries(paid),
    carry_over_fen: fund,
    total_fen: rounds.reduce((sum, one) => sum + one.paid_fen, 0),
  };
}

const nonZero = (entries: [string, number][]): Record<string, number> =>
  Object.fromEntries(entries.filter(([, value]) => value > 0));

/** Whether a person is on this round's list, and what the year entitles them to so far. */
function entitlement(
  compiled: Compiled,
  rule: RoundsRule,
  one: Person,
  round: number,
  asOf: string,
): { listed: boolean; entitledFen: Fen } {
  const eliminated = one.risk_eliminated_from_round !== undefined && round >= one.risk_eliminated_from_round;
  const assessment = assess(
    compiled,
    {
      identities: round >= one.listed_from_round ? [one.identity] : [],
      facts: { 'risk-eliminated': String(eliminated) },
    },
    [{ id: one.id, date: asOf, amounts: { 'policy-covered': one.cum[round] ?? 0 } }],
    { asOf },
  );
  const event = assessment.events[assessment.events.length - 1];
  const at = event?.stage.plans.findIndex((plan) => plan.benefit.id === rule.benefit) ?? -1;
  if (!event || at < 0) return { listed: false, entitledFen: fen(0) };
  return { listed: event.tape[at * TAPE_WIDTH] !== GATE, entitledFen: fen(event.tape[at * TAPE_WIDTH + 2] as number) };
}
