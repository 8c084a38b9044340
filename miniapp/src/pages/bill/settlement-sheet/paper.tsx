import { View } from '@tarojs/components';
import { type Found, type Row, rowsOf } from './find-box';
import type { Box, Form, Part } from './forms';
import './settlement-sheet.less';

interface PaperProps {
  readonly form: Form;
  readonly found: Found;
}

/** The paper from top to bottom with the box lit. Only what lies around it is written out, so that it is seen at once: the rest are grey lines. */
export function Paper({ form, found }: PaperProps) {
  const names = found.boxes.map(({ label }) => label).join('、');
  const label = `${form.title}的示意图，“${found.part.title}”里的“${names}”用粗框标出`;
  return (
    <View className='paper' {...{ role: 'img', 'aria-label': label }}>
      <View className='paper__title'>
        {form.title} <View className='paper__sketch'>示意图</View>
      </View>
      {form.parts.map((part) => (
        <PaperPart key={part.title} part={part} found={found} />
      ))}
    </View>
  );
}

function PaperPart({ part, found }: { readonly part: Part; readonly found: Found }) {
  const rows = rowsOf(part);
  const isLit = (row: Row): boolean => row.some((box) => found.boxes.indexOf(box) >= 0);
  const lit = part === found.part ? rows.map((row, at) => (isLit(row) ? at : -1)).filter((at) => at >= 0) : [];
  const distance = (at: number): number => Math.min(...lit.map((one) => Math.abs(one - at)));
  return (
    <View className='paper__part'>
      {part === found.part && <View className='paper__part-title'>{part.title}</View>}
      {rows.map((row, at) => (
        <View key={row[0]?.label} className={`paper__row ${['paper__row_lit', 'paper__row_near'][distance(at)] ?? ''}`}>
          {row.map((box) => (
            <PaperBox key={box.label} box={box} isWritten={distance(at) < 2} found={found} />
          ))}
        </View>
      ))}
    </View>
  );
}

interface PaperBoxProps {
  readonly box: Box;
  readonly isWritten: boolean;
  readonly found: Found;
}

function PaperBox({ box, isWritten, found }: PaperBoxProps) {
  const isLit = found.boxes.indexOf(box) >= 0;
  return (
    <View className={`paper__box ${isLit ? 'paper__box_lit' : ''}`}>
      {isWritten && (
        <View className='paper__text'>
          <View>{box.label}</View>
          <View className='paper__amount'>{box.amount}</View>
        </View>
      )}
      {!isLit && <View className={isWritten ? 'paper__line' : 'paper__line paper__line_only'} />}
      {isLit && <View className='paper__point'>{found.isOwn ? '填这个数' : '先看这里'}</View>}
    </View>
  );
}
