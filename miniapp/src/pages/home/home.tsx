import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { ClearSheet } from '../../components/clear-sheet';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { Tappable } from '../../components/tappable';
import { goToPolicy } from '../../hooks/navigation';
import type { Freshness } from '../../policies/store';
import { homeCard } from '../../share-card';
import { useHome } from './use-home';

/** 首页: in which county. */
export default function HomePage() {
  useShareAppMessage(() => homeCard);
  const page = useHome();
  const { regions, chosen, choose, resume, isClearing, askToClear, keep, clear } = page;
  return (
    <Page
      name='home'
      title='您在哪个县参保？'
      action={resume && <MainButton text='接着上次的算' onTap={resume} />}
      overlay={isClearing && <ClearSheet onKeep={keep} onClear={clear} />}
    >
      <Tappable className='card card_link' onTap={page.openMine}>
        <View className='card__text'>
          <View className='card__title'>我的申请</View>
          <View className='card__note'>
            {page.isResident ? '看现在该做什么、办到哪一步了' : '申请救助，看办到哪一步了'}
          </View>
        </View>
        <View className='card__arrow' />
      </Tappable>
      <View className='lead'>
        照着医院的单子，算一算医疗救助大概能报多少。不用登录，没有网络也能算；填的内容不会传给别人。
      </View>
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
      <KeptHere keeps={page.keeps} decide={page.decide} />
      <Newest freshness={page.freshness} />
    </Page>
  );
}

interface KeptHereProps {
  readonly keeps: boolean | undefined;
  readonly decide: (keeps: boolean) => void;
}

/** What was said about keeping, and how to say otherwise; nothing before it was asked. */
function KeptHere({ keeps, decide }: KeptHereProps) {
  if (keeps === undefined) return null;
  return (
    <View className='footnote'>
      {keeps ? '填的内容记在这台手机上。' : '填的内容不记在这台手机上，关掉就没了。'}
      <Tappable className='footnote__link' onTap={() => decide(!keeps)}>
        {keeps ? '改成不记' : '改成记住'}
      </Tappable>
    </View>
  );
}

/** How new the counties' documents are; while the server is asked, what the last answer was. */
function Newest({ freshness: { state, checked } }: { readonly freshness: Freshness }) {
  if (state === 'not-reached')
    return (
      <View className='footnote'>
        现在连不上网，照样能算：用的是手机里存的救助办法{checked ? `，${dayOf(checked)}核对过` : ''}。
      </View>
    );
  return checked ? <View className='footnote'>救助办法{dayOf(checked)}核对过，是最新的。</View> : null;
}

/** 2026-11-26 → 11月26日. */
const dayOf = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
