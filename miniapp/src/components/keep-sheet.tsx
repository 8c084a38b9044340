import { View } from '@tarojs/components';
import { MainButton } from './main-button';
import { Sheet } from './sheet';

interface KeepSheetProps {
  readonly onAnswer: (keeps: boolean) => void;
}

/** Asked before anything about somebody's health stays on a phone that others may use too. */
export function KeepSheet({ onAnswer }: KeepSheetProps) {
  return (
    <Sheet
      id='keep'
      title='填的内容要记在这台手机上吗？'
      closeText='不记，关掉就没了'
      onClose={() => onAnswer(false)}
      action={<MainButton text='记住，下次接着用' onTap={() => onAnswer(true)} />}
    >
      <View>身份、看病的日期和金额，记住了下次不用重填；拿到这台手机的人也能看到。</View>
      <View>几个人合用的手机，建议不记。记不记都不会传给别人，随时可以清除。</View>
    </Sheet>
  );
}
