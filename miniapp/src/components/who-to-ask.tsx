import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { Tappable } from './tappable';

/** Whom to ask, at the foot of a page: the county's own number where its document gives one, to be called with a tap. */
export function WhoToAsk({ policy }: { readonly policy: PolicyDocument }) {
  const [contact] = policy.contact.filter(({ phone }) => phone !== undefined);
  if (!contact?.phone)
    return <View className='footnote'>有不明白的，问镇上（街道）的医保员或村干部，也可以到县医保局的窗口问。</View>;
  const phoneNumber = contact.phone;
  return (
    <View className='footnote'>
      有不明白的，问{contact.title}：
      <Tappable
        className='footnote__phone'
        label={`打电话 ${phoneNumber}`}
        onTap={() => void Taro.makePhoneCall({ phoneNumber })}
      >
        {phoneNumber}
      </Tappable>
    </View>
  );
}
