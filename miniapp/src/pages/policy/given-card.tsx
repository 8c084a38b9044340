import { View } from '@tarojs/components';
import type { Row } from '@yizhu/shared/policy/words/benefit-words';
import { useState } from 'react';
import { Tappable } from '../../components/tappable';
import type { Given } from './what-is-given';

interface GivenCardProps {
  readonly given: Given;
  readonly onWords: (given: Given) => void;
}

/** What a person asks first; when it is given is shown on request. */
const first = ['按哪笔钱算', '给多少', '超过多少才有', '一次最多', '最多给多少', '要看别的文件', '由谁定'];

/** One benefit: what it is in a sentence, how much of what, and on request when. */
export function GivenCard({ given, onWords }: GivenCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { title, plain, rows, places } = given;
  const isFirst = ([label]: Row): boolean => first.indexOf(label) >= 0;
  const open = `看文件原话 ${places.map(({ at }) => at).join('、')}`.trim();
  // Two benefits may have one title; what it is in a sentence tells them apart to whoever only hears.
  const called = plain ? `${title}：${plain}` : title;
  const more = isOpen ? '收起条件' : '看有什么条件';
  return (
    <View className='step step_given'>
      <View className='step__title'>{title}</View>
      {plain && <View>{plain}。</View>}
      <Rows rows={rows.filter(isFirst)} />
      {isOpen && <Rows rows={rows.filter((row) => !isFirst(row))} />}
      <View className='given__links'>
        {rows.some((row) => !isFirst(row)) && (
          <Tappable
            className='step__clause'
            label={`${more}，${called}`}
            expanded={isOpen}
            onTap={() => setOpen(!isOpen)}
          >
            {more}
          </Tappable>
        )}
        <Tappable className='step__clause' label={`${open}，${called}`} onTap={() => onWords(given)}>
          {open}
        </Tappable>
      </View>
    </View>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <>
      {rows.map(([label, lines]) => (
        <View key={label} className='given__row'>
          <View className='given__label'>{label}</View>
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      ))}
    </>
  );
}
