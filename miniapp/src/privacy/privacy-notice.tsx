import type { PrivacyWords } from './privacy';

/** A browser asks for nothing: WeChat's is `privacy-notice.weapp.tsx`. */
export const PrivacyNotice = (_: { readonly ofButton?: PrivacyWords }) => null;
