import { stop } from '../stopped';
import { fits, type Statement } from './statements';

/** What is known of a call, by condition key; a key that is not there is absent from the call. */
export type Context = Readonly<Record<string, readonly string[]>>;
type Test = (actual: string, wanted: string) => boolean;

const operators: Readonly<Record<string, { test: Test; isNegative?: true }>> = {
  StringEquals: { test: (actual, wanted) => actual === wanted },
  StringNotEquals: { test: (actual, wanted) => actual === wanted, isNegative: true },
  StringEqualsIgnoreCase: { test: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase() },
  StringLike: { test: (actual, wanted) => fits(wanted, actual) },
  StringNotLike: { test: (actual, wanted) => fits(wanted, actual), isNegative: true },
  ArnEquals: { test: (actual, wanted) => fits(wanted, actual) },
  ArnLike: { test: (actual, wanted) => fits(wanted, actual) },
  ArnNotEquals: { test: (actual, wanted) => fits(wanted, actual), isNegative: true },
  ArnNotLike: { test: (actual, wanted) => fits(wanted, actual), isNegative: true },
  Bool: { test: (actual, wanted) => actual === wanted },
  NumericLessThan: { test: (actual, wanted) => Number(actual) < Number(wanted) },
  NumericLessThanEquals: { test: (actual, wanted) => Number(actual) <= Number(wanted) },
  NumericGreaterThan: { test: (actual, wanted) => Number(actual) > Number(wanted) },
  NumericGreaterThanEquals: { test: (actual, wanted) => Number(actual) >= Number(wanted) },
};

/** Keys that the calls here carry; a condition on any other could never be judged. */
const keys = [
  /^aws:(SecureTransport|PrincipalArn|PrincipalAccount|SourceArn|SourceAccount|PrincipalIsAWSService)$/,
  /^dynamodb:(LeadingKeys|EnclosingOperation)$/,
  /^kms:(ViaService|CallerAccount|EncryptionContextKeys|EncryptionContext:.+)$/,
  /^s3:(TlsVersion|x-amz-server-side-encryption|x-amz-server-side-encryption-aws-kms-key-id)$/,
];

export function checkConditions(conditions: Statement['conditions'], from: string): void {
  for (const [operator, wanted] of Object.entries(conditions)) {
    const { name } = parse(operator);
    if (name !== 'Null' && !operators[name]) stop(from, `the condition operator ${operator} is not known here`);
    for (const key of Object.keys(wanted)) {
      if (!keys.some((known) => known.test(key))) stop(from, `the condition key ${key} is not known here`);
    }
  }
}

/** Whether every condition of a statement holds for a call. */
export function conditionsHold(conditions: Statement['conditions'], context: Context): boolean {
  return Object.entries(conditions).every(([operator, wanted]) =>
    Object.entries(wanted).every(([key, values]) => conditionHolds(operator, values, context[key])),
  );
}

function conditionHolds(operator: string, wanted: readonly string[], actual: readonly string[] | undefined): boolean {
  const { quantifier, name, isOptional } = parse(operator);
  if (name === 'Null') return wanted.includes(String(actual === undefined));
  const { test, isNegative = false } = operators[name] ?? stop('permissions', `no operator ${name}`);
  const one = (value: string) => wanted.some((other) => test(value, other)) !== isNegative;
  if (quantifier === 'ForAllValues') return (actual ?? []).every(one);
  if (actual === undefined) return isOptional || (isNegative && quantifier === undefined);
  return actual.some(one);
}

function parse(operator: string): { quantifier?: string; name: string; isOptional: boolean } {
  const [, quantifier, name = '', optional] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  return { quantifier, name, isOptional: optional !== undefined };
}
