import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';

const openEstimate = () => Taro.showToast({ title: '算一算正在准备，请过几天再来看看', icon: 'none' });

/** 首页: what a person can do here now. */
export default function HomePage() {
  return (
    <Page title='医助' action={<MainButton text='算一算' onTap={openEstimate} />}>
      <View className='lead'>照着医院的单子，算一算医疗救助大概能报多少。</View>
    </Page>
  );
}
