import { Button, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { Sheet } from '../components/sheet';
import { Tappable } from '../components/tappable';
import { type PrivacyQuestion, type PrivacyWords, showQuestionsWith } from './privacy';
import './privacy-notice.less';

const agreeId = 'privacy-agree';

/** WeChat's question in our own words, on a page whose code calls what the privacy notice guards; `ofButton` where a button of WeChat's does. */
export function PrivacyNotice({ ofButton }: { readonly ofButton?: PrivacyWords }) {
  const [question, setQuestion] = useState<PrivacyQuestion>();
  const open = useRef<PrivacyQuestion>();
  open.current = question;
  useEffect(() => {
    showQuestionsWith(setQuestion, ofButton);
    // Who leaves the page with the question open has not agreed.
    return () => open.current?.refuse();
  }, [ofButton]);
  useDidShow(() => showQuestionsWith(setQuestion, ofButton));
  if (!question) return null;
  const { words, agree, refuse } = question;
  return (
    <Sheet id='privacy' title={words.title} closeText='不同意' onClose={refuse} action={<Agree onAgree={agree} />}>
      <View>{words.why}</View>
      <View className='privacy__otherwise'>不同意也没关系：{words.otherwise}</View>
      <Tappable className='privacy__contract' role='link' onTap={() => Taro.openPrivacyContract()}>
        看《小程序用户隐私保护指引》全文
      </Tappable>
    </Sheet>
  );
}

function Agree({ onAgree }: { readonly onAgree: (buttonId: string) => void }) {
  return (
    <Button
      id={agreeId}
      className='weui-btn weui-btn_primary main-button privacy__agree'
      openType='agreePrivacyAuthorization'
      onAgreePrivacyAuthorization={() => onAgree(agreeId)}
    >
      同意
    </Button>
  );
}
