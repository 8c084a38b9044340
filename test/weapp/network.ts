import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { testOrigin } from '../setup/origin';

/** What `wx.request` takes, as far as this mini-program uses it. */
export interface Request {
  readonly url: string;
  readonly method?: string;
  /** An object goes as JSON. */
  readonly data?: unknown;
  readonly header?: Readonly<Record<string, string>>;
  readonly timeout?: number;
}
export interface Answer {
  readonly statusCode: number;
  readonly header: Readonly<Record<string, string>>;
  readonly data: unknown;
}

/** A phone's network: WeChat lets a mini-program ask listed addresses by HTTPS only; here that is one, and it leads to a server on this computer. */
export class PhoneNetwork {
  /** What was asked and how it was answered, in order. */
  readonly log: string[] = [];

  /** `server` stands for the listed address, such as `http://127.0.0.1:80/`; without one there is no network. */
  constructor(public server?: string) {}

  async ask({ url, method = 'GET', data, header = {}, timeout = 60_000 }: Request): Promise<Answer> {
    if (!url.startsWith(`${testOrigin}/`)) throw new Error('request:fail url not in domain list');
    if (!this.server) throw new Error('request:fail ');
    const body = data === undefined ? undefined : JSON.stringify(data);
    const answer = await fetched(
      new URL(url.slice(testOrigin.length + 1), this.server),
      { method, headers: header, timeout },
      body,
    );
    this.log.push(`${url.slice(testOrigin.length)} ${answer.statusCode}`);
    return answer;
  }

  /** `wx.uploadFile`: a POST of multipart/form-data, the file last; the store is at an address of its own, which is listed for uploads. */
  async upload(url: string, fields: Readonly<Record<string, string>>, name: string, file: Buffer): Promise<Answer> {
    if (!this.server || !url.startsWith(this.server)) throw new Error('uploadFile:fail url not in domain list');
    const form = new FormData();
    for (const field of Object.keys(fields)) form.append(field, fields[field] ?? '');
    form.append(name, new Blob([new Uint8Array(file)]), 'file.jpg');
    const { status } = await fetch(url, { method: 'POST', body: form });
    return { statusCode: status, header: {}, data: '' };
  }
}

interface Wanted {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
}

function fetched(url: URL, wanted: Wanted, body: string | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, wanted, (response) => void answerOf(response).then(resolve, reject));
    asked.once('timeout', () => asked.destroy(new Error('request:fail timeout')));
    asked.once('error', ({ message }) =>
      reject(new Error(message.startsWith('request:') ? message : `request:fail ${message}`)),
    );
    asked.end(body);
  });
}

/** Headers keep the case in which the server wrote them; a body that is no JSON stays text. */
async function answerOf(response: IncomingMessage): Promise<Answer> {
  const header: Record<string, string> = {};
  for (let at = 0; at < response.rawHeaders.length; at += 2)
    header[response.rawHeaders[at] as string] = response.rawHeaders[at + 1] as string;
  return { statusCode: response.statusCode ?? 0, header, data: parsed(await text(response)) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
