import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../cloud/clock';
import { readBody } from '../../cloud/lambdas/aws-endpoint';
import { makeStore } from '../store';
import { areKnownFields, findWrongField } from './message-fields';
import { makeQuotas, type Quotas } from './quotas';
import { makeTokens, type Token } from './tokens';
import { refusal, WechatError } from './wechat-error';

/** By template id the names of its fields. */
export type Templates = Readonly<Record<string, readonly string[]>>;
export type SentMessage = {
  readonly at: string;
  readonly openid: string;
  readonly template: string;
  readonly page?: string;
  readonly data: Record<string, { value: string }>;
};

type Code = {
  readonly openid: string;
  readonly kind: 'login' | 'phone';
  readonly phone?: string;
  readonly untilMs: number;
  readonly isUsed: boolean;
};
type State = {
  readonly openids: readonly string[];
  readonly blocked: readonly string[];
  readonly codes: Readonly<Record<string, Code>>;
  /** By openid and template how many messages the person has said yes to. */
  readonly consents: Readonly<Record<string, number>>;
  readonly messages: readonly SentMessage[];
};

export type WechatSettings = {
  readonly app: () => { readonly wechatAppId: string; readonly wechatSecret: string };
  readonly templates: Templates;
  readonly clock: Clock;
  readonly folder: string | undefined;
};

export type Reply = { readonly status: number; readonly body?: object };

/** WeChat's server as the functions reach it, and what a phone would do with it. */
export type Wechat = {
  /** Do what is asked at this place, and say what is answered. */
  readonly answer: (request: IncomingMessage, place: string) => Promise<Reply>;
  /** `wx.login` of a person: a code for once, for five minutes. The openid is known from then on. */
  readonly login: (openid: string) => string;
  /** The button that gives a phone number: a code for once, for five minutes. */
  readonly phoneCode: (openid: string, phone: string) => string;
  /** `wx.requestSubscribeMessage` accepted: one message more of each template. */
  readonly consent: (openid: string, templates: readonly string[]) => void;
  /** Every yes taken back in the phone's settings. */
  readonly withdraw: (openid: string) => void;
  /** WeChat's own judgement that a user is a risk: sign-in is blocked. */
  readonly block: (openid: string) => void;
  readonly messages: () => readonly SentMessage[];
  readonly quotas: Quotas;
  /** Ids of the templates that the mini-program has. */
  readonly templates: readonly string[];
};

const codeLifeMs = 300_000;
const mostKept = 1000;

type Call = { readonly query: URLSearchParams; readonly body: Record<string, unknown> };

