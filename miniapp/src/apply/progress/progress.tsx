import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ApplicationView, OwnApplication } from '@yizhu/shared/api/endpoints';
import { requiredPapers } from '@yizhu/shared/casework/application';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { call } from '../../api/call';
import { useLoaded } from '../../api/use-loaded';
import { DecisionCard } from '../../components/decision-card';
import { Facts } from '../../components/facts';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { dayOf, dayWords } from '../../hooks/day-words';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { Listen } from '../../speech/listen';
import { progressSpeech } from '../application-speech';
import { applyUrl } from '../moves';
import { TellMe } from '../tell-me';
import { WhomToCall } from '../whom-to-call';
import { timelineOf } from './timeline';
import '../apply.less';

/** 进度: one application, from the day it was handed in to the money. */
export default function ProgressPage() {
  const id = decodeURIComponent(useRouter().params.id ?? '');
  const { value, failure, isLoading, reload } = useLoaded(() => call('application', { params: { id } }));
  return (
    <Page
      name='progress'
      title={value ? `${value.year}年${value.title}` : '办到哪一步了'}
      back={{ text: '我的申请', onTap: () => leaveFor(applyUrl('mine')) }}
    >
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {!value && isLoading && <Skeleton lines={6} />}
      {value && <Application view={value} />}
    </Page>
  );
}

function Application({ view }: { readonly view: OwnApplication }) {
  const { state, number, amountFen, decision, bank, photos, id, contact } = view;
  const moments = timelineOf(view, today());
  return (
    <>
      <View className='lead'>编号 {number}</View>
      {state === 'paid' && <Paid view={view} />}
      <Listen sentences={progressSpeech(moments, amountFen)} />
      <View className='timeline' {...{ role: 'list', 'aria-label': '办到哪一步了' }}>
        {moments.map(({ state: at, title, notes }) => (
          <View key={`${at} ${title}`} className={`moment moment_${at}`} {...{ role: 'listitem' }}>
            <View className='moment__dot' {...{ 'aria-hidden': 'true' }} />
            <View className='moment__title'>
              {stateWords[at]}
              {title}
            </View>
            {notes.map((note) => (
              <View key={note} className='moment__note'>
                {note}
              </View>
            ))}
          </View>
        ))}
      </View>
      {state !== 'paid' && <TellMe about={id} />}
      {decision && <DecisionCard decision={decision} label='县医保局核定' />}
      <View className='part-title'>交了什么</View>
      <Facts facts={[...papersOf(photos), ['收款的银行', bank.name], ['卡号尾号', bank.cardTail]]} />
      {contact ? (
        <WhomToCall contact={contact} say='报上面的编号就行' />
      ) : (
        <View className='footnote'>有不明白的，问镇上（街道）的医保员，报上面的编号就行。</View>
      )}
    </>
  );
}

/** Said, because a dot is only a colour. */
const stateWords = { done: '', now: '现在：', next: '接下来：' };

function Paid({ view }: { readonly view: ApplicationView }) {
  const { amountFen = 0, timeline, bank } = view;
  const paid = timeline.filter(({ step }) => step === 'pay')[0];
  return (
    <View className='next-thing'>
      <View className='next-thing__title'>钱已到账</View>
      <View className='next-thing__amount'>
        {formatYuan(fen(amountFen))}
        <View className='next-thing__unit'>元</View>
      </View>
      <View className='next-thing__words'>
        {paid && `${dayWords(dayOf(paid.at), today())}，`}打到{bank.name}，尾号 {bank.cardTail}
      </View>
      <View className='next-thing__words'>没收到的，问镇上（街道）的医保员，报下面的编号。</View>
    </View>
  );
}

function papersOf(photos: ApplicationView['photos']): [string, string][] {
  return (Object.keys(requiredPapers) as (keyof typeof requiredPapers)[])
    .map((kind): [string, number] => [requiredPapers[kind], photos.filter(({ paper }) => paper === kind).length])
    .filter(([, pages]) => pages > 0)
    .map(([title, pages]) => [title, `${pages} 张`]);
}
