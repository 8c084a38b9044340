import { View } from '@tarojs/components';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { paidPercent, type ThisYear } from './this-year';
import './year-bar.less';

/** 今年: how much of what the county decided has come, as one bar and in words. */
export function YearBar({ of }: { readonly of: ThisYear }) {
  const { decidedFen, paidFen } = of;
  return (
    <View className='year'>
      <View className='year__words'>今年核定 {formatYuan(fen(decidedFen))} 元</View>
      <View className='year__bar' {...{ 'aria-hidden': 'true' }}>
        <View className='year__paid' style={{ width: `${paidPercent(of)}%` }} />
      </View>
      <View className='year__ends'>
        <View>已到账 {formatYuan(fen(paidFen))} 元</View>
        <View>还没到账 {formatYuan(fen(decidedFen - paidFen))} 元</View>
      </View>
    </View>
  );
}
