import { View } from '@tarojs/components';
import { useState } from 'react';
import { Sheet } from '../../../components/sheet';
import { Tappable } from '../../../components/tappable';
import { plainWord } from '../../../estimate/amount-titles';
import type { AmountQuestion } from '../../../estimate/bill-form';
import { findBox, sentenceFor } from './find-box';
import { formOf } from './forms';
import { Paper } from './paper';

interface WhereOnSheetProps {
  readonly question: AmountQuestion;
  readonly adcode: string;
  readonly settled: boolean;
}

/** Beside a number: opens a drawing of the hospital's paper with the box of that number lit. Nothing where the paper has none. */
export function WhereOnSheet({ question, adcode, settled }: WhereOnSheetProps) {
  const [isOpen, setOpen] = useState(false);
  const form = formOf(adcode, settled);
  const found = findBox(form, question.word);
  if (!found) return null;
  const what = plainWord(question.word);
  const sentence = sentenceFor(form, question, found);
  return (
    <>
      <Tappable className='where-on-sheet' label={`在单子上哪里找：${what}`} onTap={() => setOpen(true)}>
        在单子上哪里找
      </Tappable>
      {isOpen && (
        <Sheet id={`where-${question.word}`} title={`单子上找：${what}`} onClose={() => setOpen(false)}>
          <Paper form={form} found={found} />
          <View className='paper-words'>{sentence}</View>
          <View className='paper-note'>示意图，上面的数是编的。各医院的单子排法不完全一样，认准字样。</View>
        </Sheet>
      )}
    </>
  );
}
