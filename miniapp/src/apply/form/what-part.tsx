import { View } from '@tarojs/components';
import { Chips } from '../../components/chips';
import { yearsOpen } from './check-application';
import { type ApplicationForm, fieldId } from './use-form';

/** Which aid, of which year, as who. */
export function WhatPart({ form }: { readonly form: ApplicationForm }) {
  const { draft, errors, context, set } = form;
  const years = yearsOpen(context.today).map(({ year, isOpen }) => ({
    value: year,
    title: `${year}年`,
    note: isOpen ? (year === context.today.slice(0, 4) ? '今年看的病' : '2月底前还能申请') : '过了申请的日子',
    disabled: !isOpen,
  }));
  return (
    <View className='form'>
      <View className='field__hint'>
        全年住院报销后，自己付的超过2万元，可以申请一次性救助。每年申请一次，第二年2月底前交。
      </View>
      <Chips
        id={fieldId('year')}
        title='哪一年看病花的钱？'
        large
        options={years}
        value={draft.year}
        error={errors.year}
        onChoose={(year) => set(['year'], (before) => ({ ...before, year }))}
      />
      <Chips
        id={fieldId('category')}
        title='您属于哪一类？'
        note='低保、特困、优抚对象另有住院救助，不用申请这一项。'
        options={context.categories.map(({ id, title }) => ({ value: id, title }))}
        value={draft.category}
        error={errors.category}
        onChoose={(category) => set(['category'], (before) => ({ ...before, category }))}
      />
    </View>
  );
}
