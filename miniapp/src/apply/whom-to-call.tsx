import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Contact } from '@yizhu/shared/api/endpoints';
import { Tappable } from '../components/tappable';
import './whom-to-call.less';

interface WhomToCallProps {
  readonly contact: Contact;
  /** What to say on the phone. */
  readonly say?: string;
}

/** The township's own clerk by name, to be called with a tap. WeChat asks before it dials, and hears a no as a failure. */
export function WhomToCall({ contact: { name, phone }, say }: WhomToCallProps) {
  return (
    <View className='whom-to-call'>
      <View className='whom-to-call__text'>
        <View className='whom-to-call__what'>有事问镇上医保员</View>
        <View className='whom-to-call__who'>
          <View className='whom-to-call__name'>{name}</View>
          <View className='whom-to-call__phone'>{phone}</View>
        </View>
        {say && <View className='whom-to-call__what'>{say}</View>}
      </View>
      <Tappable
        className='small-button'
        label={`打电话给镇上医保员${name}，${phone}`}
        onTap={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
      >
        打电话
      </Tappable>
    </View>
  );
}
