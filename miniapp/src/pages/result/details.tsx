import { View } from '@tarojs/components';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { useState } from 'react';
import { Fold } from '../../components/fold';
import { MainButton } from '../../components/main-button';
import { Waterfall } from '../../components/waterfall';
import { WhoToAsk } from '../../components/who-to-ask';
import type { Estimate, EventView } from '../../estimate/estimate';
import { StepCard } from './step-card';
import type { useResult } from './use-result';

type ResultPage = ReturnType<typeof useResult>;

/** 怎么算的: the blocks, the steps, and what can be done next. */
export function Details({ result, page }: { readonly result: Estimate; readonly page: ResultPage }) {
  const isOne = result.events.length === 1;
  const isComplete = result.headline.missing.length === 0;
  return (
    <View className='details'>
      <View className='details__title' id='result-how' {...{ role: 'heading', 'aria-level': '2', tabIndex: -1 }}>
        怎么算的
      </View>
      <Waterfall blocks={result.blocks} />
      <View className='details__own'>
        连医保不管的（政策外）一起，{isComplete ? '您一共大概要付' : '还剩'}{' '}
        <View className='details__own-amount'>{formatYuan(result.ownFen)} 元</View>
        {!isComplete && '；缺数的几项算出来，会再少一些'}
      </View>
      {result.events.map((event) => (
        <EventSteps key={event.id} event={event} isOne={isOne} page={page} />
      ))}
      <StillToDo advice={result.advice} />
      <View className='details__actions'>
        <MainButton text='做成明白卡，带在身上' plain onTap={page.makeSlip} />
        <MainButton text='改一改再算' onTap={page.back} />
        <MainButton text='今年还有别的就诊' plain onTap={page.add} />
        {page.region && <MainButton text={`看${page.region.name}的救助办法`} plain onTap={page.readPolicy} />}
      </View>
      {page.region && <WhoToAsk policy={page.region.document} />}
    </View>
  );
}

interface EventStepsProps {
  readonly event: EventView;
  readonly isOne: boolean;
  readonly page: ResultPage;
}

function EventSteps({ event, isOne, page }: EventStepsProps) {
  const [isOpen, setOpen] = useState(event.steps.length === 0);
  return (
    <View className='event'>
      <View className='event__title' {...{ role: 'heading', 'aria-level': '3' }}>
        {isOne ? '一步一步看' : event.title}
      </View>
      {event.steps.map((step) => (
        <StepCard key={`${step.document.id}-${step.id}`} step={step} onClause={page.showClause} />
      ))}
      {event.beside.length > 0 && (
        <Fold
          title={`这次没有的待遇（${event.beside.length}项）`}
          summary={event.beside.map(({ title }) => title).join('、')}
          open={isOpen}
          onToggle={() => setOpen(!isOpen)}
        >
          {event.beside.map((step) => (
            <StepCard key={`${step.document.id}-${step.id}`} step={step} onClause={page.showClause} />
          ))}
        </Fold>
      )}
    </View>
  );
}

function StillToDo({ advice }: { readonly advice: Estimate['advice'] }) {
  if (advice.length === 0) return null;
  return (
    <View className='event'>
      <View className='event__title' {...{ role: 'heading', 'aria-level': '3' }}>
        还可以做
      </View>
      {advice.map(({ encounter, text, gainFen }) => (
        <View key={encounter} className='step'>
          <View>{text}。</View>
          <View className='step__amount'>这样大概能多报 {formatYuan(gainFen)} 元</View>
        </View>
      ))}
    </View>
  );
}
