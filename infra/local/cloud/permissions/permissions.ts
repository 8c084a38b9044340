import { stop } from '../stopped';
import { account, arn } from '../template/account';
import { type Deployment, isMap, type Resource, type Value } from '../template/template';
import { type Context, conditionsHold } from './conditions';
import { fits, type Patterns, readStatements, type Statement } from './statements';

/** One thing that a call does: an action on a resource, and what else is known of it. */
export type Access = { readonly action: string; readonly resource: string; readonly context?: Context };

export type Verdict = { readonly isAllowed: true } | { readonly isAllowed: false; readonly sentence: string };

export type Permissions = {
  /** Judge what a function does by the policies of its role and of the resource; `unrecorded` where it did not ask itself. */
  readonly judge: (caller: Resource, access: Access, how?: 'unrecorded') => Verdict;
  /** Whether a service may invoke a function on behalf of a source, by the function's own permissions. */
  readonly mayInvoke: (service: string, called: Resource, sourceArn: string) => boolean;
  readonly record: PermissionRecord;
};

export type RecordedCall = {
  readonly caller: string;
  readonly action: string;
  readonly resource: string;
  /** What the leading keys of the items began with, up to the first `#`. */
  readonly keys: string;
  readonly isAllowed: boolean;
};

/** What the functions did and were refused since the start, and which grants nothing has used. */
export type PermissionRecord = {
  readonly calls: () => readonly RecordedCall[];
  readonly unused: () => readonly { caller: string; action: string; resources: readonly string[] }[];
};

/** What a role gets through this policy of AWS is leave to log, which needs no check here. */
const logsOnly = 'policy/service-role/AWSLambdaBasicExecutionRole';
const root = arn('iam', 'root', { region: '' });

export function makePermissions(deployment: Deployment): Permissions {
  const byRole = new Map(deployment.ofType('AWS::IAM::Role').map((role) => [role.ref, ofRole(deployment, role)]));
  const resourcePolicies = policiesOfResources(deployment);
  const invocations = deployment.ofType('AWS::Lambda::Permission').map(({ properties }) => properties);
  const calls = new Map<string, RecordedCall>();
  const used = new Set<string>();

  const judge: Permissions['judge'] = (caller, access, how) => {
    if (caller.type === 'operator') return { isAllowed: true };
    const role = roleOf(deployment, caller);
    const context = fullContext(role, access);
    const own = (byRole.get(role.ref) ?? []).filter((one) => matches(one, access, context));
    const theirs = resourcePolicies.filter((one) => isAbout(one, role) && matches(one, access, context));
    const isAllowed = decide(own, theirs, access);
    if (how === undefined) {
      const call = {
        caller: caller.id,
        action: access.action,
        resource: access.resource,
        keys: keysOf(access),
        isAllowed,
      };
      calls.set(JSON.stringify(call), call);
      for (const { from, actions } of own)
        used.add(`${from} ${actions.of.find((pattern) => fits(pattern, access.action))}`);
    }
    return isAllowed ? { isAllowed } : { isAllowed, sentence: refusal(caller, role, access, own) };
  };

  const unused = () =>
    deployment
      .ofType('AWS::Lambda::Function')
      .flatMap((caller) =>
        (byRole.get(roleOf(deployment, caller).ref) ?? []).flatMap(({ isAllow, from, actions, resources }) =>
          actions.of
            .filter((action) => isAllow && !isOfPlatform(action) && !used.has(`${from} ${action}`))
            .map((action) => ({ caller: caller.id, action, resources: resources.of })),
        ),
      );

  return {
    judge,
    mayInvoke: (service, called, sourceArn) => invocations.some((one) => lets(one, service, called, sourceArn)),
    record: { calls: () => [...calls.values()], unused },
  };
}

/** Used by Lambda itself: nothing here logs to AWS, and streams are not listed. */
const isOfPlatform = (action: string): boolean => action.startsWith('logs:') || action === 'dynamodb:ListStreams';

const keysOf = ({ context }: Access): string =>
  (context?.['dynamodb:LeadingKeys'] ?? []).map((key) => key.split('#')[0]).join(' ');

function ofRole(deployment: Deployment, role: Resource): Statement[] {
  const inline = Array.isArray(role.properties.Policies) ? role.properties.Policies : [];
  const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy']
    .flatMap((type) => deployment.ofType(type))
    .filter((policy) => isAttached(policy, role));
  return [
    ...inline.flatMap((policy) => readStatements(isMap(policy) ? policy.PolicyDocument : undefined, role.id)),
    ...attached.flatMap((policy) => readStatements(policy.properties.PolicyDocument, policy.id)),
  ];
}