export function makeWechat({ app, templates, clock, folder }: WechatSettings): Wechat {
  for (const [id, fields] of Object.entries(templates)) {
    if (!areKnownFields(fields)) throw new Error(`the template ${id} has a field of a kind that WeChat has not`);
  }
  const first: State = { openids: [], blocked: [], codes: {}, consents: {}, messages: [] };
  const store = makeStore<State>(folder, 'wechat', () => first);
  const tokens = makeTokens(
    clock,
    makeStore<readonly Token[]>(folder, 'wechat-tokens', () => []),
  );
  const quotas = makeQuotas(clock);
  const change = (next: Partial<State>) => store.write({ ...store.read(), ...next });

  const issue = (code: Omit<Code, 'untilMs' | 'isUsed'>): string => {
    const name = randomBytes(16).toString('hex');
    const { codes, openids } = store.read();
    const untilMs = clock.now().getTime() + codeLifeMs;
    const recent = Object.fromEntries(Object.entries(codes).slice(-mostKept));
    change({
      codes: { ...recent, [name]: { ...code, untilMs, isUsed: false } },
      openids: [...new Set([...openids, code.openid])],
    });
    return name;
  };
  const redeem = (name: unknown, kind: Code['kind'], openid?: unknown): Code => {
    if (typeof name !== 'string' || name === '') throw refusal(41008);
    const { codes } = store.read();
    const found = codes[name];
    if (found?.kind !== kind || found.untilMs <= clock.now().getTime()) throw refusal(40029);
    if (found.isUsed) throw refusal(40163);
    // WeChat says that it checks whose code it is where an openid is given, and not with which number it refuses.
    if (openid !== undefined && openid !== found.openid) throw refusal(40003);
    change({ codes: { ...codes, [name]: { ...found, isUsed: true } } });
    return found;
  };
  const checkApp = (appid: unknown, secret: unknown, grant: unknown, wanted: string) => {
    if (grant !== wanted) throw refusal(40002);
    if (appid !== app().wechatAppId) throw refusal(40013);
    if (secret !== app().wechatSecret) throw refusal(40125);
  };

  const calls: Record<string, (call: Call) => object> = {
    'GET /sns/jscode2session': ({ query }) => {
      checkApp(query.get('appid'), query.get('secret'), query.get('grant_type'), 'authorization_code');
      const { openid } = redeem(query.get('js_code'), 'login');
      quotas.count('jscode2session', openid);
      if (store.read().blocked.includes(openid)) throw refusal(40226);
      return { session_key: randomBytes(16).toString('base64'), openid };
    },
    'POST /cgi-bin/stable_token': ({ body }) => {
      checkApp(body.appid, body.secret, body.grant_type, 'client_credential');
      quotas.count('stable_token');
      if (body.force_refresh === true) quotas.count('force_refresh');
      return tokens.take(body.force_refresh === true);
    },
    'POST /wxa/business/getuserphonenumber': ({ query, body }) => {
      tokens.check(query.get('access_token'));
      quotas.count('getuserphonenumber');
      const { phone = '' } = redeem(body.code, 'phone', body.openid);
      const watermark = { timestamp: Math.floor(clock.now().getTime() / 1000), appid: app().wechatAppId };
      return { phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } };
    },
    'POST /cgi-bin/message/subscribe/send': ({ query, body }) => {
      tokens.check(query.get('access_token'));
      quotas.count('send');
      send(body);
      return {};
    },
  };

  /** In WeChat's order: who, which template, which page, what, and only then whether the person wants it. */
  function send({ touser, template_id: template, page, data }: Record<string, unknown>): void {
    const { openids, consents, messages } = store.read();
    if (typeof touser !== 'string' || !openids.includes(touser)) throw refusal(40003);
    const fields = templates[String(template)];
    if (!fields) throw refusal(40037);
    if (page !== undefined && (typeof page !== 'string' || !/^[\w/-]+(\?.*)?$/.test(page))) throw refusal(41030);
    const wrong = findWrongField(fields, data);
    if (wrong) throw refusal(47003, wrong);
    const name = `${touser} ${template}`;
    const left = consents[name] ?? 0;
    if (left < 1) throw refusal(43101);
    const sent = { at: clock.now().toISOString(), openid: touser, template: String(template), page, data };
    change({
      consents: { ...consents, [name]: left - 1 },
      messages: [...messages.slice(-mostKept), sent as SentMessage],
    });
  }

  return {
    answer: (request, place) => answer(calls, request, place),
    login: (openid) => issue({ openid, kind: 'login' }),
    phoneCode: (openid, phone) => issue({ openid, kind: 'phone', phone }),
    consent: (openid, accepted) => {
      const { consents } = store.read();
      const more = accepted.map((template) => [`${openid} ${template}`, (consents[`${openid} ${template}`] ?? 0) + 1]);
      change({ consents: { ...consents, ...Object.fromEntries(more) } });
    },
    withdraw: (openid) => {
      const kept = Object.entries(store.read().consents).filter(([name]) => !name.startsWith(`${openid} `));
      change({ consents: Object.fromEntries(kept) });
    },
    block: (openid) => change({ blocked: [...store.read().blocked, openid] }),
    messages: () => store.read().messages,
    quotas,
    templates: Object.keys(templates),
  };
}

/** Everything is answered with status 200 and `errcode`, as WeChat does. */
async function answer(
  calls: Record<string, (call: Call) => object>,
  request: IncomingMessage,
  place: string,
): Promise<Reply> {
  const { pathname, searchParams } = new URL(place, 'http://wechat');
  const call = calls[`${request.method} ${pathname}`];
  const text = (await readBody(request)).toString();
  if (!call) return { status: 404 };
  try {
    const reply = call({ query: searchParams, body: text === '' ? {} : JSON.parse(text) });
    const isBare = 'openid' in reply || 'access_token' in reply;
    return { status: 200, body: isBare ? reply : { errcode: 0, errmsg: 'ok', ...reply } };
  } catch (error) {
    const known =
      error instanceof WechatError ? error : new WechatError(error instanceof SyntaxError ? 47001 : -1, String(error));
    const errmsg = `${known.message}, rid: ${randomUUID().slice(0, 8)}`;
    return { status: 200, body: { errcode: known.errcode, errmsg } };
  }
}
