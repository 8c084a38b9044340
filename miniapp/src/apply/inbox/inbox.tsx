import { View } from '@tarojs/components';
import { call } from '../../api/call';
import { useLoaded } from '../../api/use-loaded';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { leaveFor } from '../../hooks/leave';
import { MessageCard } from '../message-card';
import { applyUrl } from '../moves';
import '../apply.less';

/** 消息: everything that was told, the newest first. */
export default function InboxPage() {
  const { value, failure, isLoading, reload } = useLoaded(() => call('messages'));
  return (
    <Page name='inbox' title='消息' back={{ text: '我的申请', onTap: () => leaveFor(applyUrl('mine')) }}>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {!value && isLoading && <Skeleton lines={4} />}
      {value?.messages.length === 0 && (
        <View className='empty'>还没有消息。申请受理了、金额定了、钱打出去了，都会在这里告诉您。</View>
      )}
      {value?.messages.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
    </Page>
  );
}
