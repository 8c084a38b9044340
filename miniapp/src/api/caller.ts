/** Calls the API by the names of its one table: who is asked, with which session, and a change never twice. */
import {
  type Api,
  type Endpoint,
  type EndpointName,
  endpoints,
  type Nothing,
  type Session,
} from '@yizhu/shared/api/endpoints';
import { CallFailure, failureOf, offline, signedOut } from './failure';
import { OnceKeys } from './once-keys';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly header: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs: number;
}

/** What calling needs of the phone; a test gives a real network and a plain store. */
export interface Phone {
  /** Where the API is, such as `/api`. */
  readonly base: string;
  /** Rejects where no answer comes. */
  readonly send: (request: Request) => Promise<{ status: number; body: unknown }>;
  readonly read: (key: string) => unknown;
  readonly store: (key: string, value: unknown) => void;
  readonly forget: (key: string) => void;
  /** So many random numbers of 0 to 255. */
  readonly randomBytes: (count: number) => Promise<number[]>;
  /** WeChat's one-time code for whoever holds the phone; rejects where there is no WeChat. */
  readonly wechatCode?: () => Promise<string>;
}

type Params<E extends EndpointName> = (typeof endpoints)[E]['path'] extends `${string}{id}${string}`
  ? { readonly params: { readonly id: string } }
  : { readonly params?: undefined };
type Body<E extends EndpointName> = Api[E]['body'] extends Nothing
  ? { readonly body?: undefined }
  : Record<string, never> extends Api[E]['body']
    ? { readonly body?: Api[E]['body'] }
    : { readonly body: Api[E]['body'] };
/** `key` names the matter of a change, so that trying again later is the same change; without it the parts of the path do. */
export type CallOptions<E extends EndpointName> = Params<E> & Body<E> & { readonly key?: string };
type Needed<E extends EndpointName> =
  Record<string, never> extends CallOptions<E> ? [options?: CallOptions<E>] : [options: CallOptions<E>];
type AnyOptions = { readonly params?: { readonly id: string }; readonly body?: unknown; readonly key?: string };

export interface Caller {
  /** What the endpoint replies; rejects with a `CallFailure`. */
  readonly call: <E extends EndpointName>(name: E, ...options: Needed<E>) => Promise<Api[E]['reply']>;
  /** The session as it is now on the server: signs in by WeChat where there is none. */
  readonly renew: () => Promise<Session>;
}

/** As long as WeChat waits. */
const timeoutMs = 60_000;
/** Where the session lies in the phone's storage. */
export const sessionKey = 'session';

export function makeCaller(phone: Phone): Caller {
  const once = new OnceKeys(phone);
  let renewing: Promise<Session> | undefined;

  const call = async <E extends EndpointName>(name: E, ...given: Needed<E>): Promise<Api[E]['reply']> => {
    const endpoint: Endpoint = endpoints[name];
    const { params, body, key } = (given[0] ?? {}) as AnyOptions;
    const matter = `${name}:${key ?? params?.id ?? ''}`;
    const onceKey = endpoint.once ? await once.keyFor(matter) : undefined;
    const request = {
      method: endpoint.method,
      url: phone.base + endpoint.path.replace('{id}', encodeURIComponent(params?.id ?? '')) + queryOf(endpoint, body),
      body: endpoint.method === 'POST' ? (body ?? {}) : undefined,
      timeoutMs,
    };
    const header: Record<string, string> = onceKey ? { 'Idempotency-Key': onceKey } : {};
    const answer = await (endpoint.who === 'anybody' ? send({ ...request, header }) : sendAsMe({ ...request, header }));
    const failure = answer.status >= 200 && answer.status < 300 ? undefined : failureOf(answer.body);
    if (onceKey && isFinal(answer.status, failure)) once.forget(matter);
    if (failure) throw failure;
    return answer.body as Api[E]['reply'];
  };

  const send = (request: Request) =>
    phone.send(request).catch(() => {
      throw offline();
    });

  /** With the session; one that has run out is renewed once and the request repeated. */
  const sendAsMe = async (request: Request) => {
    const { token } = storedSession(phone) ?? (await renew());
    const answer = await send(withToken(request, token));
    if (answer.status !== 401) return answer;
    const now = storedSession(phone);
    const next = now && now.token !== token ? now : await renew();
    return send(withToken(request, next.token));
  };

  /** Whoever asks meanwhile waits for the same session: a refresh token is good for one refresh. */
  const renew = (): Promise<Session> => {
    renewing = renewing ?? newSession();
    const mine = renewing;
    const over = () => {
      if (renewing === mine) renewing = undefined;
    };
    mine.then(over, over);
    return mine;
  };

  const newSession = async (): Promise<Session> => {
    const session = (await refreshed()) ?? (await signedIn());
    phone.store(sessionKey, session);
    return session;
  };

  /** Undefined where the server says that this session is over. */
  const refreshed = async (): Promise<Session | undefined> => {
    const refreshToken = storedSession(phone)?.refreshToken;
    if (!refreshToken) return undefined;
    try {
      return await call('refreshSession', { body: { refreshToken } });
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      phone.forget(sessionKey);
      return undefined;
    }
  };

  const signedIn = async (): Promise<Session> => {
    if (!phone.wechatCode) throw signedOut();
    const code = await phone.wechatCode().catch(() => {
      throw offline();
    });
    return call('signIn', { body: { code } });
  };

  return { call, renew };
}

/** What a GET is sent stands behind its address. */
function queryOf({ method }: Endpoint, body: unknown): string {
  if (method !== 'GET' || !body) return '';
  const said = body as Readonly<Record<string, string | undefined>>;
  const parts = Object.keys(said)
    .filter((name) => said[name] !== undefined)
    .map((name) => `${name}=${encodeURIComponent(said[name] as string)}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

const withToken = (request: Request, token: string): Request => ({
  ...request,
  header: { ...request.header, Authorization: `Bearer ${token}` },
});

/** The API said no in its own words; anything else may pass. */
const isRefusal = (thrown: unknown): boolean => thrown instanceof CallFailure && !/^phone\./.test(thrown.code);

/** After these the same change may still be under way, or may be asked for again. */
const notFinal = [401, 408, 429];
const isFinal = (status: number, failure: CallFailure | undefined): boolean =>
  status < 500 && notFinal.indexOf(status) < 0 && failure?.code !== 'request.busy';

/** What storage holds as the session; undefined for anything else. */
export function storedSession({ read }: Pick<Phone, 'read'>): Session | undefined {
  const stored = read(sessionKey) as Partial<Session> | undefined | '';
  return stored && typeof stored.token === 'string' && typeof stored.refreshToken === 'string' && stored.as
    ? (stored as Session)
    : undefined;
}
