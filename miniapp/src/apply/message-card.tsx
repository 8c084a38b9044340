import { View } from '@tarojs/components';
import type { MessageView } from '@yizhu/shared/api/endpoints';
import { Tappable } from '../components/tappable';
import { momentWords } from '../hooks/day-words';
import { today } from '../hooks/today';
import { openProgress } from './moves';

/** One message, and the application that it is about. */
export function MessageCard({ message }: { readonly message: MessageView }) {
  const { title, text, at, applicationId } = message;
  return (
    <View className='message'>
      <View className='message__head'>
        <View className='message__title'>{title}</View>
        <View className='message__at'>{momentWords(at, today())}</View>
      </View>
      <View>{text}</View>
      <Tappable className='message__link' label={`看这个申请：${title}`} onTap={() => openProgress(applicationId)}>
        看这个申请
      </Tappable>
    </View>
  );
}
