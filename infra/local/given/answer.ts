/** One case's `given` → what the cases call `expect`, by kind. */
import { AppError } from '@yizhu/shared/api/errors';
import { categoryByExpense } from '@yizhu/shared/policy/by-expense';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import type { ParameterOverrides } from '@yizhu/shared/policy/figures';
import type { FundRules } from '@yizhu/shared/policy/fund-rules';
import type { Switches } from '@yizhu/shared/policy/read-policy';
import * as z from 'zod';
import { findPolicy } from '../policies/library';
import { answerBudget } from './budget';
import { answerCritical } from './critical';
import { answerDeadline } from './deadline';
import { answerExpense } from './expense';
import { read } from './fields';
import { answerFund } from './fund';
import { answerNeed } from './need';
import { parametersIn } from './parameters';
import { answerPremium } from './premium';
import { answerReserve } from './reserve';
import { answerRounds } from './rounds';
import { answerStatus } from './status';
import { answerSurplus } from './surplus';
import { answerVisits } from './visits';
import { answerYear } from './year';
import { answerPerson } from './yearly';

/** What every kind is answered with. Dates after `today` are refused. */
export type Context = { policy: string; switches: Switches; figures: ParameterOverrides; today: string };

type Kind = { answer: (given: unknown, context: Context) => object; suits: (document: PolicyDocument) => boolean };

const hasKind = (kind: string) => (document: PolicyDocument) =>
  document.benefits.some(
    ({ per, pays, external, judgement, ...benefit }) =>
      per === 'encounter' && benefit.kind === kind && !pays && external === undefined && judgement === undefined,
  );
/** Everything that a visit could give stands in another document. */
const isElsewhere = (document: PolicyDocument): boolean =>
  !hasKind('visit')(document) && document.benefits.some(({ external }) => external !== undefined);
const hasFund = (rule: keyof FundRules) => (document: PolicyDocument) => document.funds?.[rule] !== undefined;
const hasExpense = ({ categories }: PolicyDocument): boolean => categoryByExpense(categories) !== undefined;
const hasCritical = (document: PolicyDocument): boolean =>
  document.benefits.some((benefit) => benefit.pays === 'critical');
const hasRounds = (document: PolicyDocument): boolean => document.rounds !== undefined;
const hasApplication = (document: PolicyDocument): boolean =>
  document.rounds === undefined && document.benefits.some((benefit) => benefit.per === 'year');
const hasDeadlines = (document: PolicyDocument): boolean => document.deadlines.length > 0;

/** What may be asked, and of which documents. */
const kinds: Record<string, Kind> = {
  visits: { answer: answerVisits, suits: hasKind('visit') },
  year: { answer: answerYear, suits: hasApplication },
  premium: { answer: answerPremium, suits: hasKind('enrolment') },
  big: { answer: answerCritical, suits: hasCritical },
  person: { answer: answerPerson, suits: hasRounds },
  rounds: { answer: answerRounds, suits: hasRounds },
  deadline: { answer: answerDeadline, suits: hasDeadlines },
  status: { answer: answerStatus, suits: isElsewhere },
  expense: { answer: answerExpense, suits: hasExpense },
  reserve: { answer: answerReserve, suits: hasFund('reserve') },
  need: { answer: answerNeed, suits: hasFund('need') },
  surplus: { answer: answerSurplus, suits: hasFund('surplus') },
  budget: { answer: answerBudget, suits: hasFund('budget') },
  fund: { answer: answerFund, suits: hasFund('overspend') },
};

const kindsFor = (document: PolicyDocument): string[] =>
  Object.keys(kinds).filter((kind) => kinds[kind]?.suits(document));

const head = z.looseObject({ kind: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

/** Throws AppError: what is wrong with the given, and where. */
export function answer(policy: string, given: unknown, today: string): object {
  const { document } = findPolicy(policy);
  const { kind, params } = read(head, given);
  const one = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!one?.suits(document))
    throw new AppError('input.wrongType', 'given.kind', { expected: kindsFor(document).join('、') });
  return one.answer(given, { policy, ...parametersIn(params, document), today });
}
