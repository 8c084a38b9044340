import { View } from '@tarojs/components';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Region } from '@yizhu/shared/policy/region';
import type { PropsWithChildren } from 'react';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { useCurrentEstimate } from '../../hooks/current-estimate';
import { goBack } from '../../hooks/navigation';
import { PageCode } from './page-code';
import { printSlip } from './print-slip';
import './slip.less';
import { type Slip, type SlipRow, slipOf } from './slip-text';

/** 明白卡: the result on a sheet of A5, for people without WeChat. */
export default function SlipPage() {
  const { region, result, ...situation } = useCurrentEstimate();
  const back = { text: '回到结果', onTap: () => goBack('result') };
  if (!region || !result)
    return (
      <Page name='slip' title='单子还没填好' action={<MainButton text='去填单子' onTap={() => goBack('bill')} />}>
        <View className='lead'>填好单子、看到结果以后，这里就是可以打印的明白卡。</View>
      </Page>
    );
  const slip = slipOf(result, { ...situation, contacts: region.document.contact });
  return (
    <Page name='slip' title='明白卡' back={back} action={printSlip && <MainButton text='打印' onTap={printSlip} />}>
      <View className='lead slip__about'>
        {printSlip
          ? '下面这张纸印成 A5，可以带着去办事。'
          : '要印在纸上，请在电脑的浏览器里打开医助；也可以先截屏存着。'}
        上面没有姓名和证件号。
      </View>
      <Paper region={region} slip={slip} />
    </Page>
  );
}

function Paper({ region, slip }: { readonly region: Region; readonly slip: Slip }) {
  const { document } = region.document;
  return (
    <View className='slip' {...{ role: 'article', 'aria-label': '明白卡' }}>
      <View className='slip__head'>
        <View className='slip__title' {...{ role: 'heading', 'aria-level': '2' }}>
          {region.name}医疗救助明白卡
        </View>
        <View>{slip.day}算的</View>
      </View>
      <View className='slip__who'>身份：{slip.who}</View>
      <Amount slip={slip} />
      <View className='slip__warning'>
        这是预估，不是决定。以县医保局核定为准。
        {slip.tags.length > 0 && `（${slip.tags.join('；')}）`}
      </View>
      {slip.rows.length > 0 && (
        <Part title='每一笔'>
          {slip.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Part>
      )}
      <Missing missing={slip.missing} />
      <Part title='去办的时候带什么'>
        {slip.bring.map((thing) => (
          <View key={thing} className='slip__item'>
            {thing}
          </View>
        ))}
        <View className='slip__item'>还要什么，以医保员说的为准</View>
      </Part>
      <Ask ask={slip.ask} />
      <View className='slip__foot'>
        <View className='slip__source'>
          依据：{document.title}（{document.number}）
        </View>
        <PageCode adcode={region.adcode} words={`扫一扫，看${region.name}的救助办法`} />
      </View>
    </View>
  );
}

function Amount({ slip }: { readonly slip: Slip }) {
  const { label, amountFen, whyNothing, ownLabel, ownFen } = slip;
  if (amountFen === undefined) return <View className='slip__amount'>还算不出来</View>;
  return (
    <View className='slip__answer'>
      <View>{label}</View>
      <View className='slip__amount'>{formatYuan(amountFen)} 元</View>
      {whyNothing !== undefined && <View>这次没有可以给的救助：{whyNothing}。</View>}
      <View>
        {ownLabel} {formatYuan(ownFen)} 元
      </View>
    </View>
  );
}

function Part({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  return (
    <View className='slip__part'>
      <View className='slip__part-title' {...{ role: 'heading', 'aria-level': '3' }}>
        {title}
      </View>
      {children}
    </View>
  );
}

function Row({ row }: { readonly row: SlipRow }) {
  return (
    <View className='slip__row'>
      <View className='slip__row-head'>
        <View className='slip__row-title'>{row.title}</View>
        <View className='slip__row-amount'>{formatYuan(row.amountFen)} 元</View>
      </View>
      <View>{row.reason}</View>
      <View className='slip__place'>{row.place}</View>
    </View>
  );
}

function Missing({ missing }: { readonly missing: Slip['missing'] }) {
  if (missing.length === 0) return null;
  return (
    <Part title='还算不出来的'>
      {missing.map(({ title, why }) => (
        <View key={title} className='slip__item'>
          {title}：{why}
        </View>
      ))}
    </Part>
  );
}

function Ask({ ask }: { readonly ask: Slip['ask'] }) {
  return (
    <View className='slip__keep'>
      <Part title='可以问谁'>
        {ask.map(({ title, phone }) => (
          <View key={title} className='slip__item'>
            {title}
            {phone && ` ${phone}`}
          </View>
        ))}
        <View className='slip__item'>镇上（街道）医保员或村干部：</View>
        <View className='slip__blank'>
          姓名
          <View className='slip__line' />
          电话
          <View className='slip__line' />
        </View>
      </Part>
    </View>
  );
}
