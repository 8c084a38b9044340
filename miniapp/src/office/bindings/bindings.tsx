import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { WaitingBinding } from '@yizhu/shared/api/endpoints';
import { useState } from 'react';
import { call } from '../../api/call';
import { useLoaded } from '../../api/use-loaded';
import { useTask } from '../../api/use-task';
import { Facts } from '../../components/facts';
import { FailureNote } from '../../components/failure-note';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { Sheet } from '../../components/sheet';
import { Skeleton } from '../../components/skeleton';
import { Tappable } from '../../components/tappable';
import { momentWords } from '../../hooks/day-words';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { officeUrl } from '../moves';
import '../office.less';

type Answer = { readonly one: WaitingBinding; readonly isRight: boolean };

const ofProven = '这个号申请的人自己在用。和名册上的不一样，多半是换了号；也可能是别人替他填的，请核对姓名和身份证。';
const ofTyped = '这个号是不是他的，还不知道。请打过去问清楚；说不清的，请本人带身份证来。';

/** 等确认的人: whether a phone belongs to whom it says. */
export default function BindingsPage() {
  const loaded = useLoaded(() => call('bindings'));
  const [answer, setAnswer] = useState<Answer>();
  const task = useTask();
  const send = async ({ one, isRight }: Answer) => {
    setAnswer(undefined);
    await task.run(() => call('confirmBinding', { params: { id: one.id }, body: { isRight } }));
    await loaded.reload();
  };
  const { value, failure, isLoading, reload } = loaded;
  return (
    <Page
      name='bindings'
      title='这些人等您确认'
      back={{ text: '待办', onTap: () => leaveFor(officeUrl('queue')) }}
      overlay={answer && <Sure answer={answer} onClose={() => setAnswer(undefined)} onYes={() => void send(answer)} />}
    >
      <View className='lead'>打电话或当面核对是不是本人，再点“是本人”。</View>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {task.failure && <FailureNote failure={task.failure} />}
      {!value && isLoading && <Skeleton lines={4} />}
      {value?.bindings.length === 0 && (
        <View className='notice-box'>现在没有人等确认。有人申请绑定，会出现在这里。</View>
      )}
      {value?.bindings.map((one) => (
        <View key={one.id} className='form-part'>
          <Facts
            facts={[
              ['姓名', one.name],
              ['身份证尾号', one.idTail],
              ['什么时候申请的', momentWords(one.asked, today())],
              ['手机号', one.isPhoneProven ? '微信核对过' : '自己填的，没有核对过'],
            ]}
          />
          <View className='field__hint'>{one.isPhoneProven ? ofProven : ofTyped}</View>
          <View className='binding__actions'>
            <Tappable
              className='small-button'
              label={`打电话给${one.name}，${one.phone}`}
              onTap={() => void Taro.makePhoneCall({ phoneNumber: one.phone })}
            >
              {one.phone}
            </Tappable>
            <Tappable
              className='small-button'
              label={`${one.name}是本人`}
              onTap={() => setAnswer({ one, isRight: true })}
            >
              是本人
            </Tappable>
            <Tappable
              className='small-button'
              label={`${one.name}不是本人`}
              onTap={() => setAnswer({ one, isRight: false })}
            >
              不是
            </Tappable>
          </View>
        </View>
      ))}
    </Page>
  );
}

interface SureProps {
  readonly answer: Answer;
  readonly onClose: () => void;
  readonly onYes: () => void;
}

function Sure({ answer: { one, isRight }, onClose, onYes }: SureProps) {
  return (
    <Sheet
      id='binding-sure'
      title={isRight ? `确认是${one.name}本人？` : `确认不是${one.name}本人？`}
      closeText='再核对一下'
      onClose={onClose}
      action={<MainButton text={isRight ? '是本人，确认' : '不是，不让绑定'} warns={!isRight} onTap={onYes} />}
    >
      <View>
        {isRight
          ? '确认以后，这个微信就能看到他的申请和消息，也能用他的名字申请。'
          : '这个微信不会绑定到他，申请的人可以重新填。'}
      </View>
    </Sheet>
  );
}
