import { View } from '@tarojs/components';
import { applicationStates } from '@yizhu/shared/casework/application';
import { useState } from 'react';
import { type ChipOption, Chips } from '../../components/chips';
import { Tappable } from '../../components/tappable';
import { type QueueFilter, statesIn, valuesIn } from './filter-rows';
import type { QueueState } from './use-queue';

/** More than these would push the list away; the others come when they are asked for. */
const fewValues = 8;

/** By whom, village, identity and state; one line on a phone until it is opened. What has one value is no choice. */
export function Filters({ queue }: { readonly queue: QueueState }) {
  const { read, filter, choose } = queue;
  const [isOpen, setOpen] = useState(false);
  const { words, isChosen } = summaryOf(queue);
  return (
    <View className={`queue-filters ${isOpen ? 'queue-filters_open' : ''}`}>
      <Tappable className='queue-filters__fold' expanded={isOpen} onTap={() => setOpen(!isOpen)}>
        <View className={`queue-filters__words ${isChosen ? 'queue-filters__words_chosen' : ''}`}>{words}</View>
        <View className='fold__arrow' />
      </Tappable>
      <View className='queue-filters__body'>
        <Chips
          id='queue-whose'
          title='谁能办'
          options={[
            { value: 'all', title: '全部' },
            { value: 'mine', title: '我能办的' },
          ]}
          value={filter.whose}
          onChoose={(whose) => choose({ whose: whose as QueueFilter['whose'] })}
        />
        <Chips
          id='queue-state'
          title='到哪一步了'
          options={[
            { value: 'any', title: '都看' },
            { value: 'overdue', title: '过期的' },
            ...statesIn(read.rows).map(({ state, title, count }) => ({ value: state, title: `${title}（${count}）` })),
          ]}
          value={filter.state}
          onChoose={(state) => choose({ state: state as QueueFilter['state'] })}
        />
        <Values queue={queue} of='place' title='哪个村' />
        <Values queue={queue} of='category' title='什么身份' />
      </View>
    </View>
  );
}

interface ValuesProps {
  readonly queue: QueueState;
  readonly of: 'place' | 'category';
  readonly title: string;
}

function Values({ queue: { read, filter, choose }, of, title }: ValuesProps) {
  const [isWhole, setWhole] = useState(false);
  const values = valuesIn(read.rows, of);
  if (values.length < 2) return null;
  const shown = values.filter(({ value }, at) => isWhole || at < fewValues || value === filter[of]);
  const options: ChipOption[] = shown.map(({ value, count }) => ({ value, title: `${value}（${count}）` }));
  return (
    <View className='queue-filters__values'>
      <Chips
        id={`queue-${of}`}
        title={title}
        options={[{ value: 'any', title: '都看' }, ...options]}
        value={filter[of]}
        onChoose={(value) => choose({ [of]: value })}
      />
      {shown.length < values.length && (
        <Tappable className='small-button' onTap={() => setWhole(true)}>
          还有 {values.length - shown.length} 个
        </Tappable>
      )}
    </View>
  );
}

/** 筛选（村、身份、到哪一步） · 筛选：低保对象，过期的 */
function summaryOf({ read, filter }: QueueState): { words: string; isChosen: boolean } {
  const chosen = [
    filter.whose === 'mine' && '我能办的',
    filter.place !== 'any' && filter.place,
    filter.category !== 'any' && filter.category,
    filter.state === 'overdue' && '过期的',
    filter.state !== 'any' && filter.state !== 'overdue' && applicationStates[filter.state],
  ].filter(Boolean);
  const isChosen = chosen.length > 0;
  const choices = [
    valuesIn(read.rows, 'place').length > 1 && '村',
    valuesIn(read.rows, 'category').length > 1 && '身份',
    '到哪一步',
  ].filter(Boolean);
  return { words: isChosen ? `筛选：${chosen.join('，')}` : `筛选（${choices.join('、')}）`, isChosen };
}
