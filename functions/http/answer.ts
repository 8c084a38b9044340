import type { Api, EndpointName } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { invariant } from '@yizhu/shared/api/invariant';
import { schemas } from '@yizhu/shared/api/schemas';
import { blindIndex, open, seal } from '../clients/keys';
import { findOnce, putOnce } from '../table/once';
import type { Handler, HandlerRequest, Once } from './handler';
import { endpointOf } from './route';

/** A request that was let through and checked. */
export type Call<E extends EndpointName = EndpointName> = Omit<HandlerRequest<E>, 'once'> & {
  endpoint: E;
  /** The `Idempotency-Key`, where one was sent. */
  key?: string | undefined;
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The handler's reply, checked; of an endpoint marked `once` the first reply, however often and however parallel it is asked. */
export async function answer<E extends EndpointName>(call: Call<E>, handler: Handler<E>): Promise<Api[E]['reply']> {
  if (!endpointOf(call.endpoint).once) return checkedReply(call.endpoint, await handler({ ...call, once: notOnce }));
  const record = await recordOf(call);
  const earlier = await record.read();
  if (earlier) return earlier;
  try {
    let isKept = false;
    const once: Once<E> = (reply) => {
      isKept = true;
      return record.write(reply);
    };
    const reply = await handler({ ...call, once });
    invariant(isKept, `${call.endpoint} keeps its reply`);
    return checkedReply(call.endpoint, reply);
  } catch (error) {
    // Whoever lost the race fails on the record or on what the winner changed.
    const winners = await record.read();
    if (winners) return winners;
    throw error;
  }
}

const notOnce = (): never => {
  invariant(false, 'only an endpoint that is marked once keeps its reply');
};

async function recordOf<E extends EndpointName>(call: Call<E>) {
  const { caller, endpoint, key, now } = call;
  invariant(caller.kind !== 'anybody', 'what happens once is asked by somebody');
  if (!key || !UUID.test(key)) throw new AppError('request.noKey', '');
  const id = caller.id;
  const request = await blindIndex('request', `${endpoint} ${call.params.id} ${sorted(call.body)}`);
  const place = { entity: 'once', id: `${id}#${key}`, field: 'reply' };
  return {
    async read(): Promise<Api[E]['reply'] | undefined> {
      const found = await findOnce(id, key);
      if (!found) return undefined;
      if (found.request !== request) throw new AppError('request.keyReused', '');
      return JSON.parse(await open(found.reply, place));
    },
    async write(reply: Api[E]['reply']) {
      const sealed = await seal(JSON.stringify(checkedReply(endpoint, reply)), place);
      const forEver = endpointOf(endpoint).service === 'payouts';
      return putOnce({ caller: id, key, request, reply: sealed, now, forEver });
    },
  };
}

function checkedReply<E extends EndpointName>(endpoint: E, reply: Api[E]['reply']): Api[E]['reply'] {
  const checked = schemas[endpoint].reply.safeParse(reply);
  const at = checked.success ? '' : checked.error.issues[0]?.path.map(String).join('.');
  invariant(checked.success, `the reply of ${endpoint} is as its schema says, at ${at}`);
  return checked.data as Api[E]['reply'];
}

/** The same JSON for the same content, in whatever order its keys were sent. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
