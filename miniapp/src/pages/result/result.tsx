import { View } from '@tarojs/components';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { ClearSheet } from '../../components/clear-sheet';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { Tappable } from '../../components/tappable';

import { amountLabel, isUnknown, missingWords, nextStep, notADecision } from '../../estimate/answer-words';
import type { Estimate } from '../../estimate/estimate';
import { Listen } from '../../speech/listen';
import { ClauseSheet } from './clause-sheet';
import { Details } from './details';
import { useResult } from './use-result';

/** 结果: one amount, one sentence, one button; below it how it was worked out. */
export default function ResultPage() {
  const page = useResult();
  const { result } = page;
  if (!result) return <NotYet onBack={page.back} />;
  const isNothing = result.headline.whyNothing !== undefined;
  return (
    <Page
      name='result'
      title='大概能报多少'
      back={{ text: '改一改', onTap: page.back }}
      action={!page.isOpen && <MainButton text={isNothing ? '看为什么没有' : '看怎么算的'} onTap={page.open} />}
      overlay={<Overlay page={page} />}
    >
      <View className='lead'>{page.about}</View>
      <Answer headline={result.headline} isUnsettled={page.isUnsettled} />
      <Listen sentences={page.spoken} />
      {page.isOpen && <Details result={result} page={page} />}
      <Tappable className='more-options' onTap={page.askToClear}>
        用完清除
      </Tappable>
    </Page>
  );
}

/** The first screen of the result. */
function Answer({ headline, isUnsettled }: { readonly headline: Estimate['headline']; readonly isUnsettled: boolean }) {
  const { amountFen, missing, whyNothing, tags } = headline;
  const isOpen = isUnknown(headline);
  return (
    <View className='answer'>
      <View className='answer__label'>{isOpen ? headline.label : amountLabel(headline)}</View>
      <View className='answer__amount'>
        {isOpen ? '还算不出来' : formatYuan(amountFen)}
        {!isOpen && <View className='answer__unit'>元</View>}
      </View>
      {missing.length > 0 && (
        <View className='answer__missing'>
          {missingWords(missing)}
          {missing.length > 1 && '每一项缺什么，点下面看。'}
        </View>
      )}
      {whyNothing && <View className='answer__missing'>这次没有可以给的救助：{whyNothing}。</View>}
      <View className='answer__sentence'>
        {notADecision}；{nextStep(isUnsettled, whyNothing !== undefined)}
      </View>
      {tags.length > 0 && (
        <View className='answer__tags'>
          {tags.map((tag) => (
            <View key={tag} className='tag'>
              {tag}
            </View>
          ))}
        </View>
      )}
    </View>
  );
}

function Overlay({ page }: { readonly page: ReturnType<typeof useResult> }) {
  if (page.clause) return <ClauseSheet step={page.clause} onClose={page.hideClause} />;
  return page.isClearing ? <ClearSheet onKeep={page.keep} onClear={page.clear} /> : null;
}

/** Opened by its address, or with something left out. */
function NotYet({ onBack }: { readonly onBack: () => void }) {
  return (
    <Page name='result' title='单子还没填好' action={<MainButton text='去填单子' onTap={onBack} />}>
      <View className='lead'>填好单子，这里就会显示大概能报多少。已经填的都还在。</View>
    </Page>
  );
}
