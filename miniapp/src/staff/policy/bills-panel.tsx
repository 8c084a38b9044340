import { View } from '@tarojs/components';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { useMemo } from 'react';
import { documentsElsewhere, nearSteps, stepsOf } from '../trial/answer';
import { type WorkedBill, workedBills } from '../trial/worked-bills';
import { CurvePart } from './curve-part';
import { ExamplesPart } from './examples-part';
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
  const { subject } = about;
  const bills = useMemo(() => workedBills(compiled, subject), [compiled, subject]);
  const elsewhere = bills[0] && bills[0].answer.aidFen === 0 ? documentsElsewhere(bills[0].answer) : [];
  if (elsewhere.length > 0)
    return (
      <View>
        <SubjectForm about={about} categories={compiled.categories} />
        <View className='notice'>
          给多少要看{elsewhere.join('、')}，那份文件的规则还没有录入，所以这里算不出金额，也不画曲线。
        </View>
        <ExamplesPart page={page} />
      </View>
    );
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
      <ExamplesPart page={page} />
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
      {isUnknown && <View className='notice'>有一项缺数或要看别的文件，没有算进去。</View>}
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
