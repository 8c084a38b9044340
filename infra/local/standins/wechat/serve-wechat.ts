import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import type { Clock } from '../../cloud/clock';
import type { Reply, Wechat } from './wechat';
import { refusal } from './wechat-error';

/** How WeChat, or the way to it, can be out of order. */
export const outages = {
  refuses: 'nobody listens at its address: connections are refused',
  unavailable: 'a proxy before it answers with a page and 503',
  closes: 'it does what is asked, and the connection ends without an answer',
  hangs: 'it does what is asked, and no answer comes',
  busy: 'it answers errcode -1, system error',
  quota: 'no message can be sent for the rest of the day in China: errcode 45009',
} as const;
export type Outage = keyof typeof outages;
export const isOutage = (name: unknown): name is Outage => typeof name === 'string' && name in outages;

export type WechatServer = {
  /** Where the functions find it, without a slash at the end. */
  readonly address: string;
  /** What is out of order now. */
  readonly outage: () => Outage | undefined;
  /** Put it out of order; with nothing it works again, at the same address. */
  readonly setOutage: (outage: Outage | undefined) => Promise<void>;
  readonly close: () => Promise<void>;
};

const sendPlace = '/cgi-bin/message/subscribe/send';

/** The stand-in for WeChat at an address of its own, on this computer only, so that it can be out of order without anything else. */
export async function serveWechat(wechat: Wechat, clock: Clock): Promise<WechatServer> {
  const server = createServer((request, response) => {
    answer(wechat, outage(), request, response).catch(() => response.destroy());
  });
  let set: { outage: Outage; day: string } | undefined;
  const today = () => dayInChina(clock.now());
  const outage = () => (set?.outage === 'quota' && set.day !== today() ? undefined : set?.outage);
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(void server.off('error', reject)));
    });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    outage,
    setOutage: async (next) => {
      set = next && { outage: next, day: today() };
      if (next === 'refuses') await close();
      else if (!server.listening) await listen(port);
    },
    close,
  };
}

async function answer(
  wechat: Wechat,
  outage: Outage | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const place = request.url ?? '/';
  if (outage === 'unavailable') return page(response);
  if (outage === 'busy') return send(response, { status: 200, body: { errcode: -1, errmsg: 'system error' } });
  const isSending = place.split('?')[0] === sendPlace;
  if (outage === 'quota' && isSending) {
    const { errcode, message: errmsg } = refusal(45009);
    return send(response, { status: 200, body: { errcode, errmsg } });
  }
  const reply = await wechat.answer(request, place);
  if (outage === 'closes') return void response.destroy();
  if (outage !== 'hangs') send(response, reply);
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; encoding=utf-8' });
  response.end(body && JSON.stringify(body));
}

function page(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/html' });
  response.end('<html><head><title>503 Service Temporarily Unavailable</title></head></html>');
}
