import { invariant } from '@yizhu/shared/api/invariant';
import { staffRoles } from '@yizhu/shared/casework/application';
import * as z from 'zod';
import type { Caller } from './handler';

const word = z.string().min(1).max(200);
const roles = Object.keys(staffRoles) as (keyof typeof staffRoles)[];

const form = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['visitor', 'waiting']), id: word }),
  z.object({ kind: z.literal('resident'), id: word, person: word }),
  z.object({
    kind: z.literal('staff'),
    id: word,
    role: z.enum(roles),
    department: word,
    scope: z.string().regex(/^\d{4,12}$/),
    person: word.optional(),
  }),
]);

/** Who calls, from the claims of a token; anybody where there are none. */
export function identify(claims: Record<string, unknown> | null | undefined): Caller {
  if (!claims?.kind) return { kind: 'anybody' };
  const found = form.safeParse(claims);
  invariant(found.success, 'a token says completely who calls');
  return found.data;
}

/** What the authoriser hands on through API Gateway: words only, in plain ASCII. */
export function contextOf(caller: Exclude<Caller, { kind: 'anybody' }>): Record<string, string> {
  const words = Object.entries(caller).filter(([, value]) => value !== undefined);
  return Object.fromEntries(words.map(([name, value]) => [name, encodeURIComponent(value)]));
}

/** The same back again; API Gateway adds some of its own. */
export function claimsOf(context: Record<string, unknown> | null | undefined): Record<string, unknown> {
  const words = Object.entries(context ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(words.map(([name, value]) => [name, decodeURIComponent(value)]));
}
