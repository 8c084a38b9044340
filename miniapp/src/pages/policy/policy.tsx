import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { inForceLines } from '@yizhu/shared/policy/words/document-words';
import { Chips } from '../../components/chips';
import { ClauseQuotes } from '../../components/clause-quotes';
import { Fold } from '../../components/fold';
import { MainButton } from '../../components/main-button';
import { NoRegion } from '../../components/no-region';
import { Page } from '../../components/page';
import { Sheet } from '../../components/sheet';
import { WhoToAsk } from '../../components/who-to-ask';
import { Listen } from '../../speech/listen';
import { policySpeech } from '../../speech/policy-speech';
import { GivenCard } from './given-card';
import './policy.less';
import { policyCard } from '../../share-card';
import { type PolicyPage, usePolicy } from './use-policy';
import type { Given } from './what-is-given';

/** 救助办法: who can get what in this county, in plain words, with the document's own words behind each. */
export default function PolicyForResidents() {
  const page = usePolicy();
  useShareAppMessage(() => policyCard(page.region));
  const { region, categories, chosen, given, quoted } = page;
  if (!region) return <NoRegion name='policy' />;
  return (
    <Page
      name='policy'
      title={`${region.name}的救助办法`}
      back={{ text: '首页', onTap: page.back }}
      action={<MainButton text='算一算能报多少' onTap={page.estimate} />}
      overlay={quoted && <WordsSheet given={quoted} onClose={page.hideWords} />}
    >
      <View className='lead'>选您的身份，看能得什么。这里是文件的意思，以县医保局核定为准。</View>
      <View className='form'>
        <Chips
          id='policy-who'
          title='您属于哪一类？'
          options={[
            ...categories.map(({ id, title }) => ({ value: id, title })),
            { value: '', title: '都不是，或不清楚' },
          ]}
          value={chosen}
          onChoose={page.choose}
        />
      </View>
      {given ? (
        <GivenList page={page} given={given} />
      ) : (
        <View className='footnote'>选了身份，这里就列出能得的救助。</View>
      )}
      <Missing given={given} />
      <Source page={page} />
      <WhoToAsk policy={region.document} />
    </Page>
  );
}

type Shown = NonNullable<PolicyPage['given']>;

function GivenList({ page, given }: { readonly page: PolicyPage; readonly given: Shown }) {
  const { categories, chosen } = page;
  const title = categories.filter(({ id }) => id === chosen)[0]?.title;
  const choice = page.subject?.['category-choice'];
  return (
    <View {...{ role: 'region', 'aria-label': '能得的救助' }}>
      <Title>{title ? `您是${title}：可以得到这些` : '没有救助身份'}</Title>
      <Listen sentences={policySpeech(given.aid)} />
      {given.aid.length === 0 && (
        <View className='answer__missing'>
          {title
            ? '这份文件没有给这一类人的救助。'
            : '这份文件的救助只给上面列出的几类人。觉得家里困难、够得上的，可以到镇上申请认定身份。'}
        </View>
      )}
      {given.aid.map((one) => (
        <GivenCard key={one.id} given={one} onWords={page.showWords} />
      ))}
      {title && choice && (
        <View className='footnote'>
          同时有几个身份的：
          {choice.resolve === 'best' ? '每个身份都算一遍，按最多的给。' : '按上面排在前面的身份给，不重复给。'}
        </View>
      )}
      {given.insurance.length > 0 && (
        <Fold
          title={`救助之前，医保先报的（${given.insurance.length}项）`}
          summary={given.insurance.map((one) => one.title).join('、')}
          open={page.isInsuranceOpen}
          onToggle={page.toggleInsurance}
        >
          {given.insurance.map((one) => (
            <GivenCard key={one.id} given={one} onWords={page.showWords} />
          ))}
        </Fold>
      )}
      {given.others.length > 0 && (
        <Fold
          title={`没有列入您这一类的（${given.others.length}项）`}
          summary={given.others.join('、')}
          open={page.isOthersOpen}
          onToggle={page.toggleOthers}
        >
          <View>{given.others.join('、')}。换一个身份，可以看到它们给谁、给多少。</View>
        </Fold>
      )}
    </View>
  );
}

function Title({ children }: { readonly children: string }) {
  return (
    <View className='event__title' {...{ role: 'heading', 'aria-level': '2' }}>
      {children}
    </View>
  );
}

function Missing({ given }: { readonly given?: Shown }) {
  if (!given || given.missing.length === 0) return null;
  return (
    <View>
      <Title>还缺的数</Title>
      <View className='lead'>下面这些数，这份文件里没有写，用到它们的就先算不了：</View>
      {given.missing.map(({ title, from }) => (
        <View key={`${title}-${from}`} className='step'>
          <View className='step__title'>{title}</View>
          <View>要看：{from}</View>
        </View>
      ))}
    </View>
  );
}

function Source({ page }: { readonly page: PolicyPage }) {
  const { region } = page;
  if (!region) return null;
  const { document } = region.document;
  const isText = document.source.tier === 'official';
  const rows = [
    ['文件', document.title],
    ['文号', document.number],
    ['发文', document.issuer],
    ['日期', document.issued ?? '没有写'],
    ['施行', inForceLines(region.document).join('。')],
    ['来源', isText ? '文件原文' : `不是文件原文，参数待县医保局确认。${document.source.note ?? ''}`],
  ];
  return (
    <View>
      <Title>这是哪份文件</Title>
      <View className='step'>
        {rows.map(([label, text]) => (
          <View key={label} className='given__row'>
            <View className='given__label'>{label}</View>
            <View>{text}</View>
          </View>
        ))}
      </View>
    </View>
  );
}

function WordsSheet({ given, onClose }: { readonly given: Given; readonly onClose: () => void }) {
  const { document } = given.document;
  const quoted = given.places.filter(({ quotes }) => quotes.length > 0);
  return (
    <Sheet id='policy-words' title={`${given.title}的文件原话`} onClose={onClose}>
      <View className='clause__document'>{document.title}</View>
      <View className='clause__number'>{document.number}</View>
      <ClauseQuotes places={quoted} />
      {quoted.length === 0 && <View className='clause__note'>这里没有文件原文，参数待县医保局确认。</View>}
    </Sheet>
  );
}
