import { View } from '@tarojs/components';
import type { CaseView } from '@yizhu/shared/api/endpoints';
import { applicationStates } from '@yizhu/shared/casework/application';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';

const yuan = (amountFen: number): string => `${formatYuan(fen(amountFen))} 元`;

/** 今年已经救助过的: whoever signs one more knows what there was. */
export function Helped({ helped: { year, applications, pools } }: Pick<CaseView, 'helped'>) {
  const isNothing = applications.length === 0 && pools.length === 0;
  return (
    <>
      <View className='part-title'>今年已经救助过的</View>
      <View className='queue__small'>别的申请里：{year}年的费用，还有今年核定或者发钱的</View>
      <View className='done-list'>
        {isNothing && <View className='done-list__one'>今年还没有。</View>}
        {applications.map((one) => (
          <View key={one.number} className='done-list__one'>
            {one.year}年{one.title}：{yuan(one.amountFen)}
            <View className='queue__small'>
              编号 {one.number}，{applicationStates[one.state]}
            </View>
          </View>
        ))}
        {pools.map(({ title, usedFen }) => (
          <View key={title} className='done-list__one'>
            {title}：已经用了 {yuan(usedFen)}
          </View>
        ))}
      </View>
    </>
  );
}
