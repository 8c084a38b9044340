import { invariant } from '@yizhu/shared/api/invariant';
import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import type { Caller } from '../http/handler';
import { identify } from '../http/identify';

export type SignedIn = Exclude<Caller, { kind: 'anybody' }>;

const ALGORITHM = 'ES256';
const ISSUER = 'yizhu';
const LIFE_MS = 15 * 60_000;

export type Signing = {
  key: JWK;
  /** The stage: a token of the test stage is none elsewhere. */
  stage: string;
  now: Date;
  /** When what the token says ends, if it does: it lasts no longer. */
  until?: Date | undefined;
};

/** A token that says who calls, for a quarter of an hour at most. */
export async function signToken({ id, ...claims }: SignedIn, { key, stage, now, until }: Signing): Promise<string> {
  const end = Math.min(now.getTime() + LIFE_MS, until?.getTime() ?? Number.POSITIVE_INFINITY);
  invariant(end > now.getTime(), 'a token is not over before it begins');
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setAudience(stage)
    .setSubject(id)
    .setIssuedAt(now)
    .setExpirationTime(new Date(end))
    .sign(await importJWK(key, ALGORITHM));
}

/** Who calls. Throws what jose throws where the token is not ours, not of this stage, or over. */
export async function verifyToken(token: string, { key, stage, now }: Omit<Signing, 'until'>): Promise<SignedIn> {
  const { payload } = await jwtVerify(token, await importJWK(key, ALGORITHM), {
    algorithms: [ALGORITHM],
    issuer: ISSUER,
    audience: stage,
    currentDate: now,
    requiredClaims: ['sub', 'exp', 'kind'],
  });
  const { sub, kind, role, department, scope, person } = payload;
  const caller = identify({ id: sub, kind, role, department, scope, person });
  invariant(caller.kind !== 'anybody', 'a token is of somebody');
  return caller;
}
