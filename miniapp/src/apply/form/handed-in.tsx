import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { useDraft } from '../../hooks/draft-store';
import { lastHome } from '../mine/use-mine';
import { applyUrl } from '../moves';
import { TellMe } from '../tell-me';
import { WhomToCall } from '../whom-to-call';
import type { HandedIn } from './use-form';

/** The number, and what happens next. */
export function HandedInPage({ handedIn }: { readonly handedIn: HandedIn }) {
  const { keeps } = useDraft();
  const contact = lastHome(keeps)?.contact;
  const toProgress = () =>
    void Taro.redirectTo({ url: `${applyUrl('progress')}?id=${encodeURIComponent(handedIn.id)}` });
  return (
    <Page name='form' title='申请交上去了' action={<MainButton text='看办到哪一步了' onTap={toProgress} />}>
      <View className='notice-box'>
        <View>申请编号</View>
        <View className='number-shown'>{handedIn.number}</View>
      </View>
      <View className='part-title'>接下来</View>
      <View className='told'>
        <View className='told__one'>1. 乡镇受理，看材料齐不齐。</View>
        <View className='told__one'>2. 两个人上门了解情况，会先打您的电话。</View>
        <View className='told__one'>3. 村里公示，县医保局核定金额，再公示。</View>
        <View className='told__one'>4. 钱打到您的银行卡上。</View>
      </View>
      <TellMe about={handedIn.id} />
      {contact ? (
        <WhomToCall contact={contact} say='报上面的编号就行' />
      ) : (
        <View className='footnote'>有不明白的，问镇上（街道）的医保员，报上面的编号就行。</View>
      )}
    </Page>
  );
}
