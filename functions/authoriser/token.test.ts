import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { handler } from './index';
import { type SignedIn, signToken, verifyToken } from './token';

const now = new Date('2025-03-01T00:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const clerk: SignedIn = {
  kind: 'staff',
  id: 'u1',
  role: 'township-clerk',
  department: '样镇人民政府',
  scope: '990101001',
  person: 'p1',
};
let key: JWK;
let publicKey: JWK;

async function pair(): Promise<[JWK, JWK]> {
  const made = await generateKeyPair('ES256', { extractable: true });
  return [await exportJWK(made.privateKey), await exportJWK(made.publicKey)];
}
beforeAll(async () => {
  [key, publicKey] = await pair();
});
const verify = (token: string, at = now, stage = 'test') => verifyToken(token, { key: publicKey, stage, now: at });

test.each<SignedIn>([
  { kind: 'visitor', id: 'u1' },
  { kind: 'waiting', id: 'u1' },
  { kind: 'resident', id: 'u1', person: 'p1' },
  clerk,
  { ...clerk, person: undefined },
])('a token says again who it was made for: $kind', async (caller) => {
  expect(await verify(await signToken(caller, { key, stage: 'test', now }))).toEqual(caller);
});

test('it lasts a quarter of an hour', async () => {
  const token = await signToken(clerk, { key, stage: 'test', now });
  await expect(verify(token, later(15 * 60 - 1))).resolves.toEqual(clerk);
  await expect(verify(token, later(15 * 60))).rejects.toThrow();
});

test('or as long as somebody is staff, if that is shorter', async () => {
  const token = await signToken(clerk, { key, stage: 'test', now, until: later(60) });
  await expect(verify(token, later(59))).resolves.toEqual(clerk);
  await expect(verify(token, later(60))).rejects.toThrow();
  await expect(signToken(clerk, { key, stage: 'test', now, until: now })).rejects.toThrow('before it begins');
});

test('another stage, another key, a changed or unsigned token is none', async () => {
  const token = await signToken(clerk, { key, stage: 'test', now });
  await expect(verify(token, now, 'prod')).rejects.toThrow();
  const [otherKey] = await pair();
  await expect(verify(await signToken(clerk, { key: otherKey, stage: 'test', now }))).rejects.toThrow();
  const [head, , signature] = token.split('.');
  const administrator = Buffer.from(JSON.stringify({ sub: 'u1', kind: 'staff', role: 'administrator' }));
  await expect(verify([head, administrator.toString('base64url'), signature].join('.'))).rejects.toThrow();
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  await expect(verify([none, token.split('.')[1], ''].join('.'))).rejects.toThrow();
});

test('a public key that is used as a shared secret signs nothing', async () => {
  const secret = new TextEncoder().encode(JSON.stringify(publicKey));
  const forged = await new SignJWT({ kind: 'visitor' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('yizhu')
    .setAudience('test')
    .setSubject('u1')
    .setExpirationTime(later(60))
    .sign(secret);
  await expect(verify(forged)).rejects.toThrow();
});

test.each(['', 'Bearer', 'Bearer ', 'Basic dTpw', 'Bearer a b'])(
  'the header %j is answered with the word that API Gateway turns into a 401',
  async (authorizationToken) => {
    const methodArn = 'arn:aws-cn:execute-api:cn-north-1:123456789012:api/test/GET/home';
    await expect(handler({ type: 'TOKEN', authorizationToken, methodArn })).rejects.toThrow(/^Unauthorized$/);
  },
);
