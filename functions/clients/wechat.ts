import { AppError, type ErrorCode } from '@yizhu/shared/api/errors';
import * as z from 'zod';
import { callJson, NoAnswer } from './call-json';
import { environment } from './environment';
import { secrets } from './secrets';

/** WeChat renews a token five minutes before it ends, and both work in between. */
const RENEW_EARLY_MS = 5 * 60_000;

/** Ours, where WeChat itself did not answer. The remedy says whether it may have acted: `unknown`, or surely has not: `retry`. */
const NO_ANSWER = -2;

/** What a failure of WeChat's asks of whoever meets it. */
export type WechatRemedy =
  | 'retry'
  | 'unknown'
  | 'retry-tomorrow'
  | 'sign-in-again'
  | 'refused'
  | 'forget-user'
  | 'mend-data'
  | 'mend-settings';

const remedies: Record<number, WechatRemedy> = {
  [NO_ANSWER]: 'unknown',
  [-1]: 'retry',
  40001: 'retry',
  42001: 'retry',
  40014: 'retry',
  45011: 'retry',
  45009: 'retry-tomorrow',
  40029: 'sign-in-again',
  40163: 'sign-in-again',
  40226: 'sign-in-again',
  43101: 'refused',
  40003: 'forget-user',
  47003: 'mend-data',
  40037: 'mend-settings',
  41030: 'mend-settings',
};
const TOKEN_CODES = [40001, 42001, 40014];

/** WeChat said no. Its own words are left out, since they may quote what was sent. */
export class WechatError extends Error {
  override readonly name = 'WechatError';
  readonly errcode: number;
  readonly remedy: WechatRemedy;
  constructor(errcode: number, remedy: WechatRemedy = remedies[errcode] ?? 'mend-settings') {
    super(`WeChat answered ${errcode}`);
    this.errcode = errcode;
    this.remedy = remedy;
  }
}

const sessionReply = z.object({ openid: z.string().min(1) });
const sentReply = z.object({ errcode: z.literal(0) });
const tokenReply = z.object({ access_token: z.string().min(1), expires_in: z.number() });
const signInErrors: Record<number, ErrorCode> = {
  [NO_ANSWER]: 'wechat.busy',
  [-1]: 'wechat.busy',
  45011: 'wechat.tooOften',
  40029: 'wechat.badCode',
  40163: 'wechat.badCode',
  40226: 'wechat.badCode',
};

/** The openid behind a code of `wx.login`. Throws `wechat.badCode`, `wechat.tooOften` or `wechat.busy`; the session key is dropped. */
export async function openidOfCode(code: string): Promise<string> {
  const { wechatAppId, wechatSecret } = await secrets();
  const asked = { appid: wechatAppId, secret: wechatSecret, js_code: code, grant_type: 'authorization_code' };
  try {
    const reply = await ask(`/sns/jscode2session?${new URLSearchParams(asked)}`);
    return sessionReply.parse(reply).openid;
  } catch (error) {
    const known = error instanceof WechatError ? signInErrors[error.errcode] : undefined;
    throw known ? new AppError(known as 'wechat.busy', '') : error;
  }
}

const phoneReply = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string().max(20),
    /** A text in WeChat's table, a number in its example. */
    countryCode: z.union([z.string().max(8), z.number()]),
  }),
});
const phoneErrors: Record<number, ErrorCode> = {
  [NO_ANSWER]: 'wechat.busy',
  [-1]: 'wechat.busy',
  45011: 'wechat.phoneTooOften',
  40029: 'wechat.badPhoneCode',
  40163: 'wechat.badPhoneCode',
  // Which code says that it is another user's, WeChat does not document.
  40003: 'wechat.badPhoneCode',
};
const mainlandPhone = /^1\d{10}$/;

/**
 * The phone behind a code of WeChat's button, which `openid` has tapped: eleven digits. A code can be redeemed once, within five minutes.
 * Throws `wechat.badPhoneCode`, `wechat.phoneTooOften`, `wechat.busy`, or `phone.notMainland`.
 */
