import { View } from '@tarojs/components';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { type Step, statusWords } from '@yizhu/shared/policy/explain';
import { Tappable } from '../../components/tappable';
import { placesOf } from '../../estimate/citations';

interface StepCardProps {
  readonly step: Step;
  readonly onClause: (step: Step) => void;
}

/** One benefit: what it gives and how, or why it does not, and the sentence that says so. */
export function StepCard({ step, onClause }: StepCardProps) {
  const { title, plain, status, paidFen, lines, reasons, caveats } = step;
  const isGiven = status === 'applied' || status === 'limited';
  const places = placesOf(step);
  const open = places.length > 0 ? `看文件原话 ${places.join('、')}` : '看依据';
  return (
    <View className={`step ${isGiven ? 'step_given' : ''}`}>
      <View className='step__head'>
        <View className='step__title'>{title}</View>
        {isGiven && <View className='step__amount'>{formatYuan(paidFen)} 元</View>}
        {status !== 'applied' && <View className={`tag tag_${status}`}>{statusWords[status]}</View>}
      </View>
      {plain && <View className='step__plain'>{plain}</View>}
      {lines.map(({ text }) => (
        <View key={text} className='step__line'>
          {text}
        </View>
      ))}
      {reasons.length > 0 && (
        <View className='step__reasons'>
          <View className='step__why'>{status === 'not-applied' ? '为什么没有' : '为什么'}</View>
          {reasons.map(({ text }) => (
            <View key={text} className='step__reason'>
              {text}
            </View>
          ))}
        </View>
      )}
      {caveats.map((text) => (
        <View key={text} className='step__caveat'>
          要留意：{text}
        </View>
      ))}
      <Tappable className='step__clause' label={`${open}，${title}的依据`} onTap={() => onClause(step)}>
        {open}
      </Tappable>
    </View>
  );
}
