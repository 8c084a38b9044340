import { View } from '@tarojs/components';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { BankGroup, BankResult } from '../trial/bank';
import { DataTable } from './data-table';
import { Heading } from './heading';

interface BankTablesProps {
  readonly result: BankResult;
  readonly own: string;
  readonly against: string;
  readonly isMadeUp: boolean;
}

/** The totals in a sentence, as bars and as a table by category. */
export function BankTables({ result, own, against, isMadeUp }: BankTablesProps) {
  const { total, groups } = result;
  const all = [...groups, total];
  return (
    <View>
      <Heading>
        {own} 和 {against}
      </Heading>
      {isMadeUp && (
        <View className='notice'>这组单子是虚构的：每一类人各有同样的一组，只用来看规则的差别，不是预算。</View>
      )}
      <View className='bank-sum'>{sentenceOf(total, own, against)}</View>
      <View className='bars' {...{ role: 'img', 'aria-label': `各类人的救助合计，${own}和${against}各一条` }}>
        {groups.map((group) => (
          <Bars key={group.identity} group={group} groups={groups} />
        ))}
        <View className='bars__legend'>
          <View className='bars__key bars__key_own'>{own}</View>
          <View className='bars__key bars__key_other'>{against}</View>
        </View>
      </View>
      <DataTable
        label='按身份的合计'
        heading={['身份', '张数', `${own}（元）`, `${against}（元）`, '差额（元）', '多得的', '少得的', '有缺数的']}
        rows={all.map(({ identity, count, firstFen, secondFen, gain, lose, unknown }) => [
          identity,
          String(count),
          formatYuan(firstFen as Fen),
          formatYuan(secondFen as Fen),
          signed(secondFen - firstFen),
          String(gain),
          String(lose),
          String(unknown),
        ])}
        amounts={[1, 2, 3, 4, 5, 6, 7]}
        strong={[all.length - 1]}
      />
    </View>
  );
}

const signed = (amountFen: number): string => `${amountFen > 0 ? '+' : ''}${formatYuan(amountFen as Fen)}`;

function sentenceOf({ count, firstFen, secondFen, gain, lose }: BankGroup, own: string, against: string): string {
  const change = secondFen - firstFen;
  const more = change === 0 ? '一样多' : `${change > 0 ? '多' : '少'}给 ${formatYuan(Math.abs(change) as Fen)} 元`;
  return `${count} 张单子，${own}一共给 ${formatYuan(firstFen as Fen)} 元，${against}给 ${formatYuan(secondFen as Fen)} 元，${more}：${gain} 张多得，${lose} 张少得，${count - gain - lose} 张不变。`;
}

function Bars({ group, groups }: { readonly group: BankGroup; readonly groups: readonly BankGroup[] }) {
  const most = Math.max(1, ...groups.map(({ firstFen, secondFen }) => Math.max(firstFen, secondFen)));
  const width = (amountFen: number): { width: string } => ({ width: `${(amountFen / most) * 100}%` });
  return (
    <View className='bars__group'>
      <View className='bars__title'>{group.identity}</View>
      <View className='bars__track'>
        <View className='bars__bar bars__bar_own' style={width(group.firstFen)} />
        <View className='bars__bar bars__bar_other' style={width(group.secondFen)} />
      </View>
    </View>
  );
}
