import { View } from '@tarojs/components';
import { yangquanTownships } from '@yizhu/shared/people/townships';
import { Chips } from '../../components/chips';
import { FailureNote } from '../../components/failure-note';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { TextField } from '../../components/text-field';
import { leaveFor } from '../../hooks/leave';
import { PrivacyNotice } from '../../privacy/privacy-notice';
import { applyUrl } from '../moves';
import { WhomToCall } from '../whom-to-call';
import { canGivePhone, PhoneButton } from './phone-button';
import { useBind, type Waiting } from './use-bind';
import '../apply.less';

type Bind = ReturnType<typeof useBind>;

const words = {
  title: '用您的微信手机号？',
  why: '医助要向微信问您的手机号，和名册上的对一对：对得上，马上就能用，别人也冒充不了您。办事的人有事打这个电话。',
  otherwise: '可以自己填手机号，等镇上的医保员核实。',
};

/** 先说您是谁: once, so that what is a person's own is shown to them and to nobody else. */
export default function BindPage() {
  const bind = useBind();
  if (bind.waiting) return <Waits {...bind.waiting} />;
  return (
    <Page
      name='bind'
      title='先说您是谁'
      back={{ text: '我的申请', onTap: () => leaveFor(applyUrl('mine')) }}
      action={bind.isTyping ? <TypedActions bind={bind} /> : <WechatActions bind={bind} />}
      overlay={<PrivacyNotice ofButton={words} />}
    >
      <View className='lead'>只用来找到您的名册和申请，不给别人看。填一次就行。</View>
      <View className='form'>
        <Card bind={bind} />
        <Place bind={bind} />
        {bind.isTyping && <Phone bind={bind} />}
      </View>
      <View className='footnote'>现在只有阳泉市能在这里申请。别的地方，请到镇上（街道）的医保窗口办。</View>
    </Page>
  );
}

function WechatActions({ bind }: { readonly bind: Bind }) {
  const { sending, sendAgain, isReady, check, sendCode, giveNone, noPhone, typeInstead } = bind;
  const isAsking = !sending.isRunning && !sendAgain && isReady;
  return (
    <>
      <Told bind={bind} />
      {noPhone && <View {...{ className: 'stale', role: 'alert' }}>{noPhone}</View>}
      {isAsking && <PhoneButton onCode={sendCode} onNone={giveNone} />}
      {!isAsking && (
        <MainButton
          text={sending.isRunning ? '正在核对…' : sendAgain ? '再发一次' : '用微信手机号'}
          onTap={sendAgain ?? check}
        />
      )}
      <MainButton text='手动填手机号（等镇上核实）' plain onTap={() => typeInstead(true)} />
    </>
  );
}

function TypedActions({ bind: { sending, sendTyped, typeInstead }, bind }: { readonly bind: Bind }) {
  return (
    <>
      <Told bind={bind} />
      <MainButton text={sending.isRunning ? '正在核对…' : '填好了'} onTap={sendTyped} />
      {canGivePhone() && <MainButton text='改用微信手机号，不用填' plain onTap={() => typeInstead(false)} />}
    </>
  );
}

const Told = ({ bind: { sending } }: { readonly bind: Bind }) =>
  sending.failure ? <FailureNote failure={sending.failure} /> : null;

function Card({ bind: { draft, errors, set } }: { readonly bind: Bind }) {
  return (
    <>
      <TextField
        id='bind-name'
        title='姓名'
        hint='和身份证上一样'
        value={draft.name}
        error={errors.name}
        onType={(name) => set({ name })}
      />
      <TextField
        id='bind-idNumber'
        title='身份证号'
        keypad='idNumber'
        value={draft.idNumber}
        error={errors.idNumber}
        onType={(idNumber) => set({ idNumber })}
      />
    </>
  );
}

function Phone({ bind: { draft, errors, set, sendTyped } }: { readonly bind: Bind }) {
  return (
    <TextField
      id='bind-phone'
      title='手机号'
      hint='自己填的，要等乡镇医保员打电话核实，一般一两天'
      keypad='number'
      value={draft.phone}
      error={errors.phone}
      onType={(phone) => set({ phone })}
      onDone={sendTyped}
    />
  );
}

function Place({ bind: { draft, errors, set } }: { readonly bind: Bind }) {
  const townships = yangquanTownships.filter(({ adcode }) => adcode === draft.county)[0]?.townships ?? [];
  return (
    <>
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
    </>
  );
}

/** The same words whether or not anybody of that name is known. */
function Waits({ contact }: Waiting) {
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
      {contact && <WhomToCall contact={contact} />}
    </Page>
  );
}
