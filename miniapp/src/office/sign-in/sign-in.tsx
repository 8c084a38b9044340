import { View } from '@tarojs/components';
import { FailureNote } from '../../components/failure-note';
import { isBrowser } from '../../components/focus';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { Tappable } from '../../components/tappable';
import { leaveFor } from '../../hooks/leave';
import { openOffice } from '../moves';
import { ScanCode } from './scan-code';
import { type ScanState, useScan } from './use-scan';
import '../office.less';

/** 登录: a computer shows a code, the phone that scans it vouches for who sits there. */
export default function SignInPage() {
  return (
    <Page name='sign-in' title='工作人员登录' back={{ text: '首页', onTap: () => leaveFor('/pages/home/home') }}>
      {isBrowser ? <OnComputer /> : <OnPhone />}
      <View className='footnote'>
        第一次用？
        <Tappable className='footnote__link' onTap={() => openOffice('invited')}>
          填邀请码
        </Tappable>
      </View>
    </Page>
  );
}

const stateWords: Record<ScanState, string> = {
  starting: '正在准备二维码…',
  waiting: '用手机微信里的“医助”扫一扫',
  'looked-at': '扫到了，请在手机上点“确认登录”',
  over: '二维码过期了',
  failed: '二维码没有出来',
};

function OnComputer() {
  const { id, state, failure, start } = useScan();
  return (
    <View className='scan'>
      {id && state !== 'over' ? <ScanCode id={id} /> : state === 'starting' && <Skeleton lines={2} />}
      <View className='scan__state' {...{ role: 'status', 'aria-live': 'polite' }}>
        {stateWords[state]}
      </View>
      {failure && <FailureNote failure={failure} />}
      {state === 'over' || state === 'failed' ? (
        <MainButton text='换一个二维码' onTap={() => void start()} />
      ) : (
        <>
          <View className='lead'>二维码两分钟内有效，只能用一次。</View>
          <Tappable className='footnote__link' onTap={() => void start()}>
            换一个二维码
          </Tappable>
        </>
      )}
    </View>
  );
}

/** On a phone WeChat vouches by itself. */
function OnPhone() {
  return (
    <>
      <View className='notice-box'>在手机上不用登录，微信就认得您。</View>
      <View className='form-part'>
        <MainButton text='去待办' onTap={() => openOffice('queue')} />
        <MainButton text='扫电脑上的码' plain onTap={() => openOffice('confirm')} />
      </View>
    </>
  );
}
