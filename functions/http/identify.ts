import { invariant } from '@yizhu/shared/api/invariant';
import { staffRoles } from '@yizhu/shared/casework/application';
import * as z from 'zod';
import type { Caller } from './handler';

const id = z.string().min(1);
const roles = Object.keys(staffRoles) as (keyof typeof staffRoles)[];

const form = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['visitor', 'waiting']), id }),
  z.object({ kind: z.literal('resident'), id, person: id }),
  z.object({ kind: z.literal('staff'), id, role: z.enum(roles), department: id, scope: id, person: id.optional() }),
]);

/** A caller as the authoriser hands it on: API Gateway takes words only, here in plain ASCII. */
export type CallerContext = Record<string, string>;

export function contextOf(caller: Exclude<Caller, { kind: 'anybody' }>): CallerContext {
  const words = Object.entries(caller).filter(([, value]) => value !== undefined);
  return Object.fromEntries(words.map(([key, value]) => [key, encodeURIComponent(value)]));
}

/** Who calls: anybody where no authoriser stands before the endpoint. */
export function identify(context: Record<string, unknown> | null | undefined): Caller {
  if (!context?.kind) return { kind: 'anybody' };
  const words = Object.entries(context).filter(([, value]) => typeof value === 'string');
  const found = form.safeParse(Object.fromEntries(words.map(([key, value]) => [key, decodeURIComponent(`${value}`)])));
  invariant(found.success, 'the authoriser says completely who calls');
  return found.data;
}
