import { View } from '@tarojs/components';
import { Tappable } from '../../components/tappable';
import type { StaffPolicyPage } from './use-staff-policy';

/** What is tried out just now, on every part of the page, so that no amount is taken for the county's own. */
export function TrialBar({ page }: { readonly page: StaffPolicyPage }) {
  if (!page.isTrying) return null;
  return (
    <View className='trial-bar' {...{ role: 'status' }}>
      <View className='trial-bar__text'>
        <View className='tag'>试用中</View>
        {trialWords(page).join('；')}。下面的金额都按试用的算，群众看到的没有变。
      </View>
      <Tappable className='small-button' onTap={page.reset}>
        全部还原
      </Tappable>
    </View>
  );
}

/** One reading or figure each. */
function trialWords({ documents, trial }: StaffPolicyPage): string[] {
  const words: string[] = [];
  for (const { id, readings, name } of documents) {
    const switches = trial.switches[id] ?? {};
    for (const reading of readings) {
      const value = switches[reading.switch];
      if (value !== undefined) words.push(`${reading.id} 按“${reading.values[value] ?? value}”`);
    }
    const figures = trial.entered.filter(({ document }) => document === id).length;
    if (figures > 0) words.push(`${name}试填了 ${figures} 个数`);
  }
  return words;
}
