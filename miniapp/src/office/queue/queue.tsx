import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { staffRoles } from '@yizhu/shared/casework/application';
import { signOut } from '../../api/session';
import { FailureNote } from '../../components/failure-note';
import { isBrowser } from '../../components/focus';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { Tappable } from '../../components/tappable';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { type OfficePage, officeUrl, openOffice } from '../moves';
import { TownshipContact } from './contact';
import { Filters } from './filters';
import { countWords } from './queue-pages';
import { QueueTable } from './queue-table';
import { type QueueState, type Staff, useQueue } from './use-queue';
import '../office.less';

/** 待办: what waits for this office, by the day by which it has to be done. */
export default function QueuePage() {
  const queue = useQueue();
  const { value, failure, isLoading, reload, read, rows } = queue;
  const staff = value?.as.kind === 'staff' ? value.as : undefined;
  const isSignedOut = failure?.code === 'phone.signedOut';
  return (
    <Page name='queue' title='待办' back={{ text: '首页', onTap: () => leaveFor('/pages/home/home') }}>
      {staff && <Head staff={staff} />}
      {staff?.role === 'township-clerk' && <TownshipContact own={staff.name} />}
      {failure && !isSignedOut && <FailureNote failure={failure} onRetry={reload} />}
      {(isSignedOut || (value && !staff)) && <NotSignedIn isVisitor={!isSignedOut} />}
      {!value && isLoading && <Skeleton lines={6} />}
      {staff && (
        <>
          {read.rows.length > 0 && <Filters queue={queue} />}
          <View className='queue-count' {...{ role: 'status' }}>
            {countWords(read, today())}
            {rows.length < read.rows.length && `；现在显示 ${rows.length} 件`}
          </View>
          {isBrowser && rows.length > 0 && <View className='queue-keys'>键盘：j 下一件，k 上一件，回车打开</View>}
          {rows.length === 0 && (
            <View className='notice-box'>
              {read.rows.length === 0 ? '现在没有待办。有新的申请，会出现在这里。' : '没有这样的。换个条件看看。'}
            </View>
          )}
          {rows.length > 0 && <QueueTable queue={queue} />}
          {read.isMore && <More queue={queue} />}
        </>
      )}
    </Page>
  );
}

/** Nothing of a long queue is hidden: what is most urgent comes first, the rest when it is asked for. */
function More({ queue: { isLoading, readOn } }: { readonly queue: QueueState }) {
  return (
    <View className='queue-more'>
      <View>还有更多，先办这些。</View>
      <Tappable className='small-button' disabled={isLoading} onTap={() => void readOn()}>
        {isLoading ? '正在读取…' : '再看后面的'}
      </Tappable>
    </View>
  );
}

/** Who works here, and the other pages of their post. */
function Head({ staff }: { readonly staff: Staff }) {
  const { role, name, department } = staff;
  const link = (page: OfficePage, text: string) => (
    <Tappable className='small-button' onTap={() => openOffice(page)}>
      {text}
    </Tappable>
  );
  return (
    <View className='office-head'>
      <View>
        {name}，{department}，{staffRoles[role].title}
      </View>
      <View className='office-head__links'>
        {role === 'township-clerk' && link('bindings', '等确认的人')}
        {/^county-/.test(role) && link('payout', '打款')}
        {role === 'administrator' && link('invite', '邀请工作人员')}
        {isBrowser ? <SignOut /> : link('confirm', '扫电脑上的码')}
      </View>
    </View>
  );
}

function SignOut() {
  const leave = () => {
    signOut();
    void Taro.reLaunch({ url: officeUrl('sign-in') });
  };
  return (
    <Tappable className='small-button' onTap={leave}>
      退出
    </Tappable>
  );
}

function NotSignedIn({ isVisitor }: { readonly isVisitor: boolean }) {
  return (
    <View className='form-part'>
      <View className='notice-box'>
        这里是工作人员办事的地方。
        {isVisitor ? '您还没有工作身份，请填县管理员给的邀请码。' : '这台电脑上还没有登录，或者登录过期了。'}
      </View>
      {isVisitor ? (
        <MainButton text='填邀请码' onTap={() => openOffice('invited')} />
      ) : (
        <MainButton text='去登录' onTap={() => openOffice('sign-in')} />
      )}
    </View>
  );
}
