import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { invariant } from '@yizhu/shared/api/invariant';
import type { JWK } from 'jose';
import * as z from 'zod';
import { environment } from './environment';

export type Secrets = {
  tokenPrivateKey: JWK;
  tokenPublicKey: JWK;
  indexKey: Uint8Array;
  wechatAppId: string;
  wechatSecret: string;
};

/** A container asks again after so long, so that a changed secret arrives. */
const LIFE_MS = 15 * 60_000;
const INDEX_KEY_BYTES = 32;

const jwk = z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });
const form = z.object({
  tokenPrivateKey: jwk.extend({ d: z.string() }),
  tokenPublicKey: jwk,
  indexKey: z.base64(),
  wechatAppId: z.string(),
  wechatSecret: z.string(),
});

let client: SecretsManagerClient | undefined;
let kept: { value: Promise<Secrets>; until: number } | undefined;

/** What must not stand in a template. A failure is not kept. */
export function secrets(): Promise<Secrets> {
  if (!kept || kept.until < Date.now()) {
    const value = read();
    kept = { value, until: Date.now() + LIFE_MS };
    value.catch(() => {
      kept = undefined;
    });
  }
  return kept.value;
}

async function read(): Promise<Secrets> {
  client ??= new SecretsManagerClient({});
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: environment('SECRETS') }));
  const found = form.safeParse(parsed(SecretString));
  invariant(found.success, 'the secret has the form that functions/README.md says');
  const indexKey = Buffer.from(found.data.indexKey, 'base64');
  invariant(indexKey.length === INDEX_KEY_BYTES, 'the index key has 32 bytes');
  return { ...found.data, indexKey };
}

/** A parser's own message would quote the secret. */
function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
