/** What a case expects beside what comes out: amounts, states and labels; never clauses, reasons or notes. */
import { answer } from '@yizhu/infra/local/given/answer';
import { answerGeneric } from '@yizhu/infra/local/given/generic';
import { findPolicy } from '@yizhu/infra/local/policies/library';
import { AppError } from '@yizhu/shared/api/errors';
import type { Case } from './bank';

export type Mismatch = { field: string; expected: unknown; got: unknown };

/** Cases are about the past and the near future alike. */
const NO_TODAY = '9999-12-31';
const notCompared = new Set(['clause', 'reasons', 'notes', 'why']);

/** One entry for `expect` and one for each `expect_alt`. */
export function compareCase(one: Case): { reading: string; mismatches: Mismatch[] }[] {
  const runs = [{ reading: '-', given: one.given, expect: one.expect }];
  for (const alt of one.expect_alt ?? []) {
    const params = { ...(one.given.params as object | undefined), ...alt.params };
    runs.push({ reading: alt.interp, given: { ...one.given, params }, expect: alt.expect });
  }
  return runs.map(({ reading, given, expect }) => ({ reading, mismatches: mismatches(one.policy, given, expect) }));
}

function mismatches(policy: string, given: object, expect: Record<string, unknown>): Mismatch[] {
  const got = answered(policy, given);
  return Object.keys(expect)
    .filter((field) => !notCompared.has(field))
    .flatMap((field) => differences(field, normal(field, expect[field]), normal(field, got[field])));
}

/** A `given` in the words of the cases, or with `encounters` in those of `assess --policy`. */
function answered(policy: string, given: object): Record<string, unknown> {
  try {
    if ('encounters' in given) return answerGeneric(findPolicy(policy), given, NO_TODAY) as Record<string, unknown>;
    return answer(policy, given, NO_TODAY) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof AppError) return { error: { code: error.code, path: error.path } };
    throw error;
  }
}

/** Awards without what is not compared and without zeros, in an order of their own. */
function normal(field: string, value: unknown): unknown {
  if (field !== 'awards' || !Array.isArray(value)) return value;
  return value
    .map(({ ref, benefit, amount_fen }: Record<string, unknown>) => ({ ref, benefit, amount_fen }))
    .filter((award) => award.amount_fen !== 0)
    .map((award) => JSON.stringify(award))
    .sort();
}

function differences(field: string, expected: unknown, got: unknown): Mismatch[] {
  if (isObject(expected) && isObject(got)) {
    const keys = new Set([...Object.keys(expected), ...(field.includes('paid') ? Object.keys(got) : [])]);
    return [...keys]
      .filter((key) => !notCompared.has(key))
      .flatMap((key) => differences(`${field}.${key}`, expected[key], got[key]));
  }
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length)
    return expected.flatMap((one, i) => differences(`${field}[${i}]`, one, got[i]));
  return Object.is(expected, got) ? [] : [{ field, expected, got }];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
