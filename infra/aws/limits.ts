import { type Endpoint, type EndpointName, endpoints } from '@yizhu/shared/api/endpoints';

/** Requests a second, averaged, and how many at once; of all callers together. */
export type Rate = { readonly perSecond: number; readonly burst: number };

/** What one county's people and offices stay far below. */
export const usualRate: Rate = { perSecond: 50, burst: 100 };
/** What anybody may call without a token, or what looks somebody up, is held lower. */
const guardedRate: Rate = { perSecond: 20, burst: 40 };
const guarded: readonly EndpointName[] = ['bind', 'acceptInvitation', 'photoUpload', 'makePayout', 'markPaid'];

export function rateOf(name: EndpointName): Rate {
  const { who }: Endpoint = endpoints[name];
  return who === 'anybody' || guarded.includes(name) ? guardedRate : usualRate;
}

/** The largest body that reaches a function. It is also as much of a body as the WAF looks into behind API Gateway. */
export const mostBodyBytes = 16 * 1024;

/**
 * Requests of one address in five minutes. A phone network puts thousands of phones behind one address, and an office all of its computers,
 * so these stop a machine, not a person; how often one person may try is for the functions to count.
 */
export const mostOfOneAddress = { all: 3000, guessing: 300 };
/** Where a stranger could try out names, id numbers or codes. */
export const guessable: readonly EndpointName[] = ['bind', 'acceptInvitation'];
