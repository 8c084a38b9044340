import { View } from '@tarojs/components';
import { Tappable } from '../../components/tappable';
import type { Given } from './what-is-given';

interface GivenCardProps {
  readonly given: Given;
  readonly onWords: (given: Given) => void;
}

/** One benefit: what it is in a sentence, then when, above what, how much, up to what. */
export function GivenCard({ given, onWords }: GivenCardProps) {
  const { title, plain, rows, places } = given;
  const open = `看文件原话 ${places.map(({ at }) => at).join('、')}`.trim();
  return (
    <View className='step step_given'>
      <View className='step__title'>{title}</View>
      {plain && <View>{plain}。</View>}
      {rows.map(([label, lines]) => (
        <View key={label} className='given__row'>
          <View className='given__label'>{label}</View>
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      ))}
      <Tappable className='step__clause' label={`${open}，${title}`} onTap={() => onWords(given)}>
        {open}
      </Tappable>
    </View>
  );
}
