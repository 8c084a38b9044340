import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chips } from '../../components/chips';
import { TextField } from '../../components/text-field';
import { type ApplicationForm, fieldId } from './use-form';

const banks = ['农村信用社', '农村商业银行', '农业银行', '邮政储蓄银行', '工商银行', '建设银行', '中国银行'];
const other = '别的银行';

/** The person's own card, and how to reach them. */
export function BankPart({ form }: { readonly form: ApplicationForm }) {
  const { draft, errors, context, set, next } = form;
  const isKnown = banks.indexOf(draft.bankName) >= 0;
  const [isOther, setOther] = useState(draft.bankName !== '' && !isKnown);
  const setBank = (bankName: string) => set(['bank'], (before) => ({ ...before, bankName }));
  return (
    <View className='form'>
      <TextField
        id={fieldId('holder')}
        title='开户名'
        hint={`要用您本人（${context.name}）的卡，别人的卡打不了款`}
        value={draft.holder}
        error={errors.holder}
        onType={(holder) => set(['holder'], (before) => ({ ...before, holder }))}
        onDone={next}
      />
      <Chips
        id={fieldId('bank')}
        title='哪家银行的卡？'
        options={[...banks, other].map((value) => ({ value, title: value }))}
        value={isOther ? other : draft.bankName}
        error={isOther ? undefined : errors.bank}
        onChoose={(value) => {
          setOther(value === other);
          setBank(value === other ? '' : value);
        }}
      />
      {isOther && (
        <TextField
          id='form-other-bank'
          title='银行的名字'
          value={draft.bankName}
          error={errors.bank}
          onType={setBank}
          onDone={next}
        />
      )}
      <TextField
        id={fieldId('card')}
        title='银行卡号'
        hint={draft.card === '' ? '卡正面的一长串数字' : inFours(draft.card)}
        keypad='number'
        value={draft.card}
        error={errors.card}
        onType={(card) => set(['card'], (before) => ({ ...before, card }))}
        onDone={next}
      />
      <TextField
        id={fieldId('phone')}
        title='联系电话'
        hint='上门调查前会打这个电话'
        keypad='number'
        value={draft.phone}
        error={errors.phone}
        onType={(phone) => set(['phone'], (before) => ({ ...before, phone }))}
        onDone={next}
      />
    </View>
  );
}

/** 6228 4804 0256 4890 018: as the card shows it, so that it can be compared. */
const inFours = (card: string): string => card.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1 ');