function isAttached(policy: Resource, role: Resource): boolean {
  const { Roles: roles } = policy.properties;
  const { ManagedPolicyArns: arns } = role.properties;
  return (Array.isArray(roles) && roles.includes(role.ref)) || (Array.isArray(arns) && arns.includes(policy.ref));
}

function roleOf(deployment: Deployment, caller: Resource): Resource {
  const role = deployment.find('AWS::IAM::Role', String(caller.properties.Role), caller.id);
  const { ManagedPolicyArns: arns } = role.properties;
  const own = deployment.ofType('AWS::IAM::ManagedPolicy').map(({ ref }) => ref);
  const unknown = (Array.isArray(arns) ? arns : []).filter(
    (one) => !own.includes(String(one)) && !String(one).endsWith(logsOnly),
  );
  if (unknown.length > 0) stop(role.id, `what ${unknown.join(', ')} allows is not known here`);
  return role;
}

/** Policies that hang on a key, a bucket, a secret or a queue; each is about its own resource only. */
function policiesOfResources(deployment: Deployment): Statement[] {
  const on = (owner: Resource, document: Value | undefined, at: string) =>
    readStatements(document, at).map((one) => narrowed(one, owner.attributes.Arn ?? owner.ref));
  const keys = deployment.ofType('AWS::KMS::Key').flatMap((key) => on(key, key.properties.KeyPolicy, key.id));
  const secrets = deployment.ofType('AWS::SecretsManager::ResourcePolicy').flatMap(({ id, properties }) => {
    const owner = deployment.find('AWS::SecretsManager::Secret', String(properties.SecretId), id);
    return on(owner, properties.ResourcePolicy, id);
  });
  const buckets = deployment.ofType('AWS::S3::BucketPolicy');
  const queues = deployment.ofType('AWS::SQS::QueuePolicy');
  const whole = [...buckets, ...queues].flatMap(({ id, properties }) => readStatements(properties.PolicyDocument, id));
  return [...keys, ...secrets, ...whole];
}

const narrowed = (one: Statement, own: string): Statement =>
  one.resources.of.includes('*') ? { ...one, resources: { of: [own], isOthers: false } } : one;

/** A statement about the account's root speaks of everybody whom a policy of their own lets. */
const isAbout = ({ principals = [] }: Statement, role: Resource): boolean =>
  principals.some((one) => one === '*' || one === root || one === account || one === role.attributes.Arn);

function fullContext(role: Resource, { context = {} }: Access): Context {
  return {
    // Calls stay on this machine; what the real ones need TLS for is not lost here.
    'aws:SecureTransport': ['true'],
    's3:TlsVersion': ['1.3'],
    'aws:PrincipalArn': [role.attributes.Arn ?? ''],
    'aws:PrincipalAccount': [account],
    'aws:PrincipalIsAWSService': ['false'],
    'kms:CallerAccount': [account],
    ...context,
  };
}

const matches = (one: Statement, { action, resource }: Access, context: Context): boolean =>
  fitsAny(one.actions, action) && fitsAny(one.resources, resource) && conditionsHold(one.conditions, context);

/** Actions are compared without regard to case, as AWS does; ARNs of ours have lower-case beginnings anyway. */
const fitsAny = ({ of, isOthers }: Patterns, text: string): boolean =>
  of.some((pattern) => fits(pattern, text)) !== isOthers;

/** A key's use needs a word of its own policy; elsewhere the role's own policy is enough. */
function decide(own: readonly Statement[], theirs: readonly Statement[], { action }: Access): boolean {
  if ([...own, ...theirs].some(({ isAllow }) => !isAllow)) return false;
  const isDirect = theirs.some(({ isAllow, principals }) => isAllow && !principals?.includes(root));
  const isOwn = own.length > 0;
  if (!action.startsWith('kms:')) return isOwn || isDirect;
  return isDirect || (isOwn && theirs.some(({ isAllow }) => isAllow));
}

function refusal(caller: Resource, role: Resource, { action, resource }: Access, own: readonly Statement[]): string {
  const who = arn('sts', `assumed-role/${role.ref}/${caller.ref}`, { region: '' });
  const why = own.some(({ isAllow }) => !isAllow)
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`;
  return `User: ${who} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
}

function lets(permission: Resource['properties'], service: string, called: Resource, sourceArn: string): boolean {
  const isIt = [called.ref, called.attributes.Arn].includes(String(permission.FunctionName));
  const isService = String(permission.Principal).split('.')[0] === service;
  const source = permission.SourceArn;
  return isIt && isService && (source === undefined || fits(String(source), sourceArn));
}
