import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { keyUse } from '../cloud/permissions/key-use';
import type { Access } from '../cloud/permissions/permissions';
import type { Deployment, Resource } from '../cloud/template/template';
import { type Body, type JsonService, ServiceError } from './json-service';
import { makeStore } from './store';

/** What functions/README.md says the secret holds. */
export type SystemSecret = {
  readonly tokenPrivateKey: object;
  readonly tokenPublicKey: object;
  readonly indexKey: string;
  readonly wechatAppId: string;
  readonly wechatSecret: string;
};

export type Secrets = { readonly service: JsonService; readonly system: () => SystemSecret };

/** Secrets Manager: every secret of the template has the system's secret, made up at the first start and kept in the folder. */
export function makeSecrets(deployment: Deployment, folder: string | undefined): Secrets {
  const store = makeStore<SystemSecret>(folder, 'secret', makeSecret);
  const find = (body: Body): Resource => {
    const id = String(body.SecretId);
    const found = deployment.ofType('AWS::SecretsManager::Secret').find(({ ref, id: logical, properties }) => {
      return ref === id || (properties.Name ?? logical) === id;
    });
    if (found) return found;
    throw new ServiceError('ResourceNotFoundException', 'Secrets Manager can’t find the specified secret.');
  };
  return {
    system: store.read,
    service: {
      target: 'secretsmanager',
      denied: 'AccessDeniedException',
      access: (operation, body) => (operation === 'GetSecretValue' ? accessOf(deployment, find(body)) : undefined),
      answer: (_, body) => {
        const { ref, id, properties } = find(body);
        const secret = JSON.stringify(store.read());
        return {
          ARN: ref,
          Name: properties.Name ?? id,
          SecretString: secret,
          VersionStages: ['AWSCURRENT'],
          VersionId: id,
        };
      },
    },
  };
}

/** A secret under a key of one's own is read with the key's permission too. */
const accessOf = (deployment: Deployment, { ref, properties }: Resource): Access[] => [
  { action: 'secretsmanager:GetSecretValue', resource: ref },
  ...keyUse(deployment, properties.KmsKeyId, 'Decrypt', 'secretsmanager'),
];

function makeSecret(): SystemSecret {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    tokenPrivateKey: { ...privateKey.export({ format: 'jwk' }), alg: 'ES256' },
    tokenPublicKey: { ...publicKey.export({ format: 'jwk' }), alg: 'ES256' },
    indexKey: randomBytes(32).toString('base64'),
    wechatAppId: `wx${randomBytes(8).toString('hex')}`,
    wechatSecret: randomBytes(16).toString('hex'),
  };
}
