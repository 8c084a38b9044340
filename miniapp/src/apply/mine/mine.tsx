import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ApplicationSummary, Home, Identity } from '@yizhu/shared/api/endpoints';
import { applicationStates } from '@yizhu/shared/casework/application';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { PropsWithChildren } from 'react';
import { FailureNote } from '../../components/failure-note';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { Tappable } from '../../components/tappable';
import { momentWords } from '../../hooks/day-words';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { Listen } from '../../speech/listen';
import { nextThingSpeech } from '../application-speech';
import { MessageCard } from '../message-card';
import { openPage, openProgress } from '../moves';
import { WhomToCall } from '../whom-to-call';
import { dayNumber, nextThing, officeOf } from './next-thing';
import { thisYear } from './this-year';
import { useMine } from './use-mine';
import { YearBar } from './year-bar';
import '../apply.less';

/** 我的申请: what to do now, what was applied for, what is new. */
export default function MinePage() {
  const mine = useMine();
  const { value, failure, isLoading, reload } = mine;
  if (mine.needsWeChat) return <OpenInWeChat />;
  const home = value?.home;
  return (
    <Frame canApply={home !== undefined && home.applications.length > 0}>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {failure && value?.read && (
        <View className='stale'>下面是{momentWords(value.read, today())}看到的，可能不是最新的。</View>
      )}
      {!value && isLoading && <Skeleton lines={4} />}
      {home && <Resident home={home} />}
      {value && !home && <NotBound as={value.as} />}
    </Frame>
  );
}

function Frame({ canApply = false, children }: PropsWithChildren<{ readonly canApply?: boolean }>) {
  return (
    <Page
      name='mine'
      title='现在该做什么？'
      back={{ text: '首页', onTap: () => leaveFor('/pages/home/home') }}
      action={canApply && <MainButton text='再申请一项' plain onTap={() => openPage('form')} />}
    >
      {children}
    </Page>
  );
}

/** A browser has no WeChat that vouches for anybody. */
function OpenInWeChat() {
  return (
    <Frame>
      <View className='notice-box'>申请救助要在微信里办：请打开微信，搜“医助”小程序，再点“我的申请”。</View>
      <View className='footnote'>
        不用微信的，可以请村干部代办，或到镇上（街道）的医保窗口。算一算能报多少，在这里也能用。
      </View>
      <View className='footnote'>
        您是乡镇或县里的工作人员？
        <Tappable className='footnote__link' onTap={() => void Taro.navigateTo({ url: '/office/sign-in/sign-in' })}>
          到这里登录
        </Tappable>
      </View>
    </Frame>
  );
}

function Resident({ home }: { readonly home: Home }) {
  const { person, applications, messages, contact } = home;
  const given = thisYear(applications, today());
  return (
    <>
      <View className='who-am-i'>
        <View className='who-am-i__name'>{person.name}</View>
        <View className='who-am-i__tail'>身份证尾号 {person.idTail}</View>
      </View>
      <View className='lead'>{person.place}</View>
      <NextCard home={home} />
      {contact && <WhomToCall contact={contact} />}
      {applications.length > 0 && <View className='part-title'>我的申请</View>}
      <View className='cards'>
        {applications.map((one) => (
          <ApplicationCard key={one.id} application={one} />
        ))}
      </View>
      {given && <YearBar of={given} />}
      <View className='part-title'>消息</View>
      {messages.length === 0 && <View className='empty'>申请办到下一步，这里会有消息。</View>}
      {messages.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
      {messages.length > 0 && (
        <Tappable className='more-options' onTap={() => openPage('inbox')}>
          看全部消息
        </Tappable>
      )}
    </>
  );
}

function NextCard({ home }: { readonly home: Home }) {
  const next = nextThing(home);
  return (
    <View className='next-thing'>
      <View className='next-thing__title'>{next.title}</View>
      {next.kind === 'paid' && (
        <View className='next-thing__amount'>
          {formatYuan(fen(next.amountFen))}
          <View className='next-thing__unit'>元</View>
        </View>
      )}
      <View className='next-thing__words'>{next.words}</View>
      <Listen sentences={nextThingSpeech(next)} />
      {next.kind === 'apply' ? (
        <MainButton text='申请一次性救助' onTap={() => openPage('form')} />
      ) : (
        <MainButton text='看办到哪一步了' onTap={() => openProgress(next.id)} />
      )}
    </View>
  );
}

function ApplicationCard({ application }: { readonly application: ApplicationSummary }) {
  const { id, title, year, state, submitted, amountFen } = application;
  const isPaid = state === 'paid';
  const where = isPaid ? '' : `在${officeOf(state)} · 第 ${dayNumber(submitted, today())} 天`;
  return (
    <Tappable className='card card_link' onTap={() => openProgress(id)}>
      <View className='card__text'>
        <View className='card__title'>
          {year}年{title}
        </View>
        <View>{applicationStates[state]}</View>
        <View className='card__note'>
          {[where, amountFen !== undefined && `${formatYuan(fen(amountFen))} 元`].filter(Boolean).join(' · ')}
        </View>
      </View>
      <View className='card__arrow' />
    </Tappable>
  );
}

/** Somebody whom the roster does not know yet, somebody who waits, and staff who came the wrong way. */
function NotBound({ as }: { readonly as: Identity }) {
  if (as.kind === 'staff')
    return (
      <View className='next-thing'>
        <View className='next-thing__title'>您是工作人员</View>
        <View className='next-thing__words'>这里是群众自己办事的地方。</View>
        <MainButton text='去待办' onTap={() => void Taro.navigateTo({ url: '/office/queue/queue' })} />
      </View>
    );
  if (as.kind === 'waiting')
    return (
      <>
        <View className='next-thing'>
          <View className='next-thing__title'>正在等镇上确认您是谁</View>
          <View className='next-thing__words'>镇上（街道）的医保员会核对，一般一两天。急的，可以带身份证去窗口。</View>
          <MainButton text='填错了，重新填' plain onTap={() => openPage('bind')} />
        </View>
        {as.contact && <WhomToCall contact={as.contact} />}
      </>
    );
  return (
    <View className='next-thing'>
      <View className='next-thing__title'>先说您是谁</View>
      <View className='next-thing__words'>填一次姓名和身份证号，以后不用再填。</View>
      <MainButton text='开始填' onTap={() => openPage('bind')} />
    </View>
  );
}
