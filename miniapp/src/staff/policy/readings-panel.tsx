import { View } from '@tarojs/components';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { type Reading, type ReadingStatus, readingStatusWords } from '@yizhu/shared/policy/readings';
import { useMemo, useState } from 'react';
import { Chips } from '../../components/chips';
import { Fold } from '../../components/fold';
import { MainButton } from '../../components/main-button';
import { answerTo } from '../trial/answer';
import { readingsText, statusOf } from '../trial/readings-text';
import { saveText, saveWord } from '../trial/save-text';
import { workedBills } from '../trial/worked-bills';
import { Heading } from './heading';
import { SubjectForm } from './subject-form';
import type { StaffPolicyPage } from './use-staff-policy';
import type { SubjectPage } from './use-subject';

interface ReadingsPanelProps {
  readonly page: StaffPolicyPage;
  readonly about: SubjectPage;
  readonly compiled: Compiled;
}

/** Every sentence that can be read in two ways: the choice, the others, what they would change, and what the county says. */
export function ReadingsPanel({ page, about, compiled }: ReadingsPanelProps) {
  const { policy, marks } = page;
  if (policy.readings.length === 0) return <View className='notice'>这份文件里没有登记可以有两种读法的句子。</View>;
  const counts = (Object.keys(readingStatusWords) as ReadingStatus[]).map(
    (mark) => `${readingStatusWords[mark]} ${policy.readings.filter((one) => statusOf(one, marks) === mark).length}`,
  );
  return (
    <View>
      <View className='field__hint'>
        县里怎么看，先记在这台电脑的浏览器里，没有发给任何人；可以导出成文字。现在：{counts.join('，')}。
      </View>
      <View className='readings'>
        <View>
          {policy.readings.map((reading) => (
            <ReadingCard key={reading.id} reading={reading} page={page} />
          ))}
        </View>
        <View className='readings__effect'>
          <Effect page={page} about={about} compiled={compiled} />
        </View>
      </View>
      <View className='panel__action'>
        <MainButton
          text={`${saveWord}读法和意见`}
          plain
          onTap={() => saveText(`${policy.id}-读法.txt`, readingsText(policy, marks))}
        />
      </View>
    </View>
  );
}

function ReadingCard({ reading, page }: { readonly reading: Reading; readonly page: StaffPolicyPage }) {
  const { id, question, values, chosen, why, confirmed } = reading;
  const tried = page.trial.switches[page.policy.id]?.[reading.switch] ?? chosen;
  const mark = statusOf(reading, page.marks);
  return (
    <View className='reading'>
      <View className='reading__head'>
        <Heading level={3}>
          {id}　{question}
        </Heading>
        <View className={`tag ${mark === 'disputed' ? '' : 'tag_plain'}`}>{readingStatusWords[mark]}</View>
      </View>
      <View className='reading__why'>
        采用“{values[chosen]}”，因为{why}。{confirmed && `已经确认：${confirmed}。`}
      </View>
      <Chips
        id={`try-${id}`}
        title='按哪种读法试算'
        options={Object.keys(values).map((value) => ({
          value,
          title: values[value] ?? value,
          note: value === chosen ? '采用的' : undefined,
        }))}
        value={tried}
        onChoose={(value) => page.chooseReading(reading.switch, value)}
      />
      <Chips
        id={`mark-${id}`}
        title='县里的意见'
        options={(Object.keys(readingStatusWords) as ReadingStatus[]).map((value) => ({
          value,
          title: readingStatusWords[value],
        }))}
        value={mark}
        onChoose={(value) => page.mark(id, value as ReadingStatus)}
      />
    </View>
  );
}

/** The three bills as adopted and as tried, in view while one goes through the readings. */
function Effect({ page, about, compiled }: ReadingsPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const { subject } = about;
  const adopted = page.adopted.kind === 'ready' ? page.adopted.compiled : compiled;
  const bills = useMemo(
    () =>
      workedBills(compiled, subject).map(({ title, coveredFen, answer }) => ({
        title,
        coveredFen,
        beforeFen: answerTo(adopted, subject, coveredFen).aidFen,
        afterFen: answer.aidFen,
      })),
    [compiled, adopted, subject],
  );
  const insured =
    subject.insurance === 'document' ? '没结算，医保照文件算' : `基本医保报了政策内的 ${subject.insurance}%`;
  return (
    <View className='readings__box'>
      <Heading>三张算例的救助</Heading>
      <View {...{ role: 'list', 'aria-label': '三张算例，采用的读法和试用的读法' }}>
        {bills.map((bill) => (
          <EffectLine key={bill.title} {...bill} />
        ))}
      </View>
      <Fold
        title='换一个人算'
        summary={`${subject.identity || '没有身份'}，${insured}`}
        open={isOpen}
        onToggle={() => setOpen(!isOpen)}
      >
        <SubjectForm about={about} categories={compiled.categories} />
      </Fold>
    </View>
  );
}

interface EffectLineProps {
  readonly title: string;
  readonly coveredFen: number;
  readonly beforeFen: number;
  readonly afterFen: number;
}

function EffectLine({ title, coveredFen, beforeFen, afterFen }: EffectLineProps) {
  const change = afterFen - beforeFen;
  const yuan = (amountFen: number): string => `${formatYuan(amountFen as Fen)} 元`;
  return (
    <View className='effect' {...{ role: 'listitem' }}>
      <View>
        {title}，政策范围内费用 {yuan(coveredFen)}
      </View>
      <View className='effect__change'>
        按采用的 {yuan(beforeFen)}；按试用的 {yuan(afterFen)}
      </View>
      <View className={change > 0 ? 'effect__more' : change < 0 ? 'effect__less' : 'field__hint'}>
        {change === 0 ? '没有差别' : `${change > 0 ? '多' : '少'} ${yuan(Math.abs(change))}`}
      </View>
    </View>
  );
}
