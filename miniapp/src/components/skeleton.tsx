import { View } from '@tarojs/components';

/** Grey lines where something will stand, while it is on its way. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const widths = ['60%', '90%', '75%'];
  return (
    <View className='skeleton' {...{ role: 'status', 'aria-label': '正在读取' }}>
      <View className='skeleton__words'>正在读取…</View>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines are all alike
        <View key={at} className='skeleton__line' style={{ width: widths[at % widths.length] }} />
      ))}
    </View>
  );
}
