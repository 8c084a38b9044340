import { View } from '@tarojs/components';
import { requiredPapers } from '@yizhu/shared/casework/application';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import type { PropsWithChildren } from 'react';
import { Facts } from '../../components/facts';
import { Tappable } from '../../components/tappable';
import { plainWord } from '../../estimate/amount-titles';
import { pagesOf } from './application-draft';
import { type FormPage, paperKinds } from './check-application';
import type { ApplicationForm } from './use-form';

/** Everything once more, who will be told, and then the button. */
export function CheckPart({ form }: { readonly form: ApplicationForm }) {
  const { draft, context } = form;
  const category = context.categories.filter(({ id }) => id === draft.category)[0]?.title;
  return (
    <>
      <Part form={form} page='what' title='申请什么'>
        <Facts
          facts={[
            ['救助', '一次性救助'],
            ['年份', draft.year && `${draft.year}年`],
            ['身份', category],
          ]}
        />
      </Part>
      <Part form={form} page='bills' title='结算单'>
        {draft.bills.map((bill, at) => (
          <Facts
            key={bill.id}
            facts={[
              [`第${at + 1}张单号`, bill.sheetNumber || '还没填'],
              ['结算日期', bill.date || '还没填'],
              ...context.questions.map(({ word }) => [plainWord(word), amountWords(bill.amounts[word])] as const),
            ]}
          />
        ))}
      </Part>
      <Part form={form} page='papers' title='材料'>
        <Facts
          facts={paperKinds.map((kind) => {
            const pages = pagesOf(draft, kind);
            return [requiredPapers[kind], pages > 0 ? `${pages} 张` : '还没拍'] as const;
          })}
        />
      </Part>
      <Part form={form} page='bank' title='银行卡和电话'>
        <Facts
          facts={[
            ['开户名', draft.holder || '还没填'],
            ['银行', draft.bankName || '还没填'],
            ['卡号', draft.card || '还没填'],
            ['电话', draft.phone || '还没填'],
          ]}
        />
      </Part>
      <View className='part-title'>提交以后，谁会知道？</View>
      <View className='told'>
        <View className='told__one'>乡镇（街道）和县医保局办这件事的人，能看到您填的和拍的。</View>
        <View className='told__one'>会有两个人上门了解情况。</View>
        <View className='told__one'>村里公示您的姓名（中间用*）和救助金额；不公示病情、身份证号、电话和银行卡。</View>
        <View className='told__one'>银行按名单把钱打到您的卡上。</View>
      </View>
    </>
  );
}

interface PartProps {
  readonly form: ApplicationForm;
  readonly page: FormPage;
  readonly title: string;
}

function Part({ form, page, title, children }: PropsWithChildren<PartProps>) {
  return (
    <>
      <View className='check-part'>
        <View className='check-part__title'>{title}</View>
        <Tappable className='small-button' label={`改${title}`} onTap={() => form.show(page)}>
          改
        </Tappable>
      </View>
      {children}
    </>
  );
}

function amountWords(typed = ''): string | undefined {
  const read = parseYuan(typed);
  return read.kind === 'amount' ? `${formatYuan(read.fen)} 元` : undefined;
}
