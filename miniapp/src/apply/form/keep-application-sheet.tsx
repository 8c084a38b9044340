import { View } from '@tarojs/components';
import { MainButton } from '../../components/main-button';
import { Sheet } from '../../components/sheet';

/** Asked before anything about somebody's health stays on a phone that others may use too. */
export function KeepApplicationSheet({ onAnswer }: { readonly onAnswer: (keeps: boolean) => void }) {
  return (
    <Sheet
      id='keep-application'
      title='没填完的要记在这台手机上吗？'
      closeText='不记，关掉就没了'
      onClose={() => onAnswer(false)}
      action={<MainButton text='记住，下次接着填' onTap={() => onAnswer(true)} />}
    >
      <View>身份、看病的金额和银行卡号，记住了下次不用重填；拿到这台手机的人也能看到。</View>
      <View>几个人合用的手机，建议不记。提交以后就从手机上删掉。</View>
    </Sheet>
  );
}
