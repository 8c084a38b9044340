import { View } from '@tarojs/components';
import type { DecisionView } from '@yizhu/shared/api/endpoints';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { useState } from 'react';
import { ClauseQuotes } from './clause-quotes';
import { Tappable } from './tappable';

/** How an amount came about, step by step, each with the sentence of the document behind it. */
export function DecisionCard({ decision, label }: { readonly decision: DecisionView; readonly label: string }) {
  const [open, setOpen] = useState<Record<string, boolean>>({});
  const toggle = (key: string) => setOpen((before) => ({ ...before, [key]: !before[key] }));
  return (
    <View className='decision'>
      <View className='decision__label'>{label}</View>
      <View className='decision__amount'>
        {formatYuan(fen(decision.amountFen))}
        <View className='decision__unit'>元</View>
      </View>
      <View className='decision__policy'>{decision.policy}</View>
      {decision.steps.map(({ title, sentence, clause, quotes }, at) => (
        <View key={`${title} ${sentence}`} className='decision__step'>
          <View className='decision__title'>
            {at + 1}. {title}
          </View>
          <View className='decision__sentence'>{sentence}</View>
          {quotes.length > 0 && (
            <Tappable
              className='decision__clause'
              expanded={open[at] === true}
              label={`${clause}的原文：${title}`}
              onTap={() => toggle(`${at}`)}
            >
              {open[at] ? '收起' : `看${clause}的原文`}
            </Tappable>
          )}
          {open[at] && <ClauseQuotes places={[{ at: clause, quotes }]} />}
        </View>
      ))}
    </View>
  );
}
