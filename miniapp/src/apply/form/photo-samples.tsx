import { View } from '@tarojs/components';

const lines = ['80%', '95%', '60%', '88%'];

/** A drawing of a good photo beside one that has to be taken again. */
export function PhotoSamples() {
  return (
    <View className='samples'>
      <View className='sample'>
        <View className='sample__frame' {...{ 'aria-hidden': 'true' }}>
          <View className='sample__paper'>
            {lines.map((width) => (
              <View key={width} className='sample__line' style={{ width }} />
            ))}
          </View>
        </View>
        ✓ 这样好：四个角都在，字看得清
      </View>
      <View className='sample'>
        <View className='sample__frame' {...{ 'aria-hidden': 'true' }}>
          <View className='sample__paper sample__paper_cut'>
            {lines.map((width) => (
              <View key={width} className='sample__line' style={{ width }} />
            ))}
          </View>
          <View className='sample__glare' />
        </View>
        ✗ 要重拍：拍歪了、缺了角、反光
      </View>
    </View>
  );
}
