import { View } from '@tarojs/components';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Block } from '../estimate/blocks';

/** The bill falling to what is left: each row says its name and amount, and its bar shows where it falls from and to. */
export function Waterfall({ blocks }: { readonly blocks: readonly Block[] }) {
  const totalFen = blocks[0]?.amountFen ?? 0;
  return (
    <View className='waterfall'>
      <View className='waterfall__unit'>单位：元</View>
      <View {...{ role: 'list', 'aria-label': '从一共花的钱（总费用）到自己要付的钱' }}>
        {blocks.map((block) => (
          <View key={block.id} className={`fall fall_${block.kind}`} {...{ role: 'listitem' }}>
            <View className='fall__text'>
              <View className='fall__title'>{block.title}</View>
              <View className='fall__amount'>
                {block.kind === 'total' || block.kind === 'left' ? '' : '− '}
                {formatYuan(block.amountFen)}
              </View>
            </View>
            <View className='fall__track' {...{ 'aria-hidden': 'true' }}>
              <View className='fall__bar' style={barStyle(block, totalFen)} />
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}

/** Where the bar begins and how long it is, in parts of the whole bill. */
function barStyle({ kind, amountFen, afterFen }: Block, totalFen: number): { marginLeft: string; width: string } {
  const share = (amount: number): string => `${totalFen === 0 ? 0 : (amount / totalFen) * 100}%`;
  return { marginLeft: kind === 'total' ? '0' : share(afterFen), width: share(amountFen) };
}
