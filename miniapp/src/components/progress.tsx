import { View } from '@tarojs/components';

interface ProgressProps {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly words: string;
}

/** How far one has come: in words, and as a bar for the eye. */
export function Progress({ at, of, words }: ProgressProps) {
  return (
    <View className='progress'>
      {words}
      <View className='progress__track' {...{ 'aria-hidden': 'true' }}>
        <View className='progress__bar' style={{ width: `${(at / of) * 100}%` }} />
      </View>
    </View>
  );
}
