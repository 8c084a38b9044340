import { createHash, randomUUID } from 'node:crypto';
import type { Deployment, Resource } from '../cloud/template/template';
import { type JsonService, ServiceError } from './json-service';
import { makeStore } from './store';

export type QueueMessage = { readonly id: string; readonly at: string; readonly body: string };
export type Queues = {
  readonly service: JsonService;
  /** Put a record there for the platform itself. */
  readonly send: (queue: Resource, body: string) => QueueMessage;
  readonly all: () => Readonly<Record<string, readonly QueueMessage[]>>;
  /** As somebody does who has seen to what lies in it; how many messages that were. */
  readonly empty: (id: string) => number;
};

/** The limit of the real service. */
const mostBytes = 1024 * 1024;

/** SQS as far as dead letters need it: SendMessage; what is in a queue is kept in the folder and can be looked at. */
export function makeQueues(deployment: Deployment, folder: string | undefined): Queues {
  const store = makeStore<Record<string, QueueMessage[]>>(folder, 'queues', () => ({}));
  const find = (url: string): Resource => {
    const found = deployment.ofType('AWS::SQS::Queue').find(({ ref }) => ref === url);
    if (found) return found;
    throw new ServiceError('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.');
  };
  const send = (queue: Resource, body: string): QueueMessage => {
    const bytes = Buffer.byteLength(body);
    if (bytes < 1 || bytes > mostBytes) {
      throw new ServiceError('com.amazonaws.sqs#InvalidParameterValue', `A message has 1 to ${mostBytes} bytes.`);
    }
    const message = { id: randomUUID(), at: new Date().toISOString(), body };
    store.write({ ...store.read(), [queue.id]: [...(store.read()[queue.id] ?? []), message] });
    return message;
  };
  return {
    send,
    all: store.read,
    empty: (id) => {
      const { [id]: emptied = [], ...others } = store.read();
      store.write(others);
      return emptied.length;
    },
    service: {
      target: 'AmazonSQS',
      denied: 'com.amazonaws.sqs#AccessDeniedException',
      access: (operation, body) =>
        operation === 'SendMessage'
          ? [{ action: 'sqs:SendMessage', resource: find(String(body.QueueUrl)).attributes.Arn ?? '' }]
          : undefined,
      answer: (_, body) => {
        const { id, body: text } = send(find(String(body.QueueUrl)), String(body.MessageBody ?? ''));
        return { MessageId: id, MD5OfMessageBody: createHash('md5').update(text).digest('hex') };
      },
    },
  };
}
