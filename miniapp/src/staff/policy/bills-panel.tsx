import { View } from '@tarojs/components';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Compiled } from '@yizhu/shared/policy/compile';
import { useMemo } from 'react';
import { nearSteps, stepsOf } from '../trial/answer';
import { workedExamples } from '../trial/file-examples';
import { staffPolicy } from '../trial/staff-pack';
import { type WorkedBill, workedBills } from '../trial/worked-bills';
import { CurvePart } from './curve-part';
import { DataTable } from './data-table';
import { Heading } from './heading';
import { SubjectForm } from './subject-form';
import type { StaffPolicyPage } from './use-staff-policy';
import type { SubjectPage } from './use-subject';

interface BillsPanelProps {
  readonly page: StaffPolicyPage;
  readonly about: SubjectPage;
  readonly compiled: Compiled;
}

/** Three bills step by step, the curve, and the examples of the file. */
export function BillsPanel({ page, about, compiled }: BillsPanelProps) {
  const { subject, curve } = about;
  const bills = useMemo(() => workedBills(compiled, subject, curve), [compiled, subject, curve]);
  return (
    <View>
      <SubjectForm about={about} categories={compiled.categories} />
      <Heading>三张算例</Heading>
      <View className='field__hint'>{subject.date} 就医的一张单子，是这个人当年的第一张。金额都由规则现算。</View>
      <View className='bills'>
        {bills.map((bill) => (
          <BillCard key={bill.id} bill={bill} />
        ))}
      </View>
      <CurvePart about={about} compiled={compiled} />
      <Examples page={page} />
    </View>
  );
}

function BillCard({ bill }: { readonly bill: WorkedBill }) {
  const { aidFen, insuranceFen, ownFen, isUnknown } = bill.answer;
  const shown = nearSteps(stepsOf(bill.answer));
  return (
    <View className='bill'>
      <Heading level={3}>{bill.title}</Heading>
      <View className='field__hint'>{bill.why}</View>
      <View className='bill__sums'>
        <Sum title='政策范围内费用' amountFen={bill.coveredFen} />
        <Sum title='医保报' amountFen={insuranceFen} />
        <Sum title='救助' amountFen={aidFen} strong />
        <Sum title='自己付' amountFen={ownFen} />
      </View>
      {isUnknown && <View className='notice'>有一项缺数，没有算进去。</View>}
      {shown.map((step) => (
        <View key={`${step.document.id}-${step.id}`} className='bill__step'>
          <View className='bill__step-title'>
            {step.title}
            {step.clause && <View className='bill__at'>{step.clause.at}</View>}
          </View>
          {step.lines.map(({ text, clause }) => (
            <View key={text} className='step__line'>
              {text}
              {clause && clause.at !== step.clause?.at && <View className='bill__at'>{clause.at}</View>}
            </View>
          ))}
          {step.reasons.map(({ text }) => (
            <View key={text} className='bill__reason'>
              {text}
            </View>
          ))}
          {step.caveats.map((text) => (
            <View key={text} className='bill__reason'>
              要留意：{text}
            </View>
          ))}
        </View>
      ))}
      {shown.length === 0 && <View className='bill__reason'>这类人、这种就医，文件里没有可以算的待遇。</View>}
    </View>
  );
}

function Sum({
  title,
  amountFen,
  strong,
}: {
  readonly title: string;
  readonly amountFen: number;
  readonly strong?: boolean;
}) {
  return (
    <View className={`sum ${strong ? 'sum_strong' : ''}`}>
      <View className='sum__title'>{title}</View>
      <View className='sum__amount'>{formatYuan(amountFen as Fen)}</View>
    </View>
  );
}

/** 应得 beside 算得; a difference under another reading is what the reading does, not a fault. */
function Examples({ page }: { readonly page: StaffPolicyPage }) {
  const { document } = page;
  const worked = useMemo(() => workedExamples(document, staffPolicy(document.id).examples), [document]);
  if (worked.length === 0) return null;
  const words = (amount: number | 'missing'): string =>
    amount === 'missing' ? '缺数，不算' : formatYuan(amount as Fen);
  const rows = worked.map(({ benefit, title, expected, found }) => [
    benefit,
    title,
    words(expected),
    words(found),
    expected === found ? '一致' : '不一样',
  ]);
  const differing = worked.filter(({ expected, found }) => expected !== found).length;
  return (
    <View>
      <Heading>文件里带的例子</Heading>
      <View className='field__hint'>
        手算的应得和现在算得的放在一起，
        {differing === 0
          ? `${worked.length} 个都一致。`
          : `${differing} 个不一样${page.isTrying ? '，是试用的读法或数带来的' : ''}。`}
      </View>
      <DataTable
        label='文件里带的例子'
        heading={['待遇', '例子', '应得（元）', '算得（元）', '对照']}
        rows={rows}
        amounts={[2, 3]}
        strong={worked.map(({ expected, found }, at) => (expected === found ? -1 : at))}
      />
    </View>
  );
}
