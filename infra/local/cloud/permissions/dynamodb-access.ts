import { arn } from '../template/account';
import type { Deployment, Resource, Value } from '../template/template';
import { isMap } from '../template/template';
import type { Access } from './permissions';

type Body = Readonly<Record<string, Value>>;

/** What a call to DynamoDB does, as its permissions see it; undefined for an operation that is not known here. */
export function dynamodbAccess(deployment: Deployment, operation: string, body: Body): Access[] | undefined {
  const on = (action: string, table: Value | undefined, part: Body): Access => ({
    action: `dynamodb:${action}`,
    resource: resourceOf(String(table ?? ''), part.IndexName),
    context: {
      ...leadingKeys(deployment, String(table ?? ''), part),
      ...(action === operation ? {} : { 'dynamodb:EnclosingOperation': [operation] }),
    },
  });
  const single = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'DescribeTable'];
  if (single.includes(operation)) return [on(operation, body.TableName, body)];
  if (operation.startsWith('Batch')) return batch(on, operation, body);
  if (operation.startsWith('Transact')) return transaction(on, body);
  return undefined;
}

type On = (action: string, table: Value | undefined, part: Body) => Access;

function batch(on: On, operation: string, body: Body): Access[] {
  const tables = Object.entries(isMap(body.RequestItems) ? body.RequestItems : {});
  return tables.flatMap(([table, requests]) => {
    const keys = isMap(requests) && Array.isArray(requests.Keys) ? requests.Keys : requests;
    return (Array.isArray(keys) ? keys : []).map((one) => on(operation, table, partOf(one)));
  });
}

const partOf = (one: Value): Body => {
  if (!isMap(one)) return {};
  const inner = one.PutRequest ?? one.DeleteRequest;
  return isMap(inner) ? inner : { Key: one };
};

const transactionActions: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

function transaction(on: On, body: Body): Access[] {
  const items = Array.isArray(body.TransactItems) ? body.TransactItems : [];
  return items.flatMap((item) =>
    Object.entries(isMap(item) ? item : {}).map(([kind, part]) => {
      const inner = isMap(part) ? part : {};
      return on(transactionActions[kind] ?? kind, inner.TableName, inner);
    }),
  );
}

const resourceOf = (table: string, index: Value | undefined): string => {
  const own = table.startsWith('arn:') ? table : arn('dynamodb', `table/${table}`);
  return index === undefined ? own : `${own}/index/${index}`;
};

/** The partition key's value that a call names: of a key or item by its attribute, of a query by its expression. */
function leadingKeys(deployment: Deployment, table: string, part: Body): Access['context'] {
  const resource = deployment.resources.find(({ type, ref }) => type.startsWith('AWS::DynamoDB::') && ref === table);
  const attribute = resource && partitionKey(resource, part.IndexName);
  if (!attribute) return {};
  const holder = part.Key ?? part.Item;
  const value = isMap(holder) ? holder[attribute] : queried(part, attribute);
  return isMap(value) ? { 'dynamodb:LeadingKeys': [String(Object.values(value)[0])] } : {};
}

function partitionKey(table: Resource, index: Value | undefined): string | undefined {
  const { GlobalSecondaryIndexes: indexes, KeySchema: own } = table.properties;
  const found = Array.isArray(indexes) ? indexes.find((one) => isMap(one) && one.IndexName === index) : undefined;
  const schema = index === undefined ? own : isMap(found) ? found.KeySchema : undefined;
  const key = Array.isArray(schema) ? schema.find((one) => isMap(one) && one.KeyType === 'HASH') : undefined;
  return isMap(key) ? String(key.AttributeName) : undefined;
}

function queried(part: Body, attribute: string): Value | undefined {
  const names = isMap(part.ExpressionAttributeNames) ? part.ExpressionAttributeNames : {};
  const values = isMap(part.ExpressionAttributeValues) ? part.ExpressionAttributeValues : {};
  const equals = [...String(part.KeyConditionExpression ?? '').matchAll(/([#\w]+)\s*=\s*(:\w+)/g)];
  const found = equals.find(([, name = '']) => (names[name] ?? name) === attribute);
  return found?.[2] ? values[found[2]] : undefined;
}
