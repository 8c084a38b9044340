import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { ClearSheet } from '../../components/clear-sheet';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { Tappable } from '../../components/tappable';
import { goToPolicy } from '../../hooks/navigation';
import { homeCard } from '../../share-card';
import { useHome } from './use-home';

/** 首页: in which county. */
export default function HomePage() {
  useShareAppMessage(() => homeCard);
  const { regions, chosen, choose, resume, isClearing, askToClear, keep, clear } = useHome();
  return (
    <Page
      name='home'
      title='您在哪个县参保？'
      action={resume && <MainButton text='接着上次的算' onTap={resume} />}
      overlay={isClearing && <ClearSheet onKeep={keep} onClear={clear} />}
    >
      <View className='lead'>照着医院的单子，算一算医疗救助大概能报多少。不用登录，填的内容只留在这台手机上。</View>
      <View className='cards'>
        {regions.map(({ adcode, name, example, document }) => (
          <View key={adcode} className={`card-pair ${adcode === chosen ? 'card-pair_on' : ''}`}>
            <Tappable className='card card_link' onTap={() => choose(adcode)}>
              <View className='card__text'>
                <View className='card__title'>
                  {name}
                  {example && <View className='tag'>示例</View>}
                  {adcode === chosen && <View className='tag tag_plain'>上次选的</View>}
                </View>
                <View className='card__note'>{document.document.number}</View>
              </View>
              <View className='card__arrow' />
            </Tappable>
            <Tappable className='card-pair__link' label={`看${name}的救助办法`} onTap={() => goToPolicy(adcode)}>
              看救助办法
            </Tappable>
          </View>
        ))}
      </View>
      {resume && (
        <Tappable className='more-options' onTap={askToClear}>
          清除上次填的
        </Tappable>
      )}
      <View className='footnote'>没有您的县？还没有接入的地方，请问当地医保局。</View>
    </Page>
  );
}
