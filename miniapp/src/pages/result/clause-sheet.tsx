import { View } from '@tarojs/components';
import type { Step } from '@yizhu/shared/policy/explain';
import { ClauseQuotes } from '../../components/clause-quotes';
import { Sheet } from '../../components/sheet';
import { citationsOf } from '../../estimate/citations';

/** The document's own words for one step. */
export function ClauseSheet({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) {
  const { document } = step.document;
  const citations = citationsOf(step);
  return (
    <Sheet id='result-clause' title={`${step.title}的依据`} onClose={onClose}>
      <View className='clause__document'>{document.title}</View>
      <View className='clause__number'>{document.number}</View>
      <ClauseQuotes places={citations} />
      {citations.length === 0 && (
        <View className='clause__note'>
          这里没有文件原文{document.source.note ? `（${document.source.note}）` : ''}，参数待县医保局确认。
        </View>
      )}
    </Sheet>
  );
}
