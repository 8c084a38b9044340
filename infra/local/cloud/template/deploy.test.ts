import { deploy } from './deploy';
import type { Template, Value } from './template';

const template = (resources: Record<string, Value>, more: Partial<Template> = {}): Template =>
  ({
    stack: 'Trial',
    resources,
    parameters: {},
    outputs: {},
    conditions: {},
    mappings: {},
    assets: new Map(),
    ...more,
  }) as Template;

const table = { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'items' } };
const policyWith = (value: Value): Template =>
  template(
    { Items: table, Own: { Type: 'AWS::IAM::Policy', Properties: { PolicyName: value } } },
    { parameters: { Word: { Default: 'w' } } },
  );
const resolved = (value: Value): Value | undefined =>
  deploy([policyWith(value)]).ofType('AWS::IAM::Policy')[0]?.properties.PolicyName;

test.each<[string, Value, Value]>([
  ['Ref of a resource', { Ref: 'Items' }, 'items'],
  ['Ref of a parameter', { Ref: 'Word' }, 'w'],
  ['a pseudo parameter', { Ref: 'AWS::Partition' }, 'aws-cn'],
  ['GetAtt', { 'Fn::GetAtt': ['Items', 'Arn'] }, 'arn:aws-cn:dynamodb:cn-northwest-1:000000000000:table/items'],
  ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Items' }]] }, 'a-items'],
  [
    'Sub',
    { 'Fn::Sub': '$' + '{Items}/$' + '{Items.Arn}/$' + '{!kept}' },
    'items/arn:aws-cn:dynamodb:cn-northwest-1:000000000000:table/items/$' + '{kept}',
  ],
  ['Sub with names of its own', { 'Fn::Sub': ['$' + '{x}', { x: { Ref: 'Items' } }] }, 'items'],
  ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
  ['NoValue in a list', ['a', { Ref: 'AWS::NoValue' }], ['a']],
])('%s is worked out', (_, value, expected) => expect(resolved(value)).toEqual(expected));

test.each<[string, Value, RegExp]>([
  [
    'an intrinsic that is not known',
    { 'Fn::Cidr': ['10.0.0.0/8', 1, 8] },
    /^Trial\/Own: the intrinsic Fn::Cidr is not known/,
  ],
  ['a Ref to nothing', { Ref: 'Nobody' }, /^Trial\/Own: Ref finds no Nobody/],
  [
    'an attribute that there is not',
    { 'Fn::GetAtt': ['Items', 'Size'] },
    /^Trial\/Own: Fn::GetAtt finds no Items\.Size/,
  ],
])('%s stops with the logical id', (_, value, sentence) => expect(() => resolved(value)).toThrow(sentence));

test('a resource type that is not in the table stops with the logical id', () => {
  expect(() => deploy([template({ Search: { Type: 'AWS::OpenSearchService::Domain' } })])).toThrow(
    /^Trial\/Search: the resource type AWS::OpenSearchService::Domain/,
  );
});

test('a property that the table does not name stops with the logical id', () => {
  expect(() => deploy([template({ Items: { ...table, Properties: { ImportSourceSpecification: {} } } })])).toThrow(
    /^Trial\/Items: .*ImportSourceSpecification/,
  );
});

test('what is ignored is not there, but can be mentioned', () => {
  const topic = { Type: 'AWS::SNS::Topic' };
  const own = { Type: 'AWS::IAM::Policy', Properties: { PolicyName: { Ref: 'Topic' } } };
  const { resources } = deploy([template({ Topic: topic, Own: own })]);
  expect(resources.map(({ id, properties }) => [id, properties.PolicyName])).toEqual([
    ['Own', 'arn:aws-cn:sns:cn-northwest-1:000000000000:Topic'],
  ]);
});

test('a stack imports what another exports', () => {
  const exporting = template(
    { Items: table },
    { stack: 'A', outputs: { Out: { Value: { Ref: 'Items' }, Export: { Name: 'items' } } } },
  );
  const own = { Type: 'AWS::IAM::Policy', Properties: { PolicyName: { 'Fn::ImportValue': 'items' } } };
  expect(deploy([exporting, template({ Own: own })]).ofType('AWS::IAM::Policy')[0]?.properties.PolicyName).toBe(
    'items',
  );
});
