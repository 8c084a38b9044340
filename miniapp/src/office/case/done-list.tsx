import { View } from '@tarojs/components';
import type { CaseView, StaffTimelineEntry } from '@yizhu/shared/api/endpoints';
import { daysBetween } from '@yizhu/shared/casework/calendar-date';
import { dayWords, momentWords } from '../../hooks/day-words';
import { today } from '../../hooks/today';

/** 办过的: each step with its office, and the days of a publicity. */
export function DoneList({ timeline }: Pick<CaseView, 'timeline'>) {
  return (
    <>
      <View className='part-title'>办过的</View>
      <View className='done-list'>
        {timeline.map((entry) => (
          <View key={`${entry.title} ${entry.at}`} className='done-list__one'>
            {entry.title}
            {entry.publicity && <View>{publicityWords(entry.publicity)}</View>}
            <View className='queue__small'>
              {momentWords(entry.at, today())}，{entry.by}
            </View>
          </View>
        ))}
      </View>
    </>
  );
}

const publicityWords = ({ from, to }: NonNullable<StaffTimelineEntry['publicity']>): string =>
  `公示：${dayWords(from, today())}到${dayWords(to, today())}，${daysBetween(from, to) + 1} 天`;
