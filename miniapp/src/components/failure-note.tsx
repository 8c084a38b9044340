import { View } from '@tarojs/components';
import type { CallFailure } from '../api/failure';
import { Tappable } from './tappable';

interface FailureNoteProps {
  readonly failure: CallFailure;
  /** What is tried again; the button that failed is there to be tapped again where this is missing. */
  readonly onRetry?: () => void;
}

/** What did not work and what to do about it. */
export function FailureNote({ failure, onRetry }: FailureNoteProps) {
  return (
    <View className='failure' {...{ role: 'alert' }}>
      <View>{failure.sentence}</View>
      {failure.correlationId !== '' && (
        <View className='failure__number'>打电话问的时候，可以报这个编号：{failure.correlationId.slice(-8)}</View>
      )}
      {onRetry && (
        <Tappable className='small-button' onTap={onRetry}>
          再试一次
        </Tappable>
      )}
    </View>
  );
}
