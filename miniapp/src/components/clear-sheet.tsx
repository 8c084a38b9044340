import { View } from '@tarojs/components';
import { MainButton } from './main-button';
import { Sheet } from './sheet';

interface ClearSheetProps {
  readonly onKeep: () => void;
  readonly onClear: () => void;
}

/** Asked before everything that was typed is forgotten. */
export function ClearSheet({ onKeep, onClear }: ClearSheetProps) {
  return (
    <Sheet
      id='clear'
      title='清除填过的内容？'
      closeText='先不清除'
      onClose={onKeep}
      action={<MainButton text='清除' warns onTap={onClear} />}
    >
      <View>选的县、身份和单子上的数都会从这台手机上删掉，删了找不回来。</View>
    </Sheet>
  );
}
