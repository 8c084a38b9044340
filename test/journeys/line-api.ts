import { randomUUID } from 'node:crypto';
import { type Api, type EndpointName, endpoints, type Identity, type Session } from '@yizhu/shared/api/endpoints';

type Sent<E extends EndpointName> = { readonly id?: string; readonly body?: Api[E]['body']; readonly key?: string };
export type Answered<E extends EndpointName> = {
  readonly status: number;
  readonly reply: Api[E]['reply'];
  readonly code?: string;
};

/** A phone or a computer that calls the API by HTTP, as the mini-program does, without a screen. */
export class ApiPerson {
  private constructor(
    private readonly address: string,
    private session?: Session,
  ) {}

  /** Nobody yet: what anybody may call. */
  static stranger = (address: string): ApiPerson => new ApiPerson(address);

  /** With a code of the stand-in for WeChat. */
  static async signsIn(address: string, openid: string): Promise<ApiPerson> {
    const { code } = await local<{ code: string }>(address, 'wechat/codes', { openid });
    const person = new ApiPerson(address);
    person.session = await person.gets('signIn', { body: { code } });
    return person;
  }

  /** As whom, as the session says. */
  get as(): Identity | undefined {
    return this.session?.as;
  }

  get token(): string {
    return this.session?.token ?? '';
  }

  holds(session: Session): void {
    this.session = session;
  }

  /** The next token, as a phone asks for it when a quarter of an hour is over, or when it has become somebody. */
  async refreshes(): Promise<void> {
    this.session = await this.gets('refreshSession', { body: { refreshToken: this.session?.refreshToken ?? '' } });
  }

  /** What is answered, whatever it is. */
  async calls<E extends EndpointName>(name: E, { id = '', body, key }: Sent<E> = {}): Promise<Answered<E>> {
    const { method, path } = endpoints[name];
    const isOnce = 'once' in endpoints[name];
    const query = method === 'GET' && body ? `?${new URLSearchParams(body as Record<string, string>)}` : '';
    const answer = await fetch(`${this.address}api${path.replace('{id}', encodeURIComponent(id))}${query}`, {
      method,
      headers: {
        ...(this.session && { authorization: `Bearer ${this.session.token}` }),
        ...(isOnce && { 'idempotency-key': key ?? randomUUID() }),
        ...(method === 'POST' && { 'content-type': 'application/json' }),
      },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const reply = (await answer.json().catch(() => ({}))) as Api[E]['reply'] & { error?: { code: string } };
    return { status: answer.status, reply, ...(reply.error && { code: reply.error.code }) };
  }

  /** What is answered when all is well; anything else is thrown. */
  async gets<E extends EndpointName>(name: E, sent: Sent<E> = {}): Promise<Api[E]['reply']> {
    const { status, reply } = await this.calls(name, sent);
    if (status !== 200) throw new Error(`${name} ${status}: ${JSON.stringify(reply)}`);
    return reply;
  }

  /** A photo of a paper: the form is asked for, and posted with the file last. */
  async uploads(
    paper: 'diagnosis' | 'receipt' | 'history' | 'settlement',
  ): Promise<{ paper: typeof paper; key: string }> {
    const bytes = jpeg();
    const { url, fields, key } = await this.gets('photoUpload', {
      body: { paper, type: 'image/jpeg', bytes: bytes.length },
    });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([bytes], { type: 'image/jpeg' }), 'paper.jpg');
    const answer = await fetch(new URL(url, this.address), { method: 'POST', body: form });
    if (answer.status !== 204 && answer.status !== 201)
      throw new Error(`photo ${answer.status}: ${await answer.text()}`);
    return { paper, key };
  }
}

/** The beginning and the end of a JPEG file, which is all that is looked at. */
export const jpeg = (): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.alloc(2000, 7),
    Buffer.from('ffd9', 'hex'),
  ]);

/** What the local system lets a tester do with itself. */
export async function local<T>(
  address: string,
  place: string,
  body?: object,
  method = body ? 'POST' : 'GET',
): Promise<T> {
  const answer = await fetch(`${address}__local/${place}`, { method, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${place} ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The clock of the system; as `2026-01-20T09:00:00+08:00`. */
export const setClock = (address: string, moment: string): Promise<unknown> =>
  local(address, 'clock', { offsetMs: new Date(moment).getTime() - Date.now() });

/** Until it holds; what the stream brings takes a moment. */
export async function until<T>(ask: () => Promise<T>, holds: (found: T) => boolean, what: string): Promise<T> {
  for (let left = 300; left > 0; left--) {
    const found = await ask();
    if (holds(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: it did not come to that`);
}
