/** A browser asks for nothing: WeChat's is `privacy-notice.weapp.tsx`. */
export const PrivacyNotice = () => null;
