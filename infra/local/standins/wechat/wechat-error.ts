/** A failure that WeChat documents: `{ errcode, errmsg }`, with HTTP status 200. */
export class WechatError extends Error {
  constructor(
    readonly errcode: number,
    errmsg: string,
  ) {
    super(errmsg);
  }
}

const words = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit mustslower retry next minute',
  47003: 'argument invalid!',
} as const;
export type WechatCode = keyof typeof words;

export const refusal = (errcode: WechatCode, detail?: string): WechatError =>
  new WechatError(errcode, detail ? `${words[errcode]} ${detail}` : words[errcode]);
