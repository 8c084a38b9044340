import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '../../serve/security-headers';
import { isLimited } from '../../standins/wechat/quotas';
import { isOutage, outages } from '../../standins/wechat/serve-wechat';
import type { Cloud } from '../cloud';
import { readBody } from '../lambdas/aws-endpoint';
import { type Persona, personaPage } from './persona-page';
import { buttonScript, scriptPlace } from './wechat-button';

type Body = Readonly<Record<string, unknown>>;
type Call = (cloud: Cloud, body: Body) => unknown;

/** What a person or a test does with the local cloud itself, under `/__local/`: JSON in, JSON out. */
const calls: Readonly<Record<string, Call>> = {
  'GET clock': ({ clock }) => ({ offsetMs: clock.offsetMs(), now: clock.now() }),
  'POST clock': async ({ clock }, { offsetMs }) => {
    await clock.setOffset(Number(offsetMs));
    return { offsetMs: clock.offsetMs(), now: clock.now() };
  },
  'GET schedules': ({ schedules }) => ({ schedules: schedules.list() }),
  'POST schedules': async ({ schedules }, { id }) => ({ fired: await schedules.fire(text(id)) }),
  'POST streams/again': async ({ streams }) => ({
    handed: (await Promise.all(streams.map(({ again }) => again()))).reduce((sum, one) => sum + one, 0),
  }),
  'GET queues': ({ queues }) => queues.all(),
  'POST queues/empty': ({ queues }, { id }) => ({ emptied: queues.empty(text(id)) }),
  'GET alarms': ({ alarms }) => ({ alarms: alarms.list() }),
  'GET permissions': ({ permissions }) => ({
    denied: permissions.calls().filter(({ isAllowed }) => !isAllowed),
    unused: permissions.unused(),
  }),
  'GET wechat/messages': ({ wechat }) => ({ messages: wechat.messages() }),
  'POST wechat/codes': ({ wechat }, { openid }) => ({ code: wechat.login(text(openid)) }),
  'POST wechat/phone-codes': ({ wechat }, { openid, phone }) => ({ code: wechat.phoneCode(text(openid), text(phone)) }),
  'POST wechat/consents': ({ wechat }, { openid, templates }) => {
    wechat.consent(text(openid), Array.isArray(templates) ? templates.map(text) : []);
    return {};
  },
  'POST wechat/accept-all': ({ wechat }, { openid }) => {
    wechat.consent(text(openid), wechat.templates);
    return {};
  },
  'POST wechat/withdraw': ({ wechat }, { openid }) => {
    wechat.withdraw(text(openid));
    return {};
  },
  'POST wechat/block': ({ wechat }, { openid }) => {
    wechat.block(text(openid));
    return {};
  },
  /** `{ call, limit: { minute?, day? } }`; without a limit the documented one is back. */
  'POST wechat/limits': ({ wechat }, { call, limit }) => {
    const name = text(call);
    if (!isLimited(name)) throw new TypeError(`no limit is known for ${name}`);
    wechat.quotas.setLimit(name, limit as { minute?: number; day?: number } | undefined);
    return {};
  },
  'GET wechat/outage': ({ wechatServer }) => ({ kind: wechatServer.outage() }),
  'PUT wechat/outage': async ({ wechatServer }, { kind }) => {
    if (!isOutage(kind)) throw new TypeError(`kind is one of ${Object.keys(outages).join(', ')}`);
    await wechatServer.setOutage(kind);
    return { kind };
  },
  'DELETE wechat/outage': async ({ wechatServer }) => {
    await wechatServer.setOutage(undefined);
    return {};
  },
};

function text(value: unknown): string {
  if (typeof value === 'string' && value !== '' && value.length <= 200) return value;
  throw new TypeError('a text of 1 to 200 letters is needed');
}

/** Answers below `/__local/`; `place` begins after it. */
export async function answerControl(
  cloud: Cloud,
  personas: readonly Persona[],
  request: IncomingMessage,
  response: ServerResponse,
  place: string,
): Promise<void> {
  if (place === '' && request.method === 'GET') return sendPage(response, personaPage(personas));
  if (place === scriptPlace && request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
    return void response.end(buttonScript);
  }
  const call = calls[`${request.method} ${place.split('?')[0]}`];
  if (!call) return send(response, 404, { message: 'there is nothing here' });
  try {
    const sent = (await readBody(request)).toString();
    send(response, 200, await call(cloud, sent === '' ? {} : JSON.parse(sent)));
  } catch (error) {
    send(response, 400, { message: String(error) });
  }
}

function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...securityHeaders(html) });
  response.end(html);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
