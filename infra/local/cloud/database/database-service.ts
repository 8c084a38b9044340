import type { JsonService } from '../../standins/json-service';
import { dynamodbAccess } from '../permissions/dynamodb-access';
import { keyUse } from '../permissions/key-use';
import { type Deployment, isMap, type Resource } from '../template/template';
import { platformAuthorization } from './call';

/** DynamoDB as the functions reach it: what a call may do is judged first, then DynamoDB Local answers. */
export function makeDatabaseService(deployment: Deployment, endpoint: string): JsonService {
  const tables = [...deployment.ofType('AWS::DynamoDB::Table'), ...deployment.ofType('AWS::DynamoDB::GlobalTable')];
  const keyOf = ({ properties }: Resource) =>
    isMap(properties.SSESpecification) ? properties.SSESpecification.KMSMasterKeyId : undefined;
  return {
    target: 'DynamoDB_20120810',
    denied: 'com.amazon.coral.service#AccessDeniedException',
    access: (operation, body) => {
      const access = dynamodbAccess(deployment, operation, body);
      const used = tables.filter(({ attributes }) =>
        access?.some(({ resource }) => isWithin(resource, attributes.Arn)),
      );
      return access && [...access, ...used.flatMap((table) => keyUse(deployment, keyOf(table), 'Decrypt', 'dynamodb'))];
    },
    answer: async (operation, body) => {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${operation}`,
          authorization: platformAuthorization,
        },
        body: JSON.stringify(body),
      });
      return { raw: Buffer.from(await response.arrayBuffer()), status: response.status };
    },
  };
}

const isWithin = (resource: string, table: string | undefined): boolean =>
  resource === table || resource.startsWith(`${table}/`);
