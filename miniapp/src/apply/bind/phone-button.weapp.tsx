import { Button } from '@tarojs/components';
import type { NoPhone } from './why-no-phone';
import './phone-button.less';

export const canGivePhone = (): boolean => true;

interface PhoneButtonProps {
  /** Once, for five minutes. */
  readonly onCode: (code: string) => void;
  readonly onNone: (answer: NoPhone) => void;
}

/** WeChat's own button: it asks the person for the number when it is tapped, and asks with the page's `PrivacyNotice` before that. */
export function PhoneButton({ onCode, onNone }: PhoneButtonProps) {
  return (
    <Button
      className='weui-btn weui-btn_primary main-button phone-button'
      openType='getPhoneNumber'
      onGetPhoneNumber={({ detail }) => (detail.code ? onCode(detail.code) : onNone(detail))}
    >
      用微信手机号
    </Button>
  );
}
