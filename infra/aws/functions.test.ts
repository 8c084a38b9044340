import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './bundle';
import { functionNames } from './functions';
import { logicalId } from './logical-id';
import type { Resource } from './synthesise';
import { templateOf } from './tiny-functions';

type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: Record<string, unknown> };

const template = templateOf('prod');
const functionOf = (name: string) => template.Resources[`${logicalId([name])}Function`]?.Properties ?? {};
const actionsOf = ({ Action }: Statement) => [Action].flat();
/** Every statement that lets a role do something, with the policy that it stands in. */
const allowed = Object.entries(template.Resources)
  .filter(([, { Type }]) => Type === 'AWS::IAM::Policy')
  .flatMap(([id, { Properties }]: [string, Resource]) =>
    Properties?.PolicyDocument.Statement.map((statement: Statement) => ({ id, statement })),
  ) as { id: string; statement: Statement }[];

/** What the README's table of the environment says: name, value, who has it. */
const documented = [
  ...readFileSync(path.join(repository, 'functions/README.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \|.*\| (.+) \|$/gm),
].map(([, name = '', who = '']) => ({ name, who }));
const hasIt = (who: string, name: string) => {
  const isNamed = who.includes(`\`${name}\``);
  return who.startsWith('all') ? !isNamed : isNamed;
};

describe('functions', () => {
  test('there are eight, each with a log and a role of its own', () => {
    expect(functionNames).toHaveLength(8);
    const all = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');
    expect(all).toHaveLength(8);
    for (const property of ['Role', 'LoggingConfig'])
      expect(new Set(all.map(({ Properties }) => JSON.stringify(Properties?.[property]))).size).toBe(8);
  });

  test.each(functionNames)('%s runs on the runtime that is tested for, with limits', (name) => {
    const { Runtime, Architectures, Handler, MemorySize, Timeout, TracingConfig } = functionOf(name);
    expect({ Runtime, Architectures, Handler }).toEqual({
      Runtime: 'nodejs22.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
    });
    expect(MemorySize).toBeLessThanOrEqual(1024);
    expect(Timeout).toBeLessThanOrEqual(120);
    expect(TracingConfig).toBeUndefined();
  });

  test('six names of the environment are documented', () => expect(documented).toHaveLength(6));

  test.each(functionNames)('the environment of %s is what functions/README.md says', (name) => {
    const expected = documented.filter(({ who }) => hasIt(who, name)).map((one) => one.name);
    expect(Object.keys(functionOf(name).Environment.Variables).sort()).toEqual(expected.sort());
  });

  test('the environment names the table, bucket, key and secret of the template', () => {
    expect(functionOf('applications').Environment.Variables).toEqual({
      STAGE: 'prod',
      TABLE: { Ref: 'Table' },
      DATA_KEY: { Ref: 'KeysData' },
      SECRETS: { Ref: 'Secret' },
      PHOTOS: { Ref: 'Photos' },
    });
    expect(functionOf('residents').Environment.Variables.WECHAT_URL).toBe('https://api.weixin.qq.com');
  });
});

describe('permissions', () => {
  test('no action is a wildcard, and a resource only where a reason is written down in acknowledged.ts', () => {
    const wild = allowed.filter(({ statement }) =>
      JSON.stringify([statement.Action, statement.Resource]).includes('*'),
    );
    expect(
      wild.map(({ id, statement }) => `${id} ${actionsOf(statement)} ${JSON.stringify(statement.Resource)}`),
    ).toEqual([
      'ApplicationsRolePolicy s3:GetObject,s3:PutObject [{"Fn::Join":["",[{"Fn::GetAtt":["Photos","Arn"]},"/incoming/*"]]},{"Fn::Join":["",[{"Fn::GetAtt":["Photos","Arn"]},"/kept/*"]]}]',
      'NotificationsStreamRolePolicy dynamodb:ListStreams "*"',
    ]);
  });

  test('nobody may scan, and what is deleted is never of a person, a fund or a payout', () => {
    expect(
      allowed.flatMap(({ statement }) => actionsOf(statement)).filter((one) => /Scan|Batch|PartiQL/.test(one)),
    ).toEqual([]);
    const deleting = allowed.filter(({ statement }) => actionsOf(statement).includes('dynamodb:DeleteItem'));
    expect(deleting.flatMap(({ id, statement }) => keysOf(statement).map((key) => `${id} ${key}`))).toEqual([
      'ResidentsRolePolicy SESSION#*',
      'StaffRolePolicy INVITATION#*',
      'StaffRolePolicy SCAN#*',
      'StaffRolePolicy BINDING#*',
    ]);
  });

  test('every permission on items is bound to the beginnings of their keys', () => {
    const onItems = allowed.filter(
      ({ statement }) => JSON.stringify(statement.Resource) === '{"Fn::GetAtt":["Table","Arn"]}',
    );
    expect(onItems.length).toBeGreaterThan(20);
    for (const { statement } of onItems) expect(keysOf(statement).every((key) => /^[A-Z]+#\*$/.test(key))).toBe(true);
  });

  test('the key of the table is used only through DynamoDB, by its key policy', () => {
    const { KeyPolicy } = template.Resources.KeysTable?.Properties ?? {};
    expect(KeyPolicy.Statement[1].Condition.StringEquals['kms:ViaService']).toEqual([
      'dynamodb.cn-northwest-1.amazonaws.com.cn',
      'dynamodb.cn-northwest-1.amazonaws.com',
    ]);
    expect(allowed.filter(({ statement }) => JSON.stringify(statement.Resource).includes('KeysTable'))).toEqual([]);
  });

  test('only what reads or writes sealed fields may use their key, and the authoriser reads the secret alone', () => {
    const using = allowed.filter(({ statement }) => JSON.stringify(statement.Resource).includes('KeysData'));
    expect(using.map(({ id, statement }) => `${id} ${actionsOf(statement)}`)).toEqual([
      'ResidentsRolePolicy kms:Decrypt,kms:GenerateDataKey',
      'StaffRolePolicy kms:Decrypt,kms:GenerateDataKey',
      'ApplicationsRolePolicy kms:Decrypt,kms:GenerateDataKey',
      'PayoutsRolePolicy kms:Decrypt,kms:GenerateDataKey',
      'NotificationsRolePolicy kms:Decrypt,kms:GenerateDataKey',
      'NotificationsStreamRolePolicy kms:Decrypt',
      'NotificationsSweepRolePolicy kms:Decrypt',
    ]);
    const authoriser = allowed.filter(({ id }) => id === 'AuthoriserRolePolicy');
    expect(authoriser.flatMap(({ statement }) => actionsOf(statement))).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'secretsmanager:GetSecretValue',
    ]);
  });
});

function keysOf({ Condition }: Statement): string[] {
  const { 'dynamodb:LeadingKeys': keys } = (Condition?.['ForAllValues:StringLike'] ?? {}) as Record<
    string,
    string | string[]
  >;
  return [keys ?? ['none']].flat();
}
