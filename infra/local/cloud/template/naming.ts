import { createHash } from 'node:crypto';
import { account, arn, region, urlSuffix } from './account';

/** What `Ref` and `Fn::GetAtt` of a resource give, from its logical id and the names it is given in the template. */
export type Naming = (own: { stack: string; id: string; given: (property: string) => string | undefined }) => {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, string>>;
};

/** A number as AWS makes them, the same at every start. */
const numbered = (...parts: string[]): string => createHash('sha256').update(parts.join('/')).digest('hex');
const uuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');

export const byId: Naming = ({ id }) => ({ ref: id });

/** Named by a property, or by the logical id; the ARN of `service` ends in `kind` and the name. */
export const named =
  (property: string, service: string, kind: string): Naming =>
  ({ id, given }) => {
    const name = given(property) ?? id;
    return { ref: name, attributes: { Arn: arn(service, `${kind}${name}`) } };
  };

export const table: Naming = ({ id, given }) => {
  const name = given('TableName') ?? id;
  const own = arn('dynamodb', `table/${name}`);
  // The real one ends in a time; nothing may read a stream's ARN, so any text will do.
  return { ref: name, attributes: { Arn: own, StreamArn: `${own}/stream/local` } };
};

export const key: Naming = ({ stack, id }) => {
  const name = uuid(numbered(stack, id));
  return { ref: name, attributes: { Arn: arn('kms', `key/${name}`), KeyId: name } };
};

export const bucket: Naming = ({ stack, id, given }) => {
  const name = given('BucketName') ?? `${stack}-${id}`.toLowerCase().slice(0, 63);
  const domain = `${name}.s3.${region}.${urlSuffix}`;
  const own = arn('s3', name, { region: '', account: '' });
  return { ref: name, attributes: { Arn: own, DomainName: domain, RegionalDomainName: domain } };
};

export const secret: Naming = ({ stack, id, given }) => {
  const own = arn('secretsmanager', `secret:${given('Name') ?? id}-${numbered(stack, id).slice(0, 6)}`);
  return { ref: own, attributes: { Id: own } };
};

export const queue: Naming = ({ id, given }) => {
  const name = given('QueueName') ?? id;
  const ref = `https://sqs.${region}.${urlSuffix}/${account}/${name}`;
  return { ref, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: ref } };
};

export const role: Naming = ({ id, given }) => {
  const name = given('RoleName') ?? id;
  return {
    ref: name,
    attributes: { Arn: arn('iam', `role/${name}`, { region: '' }), RoleId: numbered(id).slice(0, 21) },
  };
};

export const managedPolicy: Naming = ({ id, given }) => {
  const own = arn('iam', `policy/${given('ManagedPolicyName') ?? id}`, { region: '' });
  return { ref: own, attributes: { PolicyArn: own } };
};

export const restApi: Naming = ({ stack, id }) => {
  const name = numbered(stack, id).slice(0, 10);
  return { ref: name, attributes: { RestApiId: name, RootResourceId: `root-${name}` } };
};

export const stage: Naming = ({ id, given }) => ({ ref: given('StageName') ?? id });

export const deployment: Naming = ({ id }) => ({ ref: id, attributes: { DeploymentId: id } });

export const authorizer: Naming = ({ id }) => ({ ref: id, attributes: { AuthorizerId: id } });

export const mapping: Naming = ({ stack, id }) => {
  const ref = uuid(numbered(stack, id));
  return { ref, attributes: { Id: ref, EventSourceMappingArn: arn('lambda', `event-source-mapping:${ref}`) } };
};

/** What is not run still has a name that others may mention. */
export const mentioned =
  (service: string): Naming =>
  ({ id }) => ({ ref: arn(service, id), attributes: { Arn: arn(service, id), Id: id } });
