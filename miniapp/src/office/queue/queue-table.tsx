import { View } from '@tarojs/components';
import type { QueueRow } from '@yizhu/shared/api/endpoints';
import { applicationStates } from '@yizhu/shared/casework/application';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { PropsWithChildren } from 'react';
import { Tappable } from '../../components/tappable';
import { dayOf, dayWords } from '../../hooks/day-words';
import { today } from '../../hooks/today';
import { dueNote, isOverdue } from './filter-rows';
import { type QueueState, rowId } from './use-queue';

const heading = ['最晚哪天', '谁', '身份', '申请什么', '金额（元）', '到哪一步了', '上一步谁办的'];

/** One row a case, by due day; a row is opened by a tap or by Enter. */
export function QueueTable({ queue }: { readonly queue: QueueState }) {
  const { rows, current, open, move } = queue;
  return (
    <View className='queue' {...{ role: 'group', 'aria-label': '待办' }}>
      <View className='queue__row queue__row_head' {...{ 'aria-hidden': 'true' }}>
        {heading.map((title, column) => (
          <View key={title} className={column === 4 ? 'queue__cell queue__cell_amount' : 'queue__cell'}>
            {title}
          </View>
        ))}
      </View>
      {rows.map((row, at) => (
        <Tappable
          key={row.id}
          id={rowId(row)}
          className={`queue__row ${at === current ? 'queue__row_on' : ''}`}
          role='link'
          label={spoken(row)}
          skipsTab={at !== current}
          onTap={() => open(row)}
          onArrow={move}
        >
          <Cell title='最晚哪天'>
            <Due row={row} />
          </Cell>
          <Cell title='谁'>
            <View>
              <View>{row.name}</View>
              <View className='queue__small'>{row.place}</View>
            </View>
          </Cell>
          <Cell title='身份'>{row.category}</Cell>
          <Cell title='申请什么'>
            <View>
              <View>{row.title}</View>
              <View className='queue__small'>{row.number}</View>
            </View>
          </Cell>
          <Cell title='金额（元）' isAmount>
            {row.amountFen === undefined ? '还没算' : formatYuan(fen(row.amountFen))}
          </Cell>
          <Cell title='到哪一步了'>
            <View>
              <View>{applicationStates[row.state]}</View>
              {!row.mine && <View className='queue__small'>要由别人办</View>}
            </View>
          </Cell>
          <Cell title='上一步谁办的'>
            <View>
              <View>{row.lastBy}</View>
              <View className='queue__small'>{dayWords(dayOf(row.changed), today())}</View>
            </View>
          </Cell>
        </Tappable>
      ))}
    </View>
  );
}

function Due({ row }: { readonly row: QueueRow }) {
  if (row.due === undefined) return <View className='queue__small'>没有期限</View>;
  return (
    <View className={isOverdue(row, today()) ? 'queue__due_past' : ''}>
      <View>{dayWords(row.due, today())}</View>
      <View className={isOverdue(row, today()) ? '' : 'queue__small'}>{dueNote(row.due, today())}</View>
    </View>
  );
}

function Cell({
  title,
  isAmount = false,
  children,
}: PropsWithChildren<{ readonly title: string; readonly isAmount?: boolean }>) {
  return (
    <View className={isAmount ? 'queue__cell queue__cell_amount' : 'queue__cell'}>
      <View className='queue__label'>{title}</View>
      {children}
    </View>
  );
}

/** What matters of a row, in the order of the columns. */
function spoken({ name, place, category, title, state, due, amountFen }: QueueRow): string {
  const parts = [
    due && `${dayWords(due, today())}，${dueNote(due, today())}`,
    name,
    place,
    category,
    title,
    amountFen !== undefined && `${formatYuan(fen(amountFen))} 元`,
    applicationStates[state],
  ];
  return parts.filter(Boolean).join('，');
}
