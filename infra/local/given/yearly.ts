/** `kind: person` — one person in one round: the year's entitlement so far less what earlier rounds paid. */
import { AppError } from '@yizhu/shared/api/errors';
import { assess, type Encounter } from '@yizhu/shared/policy/assess';
import type { RoundsRule } from '@yizhu/shared/policy/document';
import { GATE, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { type Bill, billAmounts, checkBills, checkDates } from './bill';
import { amount, date, params, read, signedAmount } from './fields';

const settlement = z.strictObject({
  id: z.string().min(1),
  date,
  total: signedAmount.optional(),
  in_scope: signedAmount,
  basic: signedAmount.default(0),
  big: signedAmount.default(0),
  aid: signedAmount.default(0),
  relief: signedAmount.default(0),
  health: signedAmount.default(0),
  other: signedAmount.default(0),
});

const given = z.strictObject({
  kind: z.literal('person'),
  person: z.strictObject({ identity: z.string(), risk_eliminated: z.boolean().default(false) }),
  year: z.number().int().min(2000).max(2100),
  round: z.number().int().min(1),
  self_pay: amount.optional(),
  settlements: z.array(settlement).optional(),
  offsets: z.array(z.strictObject({ cost_date: date, amount })).default([]),
  paid_before: amount.default(0),
  params,
});

export function answerPerson(raw: unknown, { policy, switches, figures, today }: Context) {
  const { person, year, round, self_pay, settlements, offsets, paid_before } = read(given, raw);
  if (self_pay === undefined && settlements === undefined) throw new AppError('estimate.empty', 'given.self_pay');
  const compiled = compiledPolicy(policy, switches, { parameters: figures });
  const rule = compiled.subject.rounds as RoundsRule;
  const asOf = `${year}-${cutoffOf(rule, round)}`;
  const encounters = settlements
    ? settled(settlements, today).filter((one) => one.date.slice(0, 4) === String(year))
    : [{ id: 'self-pay', date: asOf, amounts: { 'policy-covered': self_pay } }];
  const assessment = assess(
    compiled,
    { identities: [person.identity], facts: { 'risk-eliminated': String(person.risk_eliminated) } },
    encounters,
    {
      asOf,
      balances: { [`paid-${rule.benefit}`]: paid_before },
      offsets: offsets.map((o) => ({ date: o.cost_date, amountFen: o.amount })),
    },
  );
  const event = assessment.events[assessment.events.length - 1];
  const at = event?.stage.plans.findIndex((plan) => plan.benefit.id === rule.benefit) ?? -1;
  if (!event || at < 0)
    return { awards: [], total_fen: 0, self_pay_fen: 0, entitlement_fen: 0, overpaid_fen: 0, eligible: false };
  const [row, selfPayFen, entitledFen, paidFen] = event.tape.slice(
    at * TAPE_WIDTH,
    at * TAPE_WIDTH + TAPE_WIDTH,
  ) as unknown as [number, number, number, number];
  const eligible = row !== GATE;
  const benefit = event.stage.plans[at]?.benefit.title ?? '';
  return {
    awards: paidFen > 0 ? [{ ref: `round${round}`, benefit, amount_fen: paidFen, clause: '三;五(二)' }] : [],
    total_fen: paidFen,
    self_pay_fen: eligible ? selfPayFen : event.account.totalFen,
    entitlement_fen: entitledFen,
    overpaid_fen: eligible ? Math.max(0, paid_before - entitledFen) : 0,
    eligible,
  };
}

export function cutoffOf(rule: RoundsRule, round: number): string {
  const found = rule.rounds.find((one) => one.round === round);
  if (!found)
    throw new AppError('input.wrongType', 'given.round', {
      expected: `第 ${rule.rounds.map((one) => one.round).join('、')} 次中的一次`,
    });
  return found.cutoff;
}

/** A 冲红 (a settlement of negative amounts) counts as long as there is something of the year for it to reverse. */
function settled(settlements: z.output<typeof settlement>[], today: string): Encounter[] {
  const bills: Bill[] = settlements.map((one) => ({
    supp: 0,
    commercial: 0,
    veteran: 0,
    mutual: 0,
    special_aid: 0,
    ...one,
  }));
  const path = 'given.settlements';
  checkBills(bills.map(unsigned), path);
  checkDates(bills, path, today);
  for (const [i, bill] of bills.entries()) {
    if (bill.in_scope >= 0) continue;
    const left = bills
      .filter((b) => b.date.slice(0, 4) === bill.date.slice(0, 4))
      .reduce((sum, b) => sum + b.in_scope, 0);
    if (left < 0) throw new AppError('amount.negative', `${path}[${i}].in_scope`);
  }
  return bills.map((bill) => ({ id: bill.id, date: bill.date, amounts: billAmounts(bill) }));
}

function unsigned(bill: Bill, i: number): Bill {
  const sign = bill.in_scope < 0 ? -1 : 1;
  const out = { ...bill };
  for (const field of ['total', 'in_scope', 'basic', 'big', 'aid', 'relief', 'health', 'other'] as const) {
    const value = bill[field];
    if (value === undefined) continue;
    if (value * sign < 0) throw new AppError('amount.negative', `given.settlements[${i}].${field}`);
    out[field] = value * sign;
  }
  return out;
}
