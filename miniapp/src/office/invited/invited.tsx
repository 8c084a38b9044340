import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../api/call';
import { keepSession } from '../../api/session';
import { useTask } from '../../api/use-task';
import { FailureNote } from '../../components/failure-note';
import { focusOn } from '../../components/focus';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { TextField } from '../../components/text-field';
import { leaveFor } from '../../hooks/leave';
import { officeUrl } from '../moves';
import '../office.less';

/** 填邀请码: whoever was invited becomes staff. */
export default function InvitedPage() {
  const { params } = useRouter();
  const [code, setCode] = useState(params.code ?? '');
  const [name, setName] = useState('');
  const [isTold, setTold] = useState(false);
  const task = useTask();
  const blank = { code: code.trim() === '', name: name.trim() === '' };
  const submit = () => {
    setTold(true);
    if (blank.code || blank.name) return focusOn(blank.code ? 'invited-code' : 'invited-name');
    void task.run(async () => {
      keepSession(await call('acceptInvitation', { body: { code: code.trim(), name: name.trim() } }));
      await Taro.reLaunch({ url: officeUrl('queue') });
    });
  };
  return (
    <Page
      name='invited'
      title='填邀请码'
      back={{ text: '登录', onTap: () => leaveFor(officeUrl('sign-in')) }}
      action={
        <>
          {task.failure && <FailureNote failure={task.failure} />}
          <MainButton text={task.isRunning ? '正在核对…' : '开始工作'} onTap={submit} />
        </>
      }
    >
      <View className='lead'>邀请码由县管理员发给您，只能用一次。请在微信里打开本页再填。</View>
      <View className='form'>
        <TextField
          id='invited-code'
          title='邀请码'
          value={code}
          error={isTold && blank.code ? '这里还没有填邀请码。没有的，请找县管理员要。' : undefined}
          onType={setCode}
          onDone={submit}
        />
        <TextField
          id='invited-name'
          title='您的姓名'
          hint='办过的每一步都会记上这个名字'
          value={name}
          error={isTold && blank.name ? '这里还没有填姓名。请填真实姓名。' : undefined}
          onType={setName}
          onDone={submit}
        />
      </View>
    </Page>
  );
}
