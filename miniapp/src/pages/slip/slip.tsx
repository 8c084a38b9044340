import { View } from '@tarojs/components';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Region } from '@yizhu/shared/policy/region';
import type { PropsWithChildren } from 'react';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { WhoToAsk } from '../../components/who-to-ask';
import { useCurrentEstimate } from '../../hooks/current-estimate';
import { goBack } from '../../hooks/navigation';
import { PageCode } from './page-code';
import './slip.less';
import { fixed, type Slip, type SlipRow, slipOf } from './slip-text';
import { useTakeAway } from './use-take-away';

/** 明白卡: the result on a sheet of A5, for people without WeChat. */
export default function SlipPage() {
  const { region, result, ...situation } = useCurrentEstimate();
  if (!region || !result)
    return (
      <Page name='slip' title='单子还没填好' action={<MainButton text='去填单子' onTap={() => goBack('bill')} />}>
        <View className='lead'>填好单子、看到结果以后，这里就是可以打印的明白卡。</View>
      </Page>
    );
  return <SlipOf region={region} slip={slipOf(result, { ...situation, region })} />;
}

interface PaperProps {
  readonly region: Region;
  readonly slip: Slip;
}

function SlipOf({ region, slip }: PaperProps) {
  const { about, action, overlay, unseen } = useTakeAway(slip);
  const back = { text: '回到结果', onTap: () => goBack('result') };
  return (
    <Page name='slip' title='明白卡' back={back} action={action} overlay={overlay}>
      <View className='lead slip__about'>{about}上面没有姓名和证件号。</View>
      <Paper region={region} slip={slip} />
      <WhoToAsk policy={region.document} />
      {unseen}
    </Page>
  );
}

function Paper({ region, slip }: PaperProps) {
  return (
    <View className='slip' {...{ role: 'article', 'aria-label': '明白卡' }}>
      <View className='slip__head'>
        <View className='slip__title' {...{ role: 'heading', 'aria-level': '2' }}>
          {slip.title}
        </View>
        <View>{slip.day}</View>
      </View>
      <View className='slip__who'>{slip.who}</View>
      <Amount slip={slip} />
      <View className='slip__warning'>{slip.warning}</View>
      {slip.rows.length > 0 && (
        <Part title={fixed.rows}>
          {slip.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Part>
      )}
      {slip.missing.length > 0 && <Items title={fixed.missing} items={slip.missing} />}
      <View className='slip__keep'>
        <Items title={fixed.bring} items={slip.bring} />
      </View>
      <View className='slip__keep'>
        <Items title={fixed.ask} items={slip.ask} />
        <View className='slip__blank'>
          姓名
          <View className='slip__line' />
          电话
          <View className='slip__line' />
        </View>
      </View>
      <View className='slip__foot'>
        <View className='slip__source'>{slip.source}</View>
        <PageCode adcode={region.adcode} words={`扫一扫，看${region.name}的救助办法`} />
      </View>
    </View>
  );
}

function Amount({ slip }: { readonly slip: Slip }) {
  const { label, amountFen, whyNothing, ownLabel, ownFen } = slip;
  if (amountFen === undefined) return <View className='slip__amount'>{fixed.unknown}</View>;
  return (
    <View className='slip__answer'>
      <View>{label}</View>
      <View className='slip__amount'>{formatYuan(amountFen)} 元</View>
      {whyNothing !== undefined && <View>{whyNothing}</View>}
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

function Items({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <Part title={title}>
      {items.map((item) => (
        <View key={item} className='slip__item'>
          {item}
        </View>
      ))}
    </Part>
  );
}
