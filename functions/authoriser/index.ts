import { Logger } from '@aws-lambda-powertools/logger';
import type {
  APIGatewayAuthorizerResult,
  APIGatewayRequestAuthorizerEvent,
  APIGatewayTokenAuthorizerEvent,
} from 'aws-lambda';
import { errors } from 'jose';
import { currentTime, environment } from '../clients/environment';
import { secrets } from '../clients/secrets';
import { contextOf } from '../http/identify';
import { verifyToken } from './token';

type Event = APIGatewayTokenAuthorizerEvent | APIGatewayRequestAuthorizerEvent;

const log = new Logger({ serviceName: 'authoriser' });

/** Who calls, and leave to reach the stage; what they may call there is decided before each endpoint. */
export async function handler(event: Event): Promise<APIGatewayAuthorizerResult> {
  const token = /^Bearer ([\w.-]{1,4000})$/.exec(headerOf(event))?.[1];
  if (!token) throw new Error('Unauthorized');
  const { tokenPublicKey } = await secrets();
  try {
    const caller = await verifyToken(token, { key: tokenPublicKey, stage: environment('STAGE'), now: currentTime() });
    return { principalId: caller.id, policyDocument: leaveTo(event.methodArn), context: contextOf(caller) };
  } catch (error) {
    log.info('refused', { error: error instanceof Error ? error.name : typeof error });
    // API Gateway answers 401 to this very word, and 500 to any other.
    throw error instanceof errors.JOSEError ? new Error('Unauthorized') : error;
  }
}

function headerOf(event: Event): string {
  if (event.type === 'TOKEN') return event.authorizationToken;
  const found = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization');
  return found?.[1] ?? '';
}

/** API Gateway may keep the answer for a token and use it for other methods: it must fit them all. */
const leaveTo = (methodArn: string): APIGatewayAuthorizerResult['policyDocument'] => ({
  Version: '2012-10-17',
  Statement: [
    { Action: 'execute-api:Invoke', Effect: 'Allow', Resource: `${methodArn.split('/').slice(0, 2).join('/')}/*` },
  ],
});
