/** A visit or settlement as the cases write it → an encounter of the engine. */
import { AppError } from '@yizhu/shared/api/errors';
import type { Encounter } from '@yizhu/shared/policy/assess';
import * as z from 'zod';
import { amount, date } from './fields';

/** The amounts of a bill and the payer that each stands for. */
const payerOf = {
  basic: 'basic',
  big: 'critical',
  supp: 'supplementary',
  aid: 'medical-aid',
  relief: 'relief',
  health: 'health',
  commercial: 'commercial',
  veteran: 'veteran',
  mutual: 'mutual',
  special_aid: 'special-aid',
  other: 'other',
} as const;
type PayerField = keyof typeof payerOf;
const payerFields = Object.keys(payerOf) as PayerField[];

export const amountsOfBill = {
  total: amount.optional(),
  in_scope: amount,
  ...(Object.fromEntries(payerFields.map((field) => [field, amount.default(0)])) as Record<
    PayerField,
    z.ZodDefault<typeof amount>
  >),
};

export type Bill = { id: string; date: string; total?: number; in_scope: number } & Record<PayerField, number>;

export const visit = z.strictObject({
  id: z.string().min(1),
  date,
  setting: z.enum(['住院', '日间手术', '门诊', '普通门诊', '门诊慢性病', '门诊特殊病', '门诊急诊抢救', '谈判药品门诊']),
  special: z.boolean().default(false),
  hospital_level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  in_city: z.boolean().default(true),
  designated: z.boolean().default(true),
  insured: z.boolean().default(true),
  referral: z.enum(['referred', 'not_required', 'unreferred']).default('referred'),
  revisit: z.boolean().default(false),
  emergency: z.boolean().default(false),
  identities: z.array(z.string()).optional(),
  ...amountsOfBill,
});
export type Visit = z.output<typeof visit>;

const care: Record<Visit['setting'], string> = {
  住院: 'inpatient',
  日间手术: 'day-surgery',
  门诊: 'outpatient',
  普通门诊: 'outpatient',
  门诊慢性病: 'chronic-outpatient',
  门诊特殊病: 'special-outpatient',
  门诊急诊抢救: 'emergency-outpatient',
  谈判药品门诊: 'negotiated-drug',
};

export function visitEncounter(one: Visit): Encounter {
  return {
    id: one.id,
    date: one.date,
    identities: one.identities,
    facts: {
      care: one.setting === '门诊' && one.special ? 'special-outpatient' : care[one.setting],
      disease: one.special ? 'special' : 'other',
      'hospital-level': String(one.hospital_level),
      place: one.in_city ? 'in-city' : 'elsewhere',
      designated: String(one.designated),
      insured: String(one.insured),
      referral: one.referral === 'not_required' ? 'not-required' : one.referral,
      revisit: String(one.revisit),
      emergency: String(one.emergency),
    },
    amounts: billAmounts(one),
  };
}

export function billAmounts(bill: Bill): NonNullable<Encounter['amounts']> {
  const amounts: NonNullable<Encounter['amounts']> = {
    'total-bill': bill.total ?? bill.in_scope,
    'policy-covered': bill.in_scope,
  };
  for (const field of payerFields) if (bill[field] !== 0) amounts[payerOf[field]] = bill[field];
  return amounts;
}

/** Refuses bills that cannot be: two of one id, more paid than is covered, more covered than billed. */
export function checkBills(bills: Bill[], path: string): void {
  const seen = new Set<string>();
  bills.forEach((bill, i) => {
    if (seen.has(bill.id)) throw new AppError('encounter.duplicateId', `${path}[${i}].id`, { id: bill.id });
    seen.add(bill.id);
    if (payerFields.reduce((sum, field) => sum + bill[field], 0) > bill.in_scope)
      throw new AppError('amount.payersAboveCovered', `${path}[${i}].in_scope`);
    if (bill.total !== undefined && bill.in_scope > bill.total)
      throw new AppError('amount.coveredAboveTotal', `${path}[${i}].in_scope`);
  });
}

/** Refuses days after today. */
export function checkDates(bills: { date: string }[], path: string, today: string): void {
  bills.forEach((bill, i) => {
    if (bill.date > today) throw new AppError('date.inFuture', `${path}[${i}].date`);
  });
}
