/** `kind: premium` — what an enrolment is subsidised with. */
import { AppError } from '@yizhu/shared/api/errors';
import { checkIdentities } from '@yizhu/shared/people/validity';
import { assess, type EventResult } from '@yizhu/shared/policy/assess';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { splitOf } from '@yizhu/shared/policy/explain-award';
import type { ParameterOverrides } from '@yizhu/shared/policy/figures';
import { outcomesOf } from '@yizhu/shared/policy/outcome';
import { MISSING_FIGURE, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import * as z from 'zod';
import { compiledPolicy, findPolicy } from '../policies/library';
import type { Context } from './answer';
import { awardLines, totalOf } from './awards';
import { amount, date, identitiesInTime, params, read } from './fields';

const given = z.strictObject({
  kind: z.literal('premium'),
  person: z.strictObject({
    identities: identitiesInTime,
    insured: z.boolean().default(true),
    insurance: z.enum(['居民', '职工']).optional(),
  }),
  tier: z.union([z.literal(1), z.literal(2)]).optional(),
  premium: amount.optional(),
  fiscal_subsidy: amount.optional(),
  case: z.literal('new_midyear').optional(),
  already_paid: z.boolean().optional(),
  date: date.optional(),
  params,
});
type Given = z.output<typeof given>;

export function answerPremium(raw: unknown, { policy, switches, figures, today }: Context) {
  const asked = read(given, raw);
  checkIdentities(asked.person.identities, 'given.person.identities');
  const { document } = findPolicy(policy);
  checkFields(asked, document);
  const compiled = compiledPolicy(policy, switches, { parameters: { ...figures, ...figuresOf(asked) } });
  const encounter = { id: 'premium', date: asked.date ?? today, kind: 'enrolment', facts: factsOf(asked) };
  const event = assess(compiled, asked.person, [encounter], { encountersOnly: true }).events[0];
  if (!event) throw new AppError('estimate.empty', 'given');
  checkFigures(event);
  const awards = awardLines(event);
  return {
    awards,
    total_fen: totalOf(awards),
    ...(event.category ? { category: event.category.title } : {}),
    ...(saysWhoPays(document) && { payers: payersOf(event) }),
  };
}

/** Fields that only some documents ask for, and what a document that asks for them has. */
const asks: { field: 'tier' | 'premium' | 'fiscal_subsidy' | 'case' | 'already_paid'; of: string }[] = [
  { field: 'tier', of: 'plan-1-premium' },
  { field: 'premium', of: 'resident-premium' },
  { field: 'fiscal_subsidy', of: 'fiscal-subsidy' },
  { field: 'case', of: 'x-enrolment' },
  { field: 'already_paid', of: 'x-premium-paid' },
];

function checkFields(asked: Given, { parameters, facts }: PolicyDocument): void {
  for (const { field, of } of asks) {
    const isKnown = Object.hasOwn(parameters, of) || Object.hasOwn(facts, of);
    if (asked[field] !== undefined && !isKnown) throw new AppError('input.unknownField', `given.${field}`, { field });
    if (field === 'tier' && asked.tier === undefined && isKnown)
      throw new AppError('input.missingField', 'given.tier', { field });
  }
}

function figuresOf({ premium, fiscal_subsidy, case: which }: Given): ParameterOverrides {
  // An amount that a case does not give is 0.
  const subsidy = fiscal_subsidy ?? (which ? 0 : undefined);
  return {
    ...(premium !== undefined && { 'resident-premium': { fen: premium } }),
    ...(subsidy !== undefined && { 'fiscal-subsidy': { fen: subsidy } }),
  };
}

function factsOf({ tier, person, case: which, already_paid }: Given): Record<string, string> {
  return {
    ...(tier !== undefined && { plan: String(tier) }),
    insured: String(person.insured),
    insurance: person.insurance === '职工' ? 'employee' : 'resident',
    'x-enrolment': which ? 'midyear' : 'regular',
    'x-premium-paid': already_paid ? 'yes' : 'no',
  };
}

function checkFigures(event: EventResult): void {
  event.stage.plans.forEach((plan, i) => {
    if (event.tape[i * TAPE_WIDTH] === MISSING_FIGURE)
      throw new AppError('parameter.missing', 'given.params', {
        name: plan.benefit.title,
        document: (plan.figures.base ?? plan.figures.grant)?.why.find(Boolean) ?? '当年公布的标准',
      });
  });
}

const saysWhoPays = ({ benefits }: PolicyDocument): boolean =>
  benefits.some(({ kind, split }) => kind === 'enrolment' && split !== undefined);

/** Which fund pays how much of it, where the document says it. */
function payersOf(event: EventResult): Record<string, number> {
  const payers: Record<string, number> = {};
  for (const { benefit, plan, paidFen } of outcomesOf(event).filter((one) => one.paidFen > 0))
    splitOf(event, plan, paidFen).forEach((fen, i) => {
      const payer = benefit.split?.[i]?.payer ?? '';
      payers[payer] = (payers[payer] ?? 0) + fen;
    });
  return payers;
}
