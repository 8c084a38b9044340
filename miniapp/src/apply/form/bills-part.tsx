import { View } from '@tarojs/components';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { useState } from 'react';
import { Fold } from '../../components/fold';
import { Tappable } from '../../components/tappable';
import { TextField } from '../../components/text-field';
import type { AmountQuestion } from '../../estimate/bill-form';
import { addBill, type BillDraft, changeBill, MAX_BILLS, removeBill } from './application-draft';
import { type ApplicationForm, fieldId } from './use-form';

interface BillProps {
  readonly form: ApplicationForm;
  readonly bill: BillDraft;
}

/** One settlement sheet after the other. */
export function BillsPart({ form }: { readonly form: ApplicationForm }) {
  const { draft, set } = form;
  return (
    <>
      <View className='field__hint'>一张结算单填一份，照着单子填。{draft.year ?? '这一'}年住了几次院，就填几份。</View>
      {draft.bills.map((bill, at) => (
        <View key={bill.id} className='form-part'>
          <View className='bill-title'>
            第 {at + 1} 张
            {draft.bills.length > 1 && (
              <Tappable
                className='small-button'
                label={`删去第${at + 1}张`}
                onTap={() => set([], (before) => removeBill(before, bill.id))}
              >
                删
              </Tappable>
            )}
          </View>
          <Bill form={form} bill={bill} />
        </View>
      ))}
      {draft.bills.length < MAX_BILLS && (
        <Tappable className='add-visit' onTap={() => set([], addBill)}>
          ＋ 还有一张结算单
        </Tappable>
      )}
    </>
  );
}

function Bill({ form, bill }: BillProps) {
  const [isOpen, setOpen] = useState(false);
  const { context, errors, set, next } = form;
  const isAsked = ({ word, required }: AmountQuestion) => required || bill.amounts[word] !== undefined;
  const asked = context.questions.filter(isAsked);
  const more = context.questions.filter((question) => !isAsked(question));
  const change = (field: string, value: Partial<BillDraft>) =>
    set([`${bill.id}.${field}`], (before) => changeBill(before, bill.id, value));
  return (
    <View className='form'>
      <TextField
        id={fieldId(`${bill.id}.sheet`)}
        title='结算单号'
        value={bill.sheetNumber}
        error={errors[`${bill.id}.sheet`]}
        onType={(sheetNumber) => change('sheet', { sheetNumber })}
        onDone={next}
      />
      <TextField
        id={fieldId(`${bill.id}.date`)}
        title='结算日期'
        hint='像 2026-3-1、2026年3月1日 这样填'
        value={bill.date}
        error={errors[`${bill.id}.date`]}
        onType={(date) => change('date', { date })}
        onDone={next}
      />
      {asked.map((question) => (
        <Amount key={question.word} form={form} bill={bill} question={question} />
      ))}
      {more.length > 0 && (
        <Fold title='单子上还有别的报销' open={isOpen} onToggle={() => setOpen(!isOpen)}>
          {more.map((question) => (
            <Amount key={question.word} form={form} bill={bill} question={question} />
          ))}
        </Fold>
      )}
    </View>
  );
}

function Amount({ form, bill, question }: BillProps & { readonly question: AmountQuestion }) {
  const { word, title, hint } = question;
  const value = bill.amounts[word] ?? '';
  const read = parseYuan(value);
  const field = `${bill.id}.${word}`;
  return (
    <TextField
      id={fieldId(field)}
      title={title}
      hint={read.kind === 'amount' ? `读作 ${formatYuan(read.fen)} 元` : hint}
      unit='元'
      keypad='amount'
      value={value}
      error={form.errors[field]}
      onType={(text) =>
        form.set([field, `${bill.id}.policy-covered`], (before) => {
          const now = before.bills.filter(({ id }) => id === bill.id)[0];
          return changeBill(before, bill.id, { amounts: { ...now?.amounts, [word]: text } });
        })
      }
      onDone={form.next}
    />
  );
}
