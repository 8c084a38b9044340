import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { messageTemplates } from '@yizhu/shared/api/message-templates';
import { useState } from 'react';
import { call } from '../api/call';
import { isBrowser } from '../components/focus';
import { MainButton } from '../components/main-button';

/** WeChat asks for at most three at a time. */
const templates = Object.values(messageTemplates).slice(0, 3);

/** Asks whether WeChat may bring the news: one consent is one message. `about` is the application. */
export function TellMe({ about }: { readonly about: string }) {
  const [answer, setAnswer] = useState<'yes' | 'no'>();
  if (isBrowser) return null;
  const ask = () => {
    // WeChat asks only within the tap itself: nothing may be waited for before this call.
    const asked = Taro.requestSubscribeMessage({ tmplIds: templates, entityIds: [] });
    asked.then(
      (result) => {
        const accepted = templates.filter((id) => (result as Record<string, unknown>)[id] === 'accept');
        setAnswer(accepted.length > 0 ? 'yes' : 'no');
        if (accepted.length > 0)
          call('consented', { body: { templates: accepted }, key: about }).catch(() => setAnswer(undefined));
      },
      () => setAnswer('no'),
    );
  };
  if (answer === 'yes') return <View className='notice-box'>好的，办到下一步，微信会告诉您。</View>;
  return (
    <View className='form-part'>
      {answer === 'no' && <View className='field__hint'>没有开通提醒。随时可以在“我的申请”里看办到哪一步了。</View>}
      <MainButton text='办到下一步，微信告诉我' plain onTap={ask} />
    </View>
  );
}
