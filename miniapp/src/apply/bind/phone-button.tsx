import { MainButton } from '../../components/main-button';
import type { NoPhone } from './why-no-phone';

/** What the server of the page may put beside it, where that server stands for WeChat. */
type Host = { readonly wechatPhoneCode?: () => Promise<string> };
const host: Host = window as Host;

/** Whether somebody here vouches for a phone number. No browser does by itself: WeChat's button is `phone-button.weapp.tsx`. */
export const canGivePhone = (): boolean => host.wechatPhoneCode !== undefined;

interface PhoneButtonProps {
  readonly onCode: (code: string) => void;
  readonly onNone: (answer: NoPhone) => void;
}

/** 用微信手机号. */
export function PhoneButton({ onCode, onNone }: PhoneButtonProps) {
  const ask = () => host.wechatPhoneCode?.().then(onCode, (error: Error) => onNone({ errMsg: error.message }));
  return <MainButton text='用微信手机号' onTap={() => void ask()} />;
}
