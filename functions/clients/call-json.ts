/** One call of another system by HTTP. What it is careful about: whether a call that failed can have been acted on. */
import http from 'node:http';
import https from 'node:https';

/** How long a connection may take to stand, and then the answer to come whole. */
export type CallLimits = { connectMs: number; answerMs: number };
const usual: CallLimits = { connectMs: 3_000, answerMs: 5_000 };
const MOST_BYTES = 256 * 1024;

/** No answer of the other system itself. Nothing of what was asked is in it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** Surely nothing was done; false where the request went out and what became of it is not known. */
  readonly isUndelivered: boolean;
  constructor(isUndelivered: boolean) {
    super(isUndelivered ? 'the call did not get there' : 'what became of the call is not known');
    this.isUndelivered = isUndelivered;
  }
}

type Answer = { status: number; text: string };

/**
 * The JSON of the answer; a POST where there is a body. Throws `NoAnswer`.
 *
 * A call is undelivered when it failed before the connection stood, TLS included: name not found, refused, no route, a bad certificate,
 * too slow to connect. By then not a byte of HTTP has left, whatever the error is called; a code alone (`ECONNRESET`, `ETIMEDOUT`) does not say
 * on which side of that moment it came. For the same reason each call has a connection of its own: one that was kept while the function
 * slept may be dead, and a call that dies on it cannot be told from one that was taken.
 */
export async function callJson(url: string, body?: object, limits = usual): Promise<Record<string, unknown>> {
  const { status, text } = await exchange(new URL(url), body && JSON.stringify(body), limits);
  const reply = parsed(text);
  const isTheirs = reply !== undefined && (status === 200 || typeof reply.errcode === 'number');
  if (!isTheirs) throw new NoAnswer(wasTurnedAway(status));
  return reply;
}

/**
 * Whether an answer that is not the system's own, a proxy's page, says that nothing was done. 3xx and 4xx: the request was sent elsewhere or
 * refused as it stands. 501, 503, 505, 511: nobody took it on. 500, 502 and 504 can come after the system behind took the request, and a
 * page with 200 says nothing at all.
 */
const wasTurnedAway = (status: number): boolean =>
  (status >= 300 && status < 500) || [501, 503, 505, 511].includes(status);

function exchange(url: URL, body: string | undefined, limits: CallLimits): Promise<Answer> {
  const isSecure = url.protocol === 'https:';
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body ?? '') };
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(url, {
      agent: false,
      ...(body === undefined ? { method: 'GET' } : { method: 'POST', headers }),
    });
    let isUnderWay = false;
    const fail = () => {
      clearTimeout(timer);
      reject(new NoAnswer(!isUnderWay));
      request.destroy();
    };
    let timer = setTimeout(fail, limits.connectMs);
    request.once('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        isUnderWay = true;
        clearTimeout(timer);
        timer = setTimeout(fail, limits.answerMs);
      }),
    );
    request.on('error', fail);
    request.once('response', (response) => {
      readText(response).then((text) => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, text });
      }, fail);
    });
    request.end(body);
  });
}

async function readText(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) throw new RangeError('the answer is too long');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
