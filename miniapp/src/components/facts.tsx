import { View } from '@tarojs/components';

/** Names and values under each other; a value that is missing is left out with its name. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, string | undefined])[] }) {
  return (
    <View className='facts'>
      {facts.map(
        ([name, value]) =>
          value && (
            <View key={name} className='fact'>
              <View className='fact__name'>{name}</View>
              <View className='fact__value'>{value}</View>
            </View>
          ),
      )}
    </View>
  );
}
