import { View } from '@tarojs/components';
import type { PayoutView } from '@yizhu/shared/api/endpoints';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { Tappable } from '../../components/tappable';
import { momentWords } from '../../hooks/day-words';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { officeUrl } from '../moves';
import { RepeatSheet } from './repeat-sheet';
import { type PayoutPageState, usePayout } from './use-payout';
import '../office.less';

/** 打款: one file for the bank, and the bank's word that it is done. */
export default function PayoutPage() {
  const page = usePayout();
  const { value, failure, isLoading, reload, task, done } = page;
  return (
    <Page
      name='payout'
      title='打款'
      back={{ text: '待办', onTap: () => leaveFor(officeUrl('queue')) }}
      overlay={page.asking && value && <RepeatSheet page={page} asking={page.asking} payable={value.payable} />}
    >
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {task.failure && <FailureNote failure={task.failure} />}
      {done && !task.failure && (
        <View className='notice-box' {...{ role: 'status' }}>
          {done}
        </View>
      )}
      {!value && isLoading && <Skeleton lines={4} />}
      {value && (
        <>
          <Payable page={page} {...value.payable} />
          <View className='part-title'>做过的名单</View>
          {value.payouts.length === 0 && (
            <View className='notice-box'>还没有做过名单。做好的名单会在这里，可以下载。</View>
          )}
          {value.payouts.map((one) => (
            <Payout key={one.id} page={page} payout={one} />
          ))}
        </>
      )}
    </Page>
  );
}

interface PayableProps {
  readonly page: PayoutPageState;
  readonly count: number;
  readonly sumFen: number;
}

function Payable({ page, count, sumFen }: PayableProps) {
  return (
    <View className='money'>
      <View className='money__text'>
        <View>现在可以打款</View>
        <View className='money__sum'>
          {count} 笔，{formatYuan(fen(sumFen))} 元
        </View>
        {!page.canMake && <View className='money__note'>名单由县医保局经办来做。</View>}
        {page.canMake && count === 0 && <View className='money__note'>金额公示期满的，会出现在这里。</View>}
      </View>
      {page.canMake && count > 0 && (
        <View className='money__actions'>
          <Tappable className='small-button' onTap={() => page.ask({ kind: 'make' })}>
            做打款名单
          </Tappable>
        </View>
      )}
    </View>
  );
}

function Payout({ page, payout }: { readonly page: PayoutPageState; readonly payout: PayoutView }) {
  const { made, count, sumFen, state, reference } = payout;
  const when = momentWords(made, today());
  return (
    <View className='money'>
      <View className='money__text'>
        <View className='money__sum'>
          {count} 笔，{formatYuan(fen(sumFen))} 元
        </View>
        <View className='money__note'>{when} 做的</View>
        <View className={`tag ${state === 'paid' ? 'tag_plain' : ''}`}>
          {state === 'paid' ? '已经打款' : '还没登记打款'}
        </View>
        {reference && <View className='money__note'>银行流水号 {reference}</View>}
      </View>
      <View className='money__actions'>
        {page.canDownload && (
          <Tappable className='small-button' label={`下载${when}的名单`} onTap={() => page.download(payout)}>
            下载名单
          </Tappable>
        )}
        {page.canMarkPaid && state === 'made' && (
          <Tappable
            className='small-button'
            label={`登记${when}的名单已打款`}
            onTap={() => page.ask({ kind: 'paid', payout })}
          >
            登记已打款
          </Tappable>
        )}
      </View>
    </View>
  );
}
