import { View } from '@tarojs/components';
import { valueText } from '@yizhu/shared/policy/words/figure-words';
import { useState } from 'react';
import { Tappable } from '../../components/tappable';
import type { EnteredFigure } from '../trial/entered-figure';
import type { MissingFigure } from '../trial/missing-figures';
import { FigureForm } from './figure-form';

interface MissingCardProps {
  readonly figure: MissingFigure;
  /** What counts instead, in words. */
  readonly instead?: string;
  readonly entered: readonly EnteredFigure[];
  readonly year: string;
  readonly onEnter: (figure: EnteredFigure) => void;
  readonly onRemove: (figure: EnteredFigure) => void;
}

/** One missing figure: which document would give it, what was entered, and the form. */
export function MissingCard({ figure, instead, entered, year, onEnter, onRemove }: MissingCardProps) {
  const [isOpen, setOpen] = useState(false);
  const save = (one: EnteredFigure) => {
    onEnter(one);
    setOpen(false);
  };
  return (
    <View className='missing'>
      <View className='missing__head'>
        <View className='missing__text'>
          <View className='missing__title'>{figure.title}</View>
          <View className='field__hint'>
            {figure.isOptional && <View className='tag tag_plain'>县里可以另定</View>}
            要看：{figure.from}
            {instead && `。${instead}`}
          </View>
        </View>
        <Tappable
          className='small-button'
          expanded={isOpen}
          label={`${isOpen ? '先不填' : '试填'}${figure.title}`}
          onTap={() => setOpen(!isOpen)}
        >
          {isOpen ? '先不填' : '试填'}
        </Tappable>
      </View>
      {entered.map((one) => (
        <View key={one.year} className='entered'>
          <View className='entered__text'>
            <View className='tag'>试填</View>
            {one.year} 年 {valueText(one.value)}，{one.source}（{one.date}）
          </View>
          <Tappable className='small-button' label={`删掉试填的${figure.title}`} onTap={() => onRemove(one)}>
            删掉
          </Tappable>
        </View>
      ))}
      {isOpen && <FigureForm figure={figure} year={year} onSave={save} />}
    </View>
  );
}
