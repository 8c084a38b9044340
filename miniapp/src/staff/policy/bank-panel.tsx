import { Textarea, View } from '@tarojs/components';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { lazy, Suspense, useState } from 'react';
import { Chips } from '../../components/chips';
import { isBrowser } from '../../components/focus';
import { MainButton } from '../../components/main-button';
import { type BankResult, runBank } from '../trial/bank';
import { bankColumns, bankResultCsv, type ReadBank, readBank } from '../trial/bank-csv';
import { madeUpBank } from '../trial/made-up-bank';
import { saveText, saveWord } from '../trial/save-text';
import { BankTables } from './bank-tables';
import { otherRules, rulesToCompare } from './other-rules';
import type { StaffPolicyPage } from './use-staff-policy';

const OpenFile = process.env.TARO_ENV === 'h5' ? lazy(() => import('./open-file')) : undefined;

interface BankPanelProps {
  readonly page: StaffPolicyPage;
  readonly compiled: Compiled;
}

/** 用这份政策试算: a bank of bills under the page's rules and under others. */
export function BankPanel({ page, compiled }: BankPanelProps) {
  const others = rulesToCompare(page);
  const [source, setSource] = useState<'made-up' | 'own'>('made-up');
  const [text, setText] = useState('');
  const [other, setOther] = useState(others[0]?.value ?? '');
  const [run, setRun] = useState<{ read: ReadBank; result: BankResult; against: string }>();
  const chosen = others.some(({ value }) => value === other) ? other : (others[0]?.value ?? '');
  const start = () => {
    const read: ReadBank =
      source === 'own' ? readBank(text, compiled) : { bills: madeUpBank(compiled.categories), bad: [] };
    const result = runBank(read.bills, { compiled, date: page.day }, otherRules(page, chosen));
    setRun({ read, result, against: others.filter(({ value }) => value === chosen)[0]?.title ?? '' });
  };
  return (
    <View>
      <View className='form staff-form'>
        <Chips
          id='bank-source'
          title='用哪些单子'
          options={[
            { value: 'made-up', title: '自带的一组', note: '虚构的，只看规则的差别' },
            { value: 'own', title: '自己的表格', note: '只在这台电脑上算，不上传' },
          ]}
          value={source}
          onChoose={(value) => setSource(value as typeof source)}
        />
        {source === 'own' && <OwnTable text={text} onText={setText} />}
        <Chips id='bank-other' title='和什么比' options={others} value={chosen} onChoose={setOther} />
        <View className='panel__action'>
          <MainButton text='用这份政策试算' onTap={start} />
        </View>
      </View>
      {run && <BankOutcome run={run} page={page} compiled={compiled} isMadeUp={source === 'made-up'} />}
    </View>
  );
}

function OwnTable({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  return (
    <View className='field'>
      <View className='field__title' id='bank-table-label'>
        把表格粘到这里（第一行是列名）
      </View>
      <View className='field__hint' id='bank-table-hint'>
        列名：{bankColumns.join('、')}；身份和政策范围内费用必须有。金额按元填。请先删掉姓名和身份证号，这里用不着。
      </View>
      <View className='field__box'>
        <Textarea
          className='paste'
          value={text}
          maxlength={-1}
          onInput={({ detail }) => onText(detail.value)}
          nativeProps={{
            'aria-labelledby': 'bank-table-label',
            'aria-describedby': 'bank-table-hint',
            id: 'bank-table',
          }}
          {...(!isBrowser && { 'aria-role': 'textbox', 'aria-label': '表格' })}
        />
      </View>
      {OpenFile && (
        <Suspense fallback={null}>
          <OpenFile id='bank-file' text='打开 CSV 文件' onText={onText} />
        </Suspense>
      )}
    </View>
  );
}

interface BankOutcomeProps extends BankPanelProps {
  readonly run: { read: ReadBank; result: BankResult; against: string };
  readonly isMadeUp: boolean;
}

function BankOutcome({ run, page, compiled, isMadeUp }: BankOutcomeProps) {
  const { read, result, against } = run;
  if (read.problem) return <View className='notice notice_wrong'>{read.problem}</View>;
  const own = `${page.policy.name}${page.isTrying ? '（试用）' : ''}`;
  const care = (value: string): string => compiled.space.care?.values[value] ?? value;
  return (
    <View {...{ role: 'region', 'aria-label': '试算结果' }}>
      {read.bad.length > 0 && (
        <View className='notice notice_wrong'>
          有 {read.bad.length} 处看不懂，这些行没有算：
          {read.bad.slice(0, 20).map(({ row, column, reason }) => (
            <View key={`${row}-${column}`}>
              第 {row} 行“{column}”：{reason}
            </View>
          ))}
          {read.bad.length > 20 && <View>……还有 {read.bad.length - 20} 处</View>}
        </View>
      )}
      {result.rows.length === 0 ? (
        <View className='notice'>没有可以算的单子。请核对列名和金额，再试一次。</View>
      ) : (
        <>
          <BankTables result={result} own={own} against={against} isMadeUp={isMadeUp} />
          <View className='panel__action'>
            <MainButton
              text={`${saveWord}逐张的结果（CSV）`}
              plain
              onTap={() => saveText(`${page.policy.id}-试算.csv`, bankResultCsv(result, [own, against], care))}
            />
          </View>
        </>
      )}
    </View>
  );
}
