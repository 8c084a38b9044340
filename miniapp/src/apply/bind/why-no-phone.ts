/** What WeChat says where its button gave no phone number; `errno` is 1400001 where the account has used up its number of them. */
export type NoPhone = { readonly errMsg?: string; readonly errno?: number };

/** The same for the person, with what to do next. Android and iOS write a refusal differently. */
export function whyNoPhone({ errMsg = '' }: NoPhone): string {
  if (/privacy/i.test(errMsg)) return '您没有同意，没有用微信手机号。可以点“手动填手机号”。';
  if (/deny|denied|cancel/i.test(errMsg))
    return '您没有给微信手机号。要给，请再点一次“用微信手机号”；不想给，就点“手动填手机号”。';
  return '微信这会儿给不出手机号。请点“手动填手机号”。';
}
