import { accessDenied, StoreError } from './store-error';

/** What a presigned POST lets in: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html */
export type PostPolicy = { readonly expiration: string; readonly conditions: readonly unknown[] };
/** Fields of the form by name in small letters. */
export type Fields = ReadonlyMap<string, string>;
export type ByteRange = { readonly least: number; readonly most: number };

/** Fields that need no condition. */
const free = ['x-amz-signature', 'file', 'policy'];

export function readPolicy(encoded: string): PostPolicy {
  try {
    const { expiration, conditions } = JSON.parse(Buffer.from(encoded, 'base64').toString());
    if (typeof expiration === 'string' && Array.isArray(conditions)) return { expiration, conditions };
  } catch {
    // Told below, as for any policy that is none.
  }
  throw new StoreError(
    400,
    'InvalidPolicyDocument',
    'The content of the form does not meet the conditions of a policy document.',
  );
}

/** Hold the fields to the policy; gives the number of bytes that the file may have. */
export function checkPolicy(policy: PostPolicy, fields: Fields, now: Date): ByteRange {
  if (!(Date.parse(policy.expiration) > now.getTime())) refuse('Policy expired.');
  const named = new Set<string>();
  let range: ByteRange = { least: 0, most: Number.POSITIVE_INFINITY };
  for (const condition of policy.conditions) {
    const read = readCondition(condition);
    if ('range' in read) range = read.range;
    else {
      named.add(read.field);
      if (!read.holds(fields.get(read.field) ?? '')) refuse(`Policy Condition failed: ${JSON.stringify(condition)}`);
    }
  }
  const extra = [...fields.keys()].filter(
    (one) => !free.includes(one) && !one.startsWith('x-ignore-') && !named.has(one),
  );
  if (extra.length > 0) refuse(`Extra input fields: ${extra.join(', ')}`);
  return range;
}

type Condition = { readonly range: ByteRange } | { readonly field: string; readonly holds: (value: string) => boolean };

function readCondition(condition: unknown): Condition {
  if (!Array.isArray(condition)) {
    const [[name, wanted] = ['', '']] = Object.entries(condition as Record<string, string>);
    return { field: name.toLowerCase(), holds: (value) => value === wanted };
  }
  const [operator, field, wanted] = condition;
  const kind = String(operator).toLowerCase();
  if (kind === 'content-length-range') return { range: { least: Number(field), most: Number(wanted) } };
  const name = String(field).replace(/^\$/, '').toLowerCase();
  if (kind === 'eq') return { field: name, holds: (value) => value === wanted };
  if (kind === 'starts-with') return { field: name, holds: (value) => value.startsWith(String(wanted)) };
  return refuse(`unknown condition ${JSON.stringify(condition)}`);
}

function refuse(reason: string): never {
  throw accessDenied(`Invalid according to Policy: ${reason}`);
}

export function checkSize(bytes: number, { least, most }: ByteRange): void {
  if (bytes > most)
    throw new StoreError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  if (bytes < least)
    throw new StoreError(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
}
