import { View } from '@tarojs/components';
import { KeepSheet } from '../../components/keep-sheet';
import { MainButton } from '../../components/main-button';
import { NoRegion } from '../../components/no-region';
import { Page } from '../../components/page';
import { Tappable } from '../../components/tappable';
import { WhoToAsk } from '../../components/who-to-ask';
import { useWho } from './use-who';

/** 谁: which categories of the county's document the patient holds. */
export default function WhoPage() {
  const { region, categories, none, error, next, isAsking, keep, back } = useWho();
  if (!region) return <NoRegion name='who' />;
  return (
    <Page
      name='who'
      title='您属于哪一类？'
      back={{ text: '换个县', onTap: back }}
      action={<MainButton text='下一步' onTap={next} />}
      overlay={isAsking && <KeepSheet onAnswer={keep} />}
    >
      <View className='lead'>符合几类就选几类，会照文件的规定取一类来算。替家里人算，就按病人的情况选。</View>
      {error && (
        <View className='field__error' id='who-error'>
          {error}
        </View>
      )}
      <View
        className='cards'
        {...{ role: 'group', 'aria-labelledby': 'who-title', 'aria-describedby': error && 'who-error' }}
      >
        {[...categories, none].map(({ id, title, note, isOn, toggle }) => (
          <Tappable
            key={id}
            id={`who-${id}`}
            className={`card card_check ${isOn ? 'card_on' : ''}`}
            role='checkbox'
            checked={isOn}
            onTap={toggle}
          >
            <View className='card__box' />
            <View className='card__text'>
              <View className='card__title'>{title}</View>
              {note && <View className='card__note'>{note}</View>}
            </View>
          </Tappable>
        ))}
      </View>
      <WhoToAsk policy={region.document} />
    </Page>
  );
}
