import { arn, region, urlSuffix } from '../template/account';
import type { Deployment, Value } from '../template/template';
import type { Access } from './permissions';

/** The use that a service makes of a key for the caller, as the key's and the caller's policies see it. */
export function keyUse(deployment: Deployment, key: Value | undefined, action: string, service: string): Access[] {
  if (key === undefined) return [];
  const found = deployment.ofType('AWS::KMS::Key').find(({ ref, attributes }) => key === ref || key === attributes.Arn);
  const resource = found?.attributes.Arn ?? arn('kms', `key/${key}`);
  // Both endings are in use in China.
  const via = [`${service}.${region}.amazonaws.com`, `${service}.${region}.${urlSuffix}`];
  return [{ action: `kms:${action}`, resource, context: { 'kms:ViaService': via } }];
}
