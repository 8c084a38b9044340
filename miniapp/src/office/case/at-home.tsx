import { View } from '@tarojs/components';
import type { CaseView } from '@yizhu/shared/api/endpoints';
import { Facts } from '../../components/facts';
import { dayWords } from '../../hooks/day-words';
import { today } from '../../hooks/today';

/** 入户调查: what whoever passes the application rests on. Nothing before anybody was there. */
export function AtHome({ timeline }: Pick<CaseView, 'timeline'>) {
  const visits = timeline.filter(({ atHome }) => atHome !== undefined);
  if (visits.length === 0) return null;
  return (
    <>
      <View className='part-title'>入户调查</View>
      {visits.map(({ at, atHome }) => (
        <Facts
          key={at}
          facts={[
            ['哪天去的', atHome && dayWords(atHome.day, today())],
            ['去的人', atHome?.visitors.join('、')],
            ['看到的家里情况', atHome?.finding],
          ]}
        />
      ))}
    </>
  );
}
