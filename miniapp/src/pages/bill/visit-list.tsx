import { View } from '@tarojs/components';
import { formatYuanShort } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { Tappable } from '../../components/tappable';
import { plainWord } from '../../estimate/amount-titles';
import type { VisitDraft } from '../../estimate/draft';
import type { Bill } from './use-bill';

/** The visits of the year, once there is more than one: each can be changed or taken out, and taken back. */
export function VisitList({ bill }: { readonly bill: Bill }) {
  const { draft, visit, today, undo } = bill;
  if (draft.visits.length < 2 && !undo) return null;
  return (
    <View className='visits'>
      {draft.visits.length > 1 &&
        draft.visits.map((one, index) => (
          <View key={one.id} className={`visit ${one.id === visit.id ? 'visit_on' : ''}`}>
            <View className='visit__text'>
              <View className='visit__title'>
                第{index + 1}次 {one.id === visit.id && <View className='tag'>正在填</View>}
              </View>
              <View className='card__note'>{summary(one, today)}</View>
            </View>
            {one.id !== visit.id && (
              <Tappable className='small-button' label={`改第${index + 1}次`} onTap={() => bill.edit(one.id)}>
                改
              </Tappable>
            )}
            <Tappable className='small-button' label={`删去第${index + 1}次`} onTap={() => bill.remove(one.id)}>
              删
            </Tappable>
          </View>
        ))}
      {undo && (
        <View className='undo' {...{ role: 'status' }}>
          <View>删去了一次就诊。</View>
          <Tappable id='bill-undo' className='small-button' onTap={undo}>
            撤销
          </Tappable>
        </View>
      )}
    </View>
  );
}

function summary({ date, amounts }: VisitDraft, today: string): string {
  const read = parseYuan(amounts['policy-covered'] ?? '');
  const amount =
    read.kind === 'amount' ? `${plainWord('policy-covered')} ${formatYuanShort(read.fen)} 元` : '金额还没填好';
  return `${date ?? today} ${amount}`;
}
