import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Fold } from '../../components/fold';
import { type BillForm, summaryOf } from '../../estimate/bill-form';
import type { BillQuestion, BillQuestions } from '../../estimate/bill-questions';
import type { Bill } from './use-bill';

interface BillPartsProps {
  readonly form: BillForm;
  readonly bill: Bill;
  readonly questions: BillQuestions;
  /** Each question as its field, or as its answer. */
  readonly draw: (question: BillQuestion) => ReactNode;
}

/** What everybody is asked, then in folds the usual choices, and other payers, the sheet's number and what the year has paid already. */
export function BillParts({ form, bill, questions, draw }: BillPartsProps) {
  const { draft, visit, opened, toggle } = bill;
  const { walk, usual, more } = questions;
  const isShort = form.moreAmounts.length === 0 && form.earlier.length === 0;
  return (
    <>
      <View className='form'>{walk.map(draw)}</View>
      {usual.length > 0 && (
        <Fold
          title={opened.usual ? '医院、转诊这些情况' : '其余按常见情况填好了，点开可改'}
          summary={summaryOf(form.usualChoices, draft, visit)}
          open={opened.usual === true}
          onToggle={() => toggle('usual')}
        >
          {usual.map(draw)}
        </Fold>
      )}
      <Fold
        title={isShort ? '单子编号（可以不填）' : '还有别的报销'}
        open={opened.more === true}
        onToggle={() => toggle('more')}
      >
        {more.map(draw)}
      </Fold>
    </>
  );
}
