import { stop } from '../stopped';
import { isMap, type Resource, type Value } from '../template/template';
import { callDynamodb, DatabaseError } from './call';

type Description = { Table: { LatestStreamArn?: string; KeySchema: Value; GlobalSecondaryIndexes?: Index[] } };
type Index = { IndexName: string; KeySchema: Value };

/** Make the table that a resource describes, or see that the one kept from an earlier start is the same. */
export async function provideTable(endpoint: string, resource: Resource): Promise<void> {
  const existing = await describe(endpoint, resource.ref);
  if (existing) return checkSame(existing, resource);
  const { properties: p } = resource;
  const indexes = Array.isArray(p.GlobalSecondaryIndexes) ? p.GlobalSecondaryIndexes.map(indexOf) : undefined;
  const stream = isMap(p.StreamSpecification)
    ? { StreamEnabled: true, StreamViewType: p.StreamSpecification.StreamViewType }
    : undefined;
  await callDynamodb(endpoint, 'CreateTable', {
    TableName: resource.ref,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: p.AttributeDefinitions,
    KeySchema: p.KeySchema,
    GlobalSecondaryIndexes: indexes,
    StreamSpecification: stream,
  });
  const expiry = isMap(p.TimeToLiveSpecification) ? p.TimeToLiveSpecification : undefined;
  if (expiry?.Enabled === true) {
    await callDynamodb(endpoint, 'UpdateTimeToLive', { TableName: resource.ref, TimeToLiveSpecification: expiry });
  }
}

/** ARN of the table's stream as DynamoDB Local names it; it is passed on and never read. */
export async function streamOf(endpoint: string, table: Resource): Promise<string> {
  const description = await describe(endpoint, table.ref);
  return description?.Table.LatestStreamArn ?? stop(table.id, 'the table has no stream');
}

const indexOf = (index: Value) =>
  isMap(index) ? { IndexName: index.IndexName, KeySchema: index.KeySchema, Projection: index.Projection } : index;

async function describe(endpoint: string, table: string): Promise<Description | undefined> {
  try {
    return await callDynamodb<Description>(endpoint, 'DescribeTable', { TableName: table });
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

function checkSame({ Table: table }: Description, { id, properties }: Resource): void {
  const indexes = (list: Value | Index[] | undefined): string[] =>
    (Array.isArray(list) ? list : []).map((one) => JSON.stringify([one.IndexName, sortedKeys(one.KeySchema)])).sort();
  const isSame =
    sortedKeys(table.KeySchema) === sortedKeys(properties.KeySchema) &&
    JSON.stringify(indexes(table.GlobalSecondaryIndexes)) ===
      JSON.stringify(indexes(properties.GlobalSecondaryIndexes)) &&
    (table.LatestStreamArn !== undefined) === isMap(properties.StreamSpecification);
  if (!isSame) {
    stop(
      id,
      '保存的数据表和现在的模板不一样了，请用 npm start -- --fresh 重新开始。 The kept table is not what the template describes any more: start anew with npm start -- --fresh.',
    );
  }
}

const sortedKeys = (schema: Value | undefined): string =>
  JSON.stringify(
    (Array.isArray(schema) ? schema : [])
      .map((one) => (isMap(one) ? `${one.KeyType} ${one.AttributeName}` : one))
      .sort(),
  );
