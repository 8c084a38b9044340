/** Why a call did not come to what was asked: what the API answered, or that nothing came back. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';

  constructor(
    /** From the API's catalogue, or one of `phone.offline`, `phone.noAnswer`, `phone.signedOut`. */
    readonly code: string,
    /** What happened and what to do next, in plain Chinese. */
    readonly sentence: string,
    /** The field at fault; empty when it concerns the whole. */
    readonly path = '',
    /** By which the record of the call is found; empty when it did not arrive. */
    readonly correlationId = '',
  ) {
    super(sentence);
  }
}

/** Failures that never reached the API, or came back without its words. */
export const offline = (): CallFailure =>
  new CallFailure('phone.offline', '现在连不上网，填的都还在。有网了再点一次。');
export const noAnswer = (): CallFailure =>
  new CallFailure('phone.noAnswer', '那边正忙，这一步没有办成，填的都还在。过几分钟再点一次；还不行，问镇上医保员。');
export const signedOut = (): CallFailure =>
  new CallFailure('phone.signedOut', '登录过期了，填的都还在。请重新登录，再点一次。');

/** What an answer that is not a success says, where it says it as the API does: `{ error: { code, message, path, correlationId } }`. */
export function failureOf(body: unknown): CallFailure {
  const error = isRecord(body) ? body.error : undefined;
  if (!isRecord(error) || typeof error.code !== 'string' || typeof error.message !== 'string') return noAnswer();
  return new CallFailure(error.code, error.message, textOf(error.path), textOf(error.correlationId));
}

/** Anything thrown, as a failure that can be shown. */
export const asFailure = (thrown: unknown): CallFailure => (thrown instanceof CallFailure ? thrown : noAnswer());

/** The same where a page could not be read: nothing was filled in and nothing was done. */
export function asUnread(thrown: unknown): CallFailure {
  const { code, sentence, path, correlationId } = asFailure(thrown);
  return new CallFailure(code, unread[code] ?? sentence, path, correlationId);
}

const unread: Readonly<Record<string, string>> = {
  'phone.offline': '现在连不上网。有网了再试一次。',
  'phone.noAnswer': '那边正忙，没有读出来。过几分钟再试一次；还不行，问镇上医保员。',
  'phone.signedOut': '登录过期了。请重新登录。',
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
