import { randomBytes } from 'node:crypto';
import type { Resource } from '../template/template';

/** Keys of one function for one start; they say who calls, and presigned addresses are signed with them. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
};

export type KeyRing = {
  readonly of: (caller: Resource) => Credentials;
  readonly find: (accessKeyId: string) => { readonly caller: Resource; readonly credentials: Credentials } | undefined;
};

/** Whoever set the system up on this computer; no policy of the template is about them, and everything is allowed. */
export const operator: Resource = {
  stack: '',
  id: 'Operator',
  type: 'operator',
  properties: {},
  ref: 'operator',
  attributes: {},
};

export function makeKeyRing(functions: readonly Resource[]): KeyRing {
  const all = [...functions, operator].map((caller) => ({ caller, credentials: makeCredentials() }));
  const byKey = new Map(all.map((one) => [one.credentials.accessKeyId, one]));
  const byId = new Map(all.map(({ caller, credentials }) => [caller, credentials]));
  return { of: (caller) => byId.get(caller) as Credentials, find: (accessKeyId) => byKey.get(accessKeyId) };
}

/** Of the shape that AWS's temporary keys have. */
const makeCredentials = (): Credentials => ({
  accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(30).toString('base64'),
  sessionToken: randomBytes(48).toString('base64'),
});