export async function phoneOfCode(code: string, openid: string): Promise<string> {
  try {
    const { phone_info } = phoneReply.parse(await askWithToken('/wxa/business/getuserphonenumber', { code, openid }));
    const { purePhoneNumber, countryCode } = phone_info;
    if (String(countryCode) === '86' && mainlandPhone.test(purePhoneNumber)) return purePhoneNumber;
  } catch (error) {
    const known = error instanceof WechatError ? phoneErrors[error.errcode] : undefined;
    throw known ? new AppError(known as 'wechat.busy', 'phoneCode') : error;
  }
  throw new AppError('phone.notMainland', 'phoneCode');
}

export type SubscribeMessage = {
  openid: string;
  template: string;
  /** A page of the mini-program, its query included. */
  page?: string;
  /** By the template's own names, as WeChat wants it: `{ thing1: { value: '…' } }`. */
  data: Record<string, { value: string }>;
};

/** Send one subscribe message. Throws a `WechatError`, whose remedy says what to do; anything else was thrown before WeChat was asked. */
export async function sendMessage({ openid, template, page, data }: SubscribeMessage): Promise<void> {
  const body = { touser: openid, template_id: template, page, data };
  const isSaid = sentReply.safeParse(await askWithToken('/cgi-bin/message/subscribe/send', body)).success;
  if (!isSaid) throw new WechatError(NO_ANSWER);
}

/** A call with the access token; one that WeChat no longer takes is asked for again, once. */
async function askWithToken(path: string, body: object): Promise<object> {
  const send = (token: string) => ask(`${path}?${new URLSearchParams({ access_token: token })}`, body);
  const token = await accessToken();
  try {
    return await send(token).catch(async (error) => {
      if (!(error instanceof WechatError) || !TOKEN_CODES.includes(error.errcode)) throw error;
      return send(await anotherToken(token));
    });
  } catch (error) {
    // While WeChat is silent the next call asks for a token first: where that hangs too, nothing has been sent.
    if (error instanceof WechatError && error.remedy === 'unknown') kept = undefined;
    throw error;
  }
}

let kept: { token: string; until: number } | undefined;

async function accessToken(): Promise<string> {
  if (kept && kept.until > Date.now()) return kept.token;
  return fetchToken(false);
}

/** Forcing is allowed twenty times a day: only where asking again gives the token that was refused. */
async function anotherToken(refused: string): Promise<string> {
  if (kept && kept.token !== refused) return kept.token;
  const token = await fetchToken(false);
  return token === refused ? fetchToken(true) : token;
}

async function fetchToken(force: boolean): Promise<string> {
  const { wechatAppId, wechatSecret } = await secrets();
  const asked = { grant_type: 'client_credential', appid: wechatAppId, secret: wechatSecret, force_refresh: force };
  const reply = tokenReply.parse(await ask('/cgi-bin/stable_token', asked).catch(throwAsUnsent));
  kept = { token: reply.access_token, until: Date.now() + reply.expires_in * 1000 - RENEW_EARLY_MS };
  return kept.token;
}

/** Without a token nothing is sent, whatever became of the asking; what has to be mended first is tried again later. */
function throwAsUnsent(error: unknown): never {
  if (!(error instanceof WechatError)) throw error;
  const { errcode, remedy } = error;
  throw new WechatError(errcode, remedy === 'retry-tomorrow' || remedy === 'mend-settings' ? remedy : 'retry');
}

/** One call. Throws a `WechatError` unless WeChat did what was asked. */
async function ask(path: string, body?: object): Promise<object> {
  const reply = await callJson(environment('WECHAT_URL') + path, body).catch((error) => {
    if (!(error instanceof NoAnswer)) throw error;
    throw new WechatError(NO_ANSWER, error.isUndelivered ? 'retry' : 'unknown');
  });
  const { errcode = 0 } = reply;
  if (errcode !== 0) throw new WechatError(Number(errcode));
  return reply;
}
