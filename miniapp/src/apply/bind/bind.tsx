import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { yangquanTownships } from '@yizhu/shared/people/townships';
import { useState } from 'react';
import { call, renew } from '../../api/call';
import { useTask } from '../../api/use-task';
import { Chips } from '../../components/chips';
import { FailureNote } from '../../components/failure-note';
import { focusOn } from '../../components/focus';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { TextField } from '../../components/text-field';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { applyUrl } from '../moves';
import { type BindingDraft, type BindingErrors, checkBinding, emptyBinding } from './check-binding';
import '../apply.less';

/** 先说您是谁: once, so that what is a person's own is shown to them and to nobody else. */
export default function BindPage() {
  const bind = useBind();
  const { draft, errors, set, sending, isWaiting, submit } = bind;
  if (isWaiting) return <Waiting />;
  const townships = yangquanTownships.filter(({ adcode }) => adcode === draft.county)[0]?.townships ?? [];
  return (
    <Page
      name='bind'
      title='先说您是谁'
      back={{ text: '我的申请', onTap: () => leaveFor(applyUrl('mine')) }}
      action={
        <>
          {sending.failure && <FailureNote failure={sending.failure} />}
          <MainButton text={sending.isRunning ? '正在核对…' : '填好了'} onTap={submit} />
        </>
      }
    >
      <View className='lead'>只用来找到您的名册和申请，不给别人看。填一次就行。</View>
      <View className='form'>
        <TextField
          id='bind-name'
          title='姓名'
          hint='和身份证上一样'
          value={draft.name}
          error={errors.name}
          onType={(name) => set({ name })}
          onDone={submit}
        />
        <TextField
          id='bind-idNumber'
          title='身份证号'
          keypad='idNumber'
          value={draft.idNumber}
          error={errors.idNumber}
          onType={(idNumber) => set({ idNumber })}
          onDone={submit}
        />
        <TextField
          id='bind-phone'
          title='手机号'
          hint='办事的人打这个电话找您'
          keypad='number'
          value={draft.phone}
          error={errors.phone}
          onType={(phone) => set({ phone })}
          onDone={submit}
        />
        <Chips
          id='bind-county'
          title='户口在哪个县、区？'
          options={yangquanTownships.map(({ adcode, name }) => ({ value: adcode, title: name }))}
          value={draft.county}
          error={draft.county ? undefined : errors.township}
          onChoose={(county) => set({ county, township: undefined })}
        />
        {townships.length > 0 && (
          <Chips
            id='bind-township'
            title='哪个乡镇或街道？'
            options={townships.map(({ code, name }) => ({ value: code, title: name }))}
            value={draft.township}
            error={errors.township}
            onChoose={(township) => set({ township })}
          />
        )}
      </View>
      <View className='footnote'>现在只有阳泉市能在这里申请。别的地方，请到镇上（街道）的医保窗口办。</View>
    </Page>
  );
}

function useBind() {
  const [draft, setDraft] = useState<BindingDraft>(emptyBinding);
  const [errors, setErrors] = useState<BindingErrors>({});
  const [isWaiting, setWaiting] = useState(false);
  const sending = useTask();
  const set = (change: Partial<BindingDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setErrors((before) => {
      const rest: Record<string, string | undefined> = { ...before };
      for (const field of Object.keys(change)) delete rest[field];
      return rest;
    });
  };
  const submit = () => {
    const { body, errors: found } = checkBinding(draft, today());
    setErrors(found);
    const [first] = Object.keys(found);
    if (!body) return focusOn(`bind-${first === 'township' && !draft.county ? 'county' : first}`);
    void sending.run(async () => {
      const { state } = await call('bind', { body });
      // The session still says what it said before.
      await renew();
      if (state === 'waiting') setWaiting(true);
      else await Taro.redirectTo({ url: applyUrl('mine') });
    });
  };
  return { draft, errors, set, sending, isWaiting, submit };
}

/** The same words whether or not anybody of that name is known. */
function Waiting() {
  return (
    <Page
      name='bind'
      title='交上去了，等镇上确认'
      action={<MainButton text='知道了' onTap={() => leaveFor(applyUrl('mine'))} />}
    >
      <View className='notice-box'>
        镇上（街道）的医保员会核对您填的，一般一两天。确认了，这里就能申请救助、看进度。
      </View>
      <View className='footnote'>急着办的，可以带身份证到镇上（街道）的医保窗口。</View>
    </Page>
  );
}
