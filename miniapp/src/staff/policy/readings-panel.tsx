import { View } from '@tarojs/components';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Compiled } from '@yizhu/shared/policy/compile';
import type { Reading } from '@yizhu/shared/policy/readings';
import { useMemo } from 'react';
import { Chips } from '../../components/chips';
import { MainButton } from '../../components/main-button';
import { answerTo } from '../trial/answer';
import { readingsText } from '../trial/readings-text';
import { saveText, saveWord } from '../trial/save-text';
import { type Mark, markWords } from '../trial/stored-trial';
import { workedBills } from '../trial/worked-bills';
import { DataTable } from './data-table';
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
  const counts = (Object.keys(markWords) as Mark[]).map(
    (mark) => `${markWords[mark]} ${policy.readings.filter(({ id }) => (marks[id] ?? 'open') === mark).length}`,
  );
  return (
    <View>
      <View className='field__hint'>
        县里怎么看，先记在这台电脑的浏览器里，没有发给任何人；可以导出成文字。现在：{counts.join('，')}。
      </View>
      <Effect page={page} about={about} compiled={compiled} />
      {policy.readings.map((reading) => (
        <ReadingCard key={reading.id} reading={reading} page={page} />
      ))}
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
  const { id, question, values, chosen, why } = reading;
  const tried = page.trial.switches[page.policy.id]?.[reading.switch] ?? chosen;
  const mark = page.marks[id] ?? 'open';
  return (
    <View className='reading'>
      <View className='reading__head'>
        <Heading level={3}>
          {id}　{question}
        </Heading>
        <View className={`tag ${mark === 'disagrees' ? '' : 'tag_plain'}`}>{markWords[mark]}</View>
      </View>
      <View className='reading__why'>
        采用“{values[chosen]}”，因为{why}。
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
        options={(Object.keys(markWords) as Mark[]).map((value) => ({ value, title: markWords[value] }))}
        value={mark}
        onChoose={(value) => page.mark(id, value as Mark)}
      />
    </View>
  );
}

/** The three bills as adopted and as tried, so that a switch shows at once what it does. */
function Effect({ page, about, compiled }: ReadingsPanelProps) {
  const { subject, curve } = about;
  const adopted = page.adopted.kind === 'ready' ? page.adopted.compiled : undefined;
  const rows = useMemo(
    () =>
      workedBills(compiled, subject, curve).map(({ title, coveredFen, answer }) => {
        const before = adopted ? answerTo(adopted, subject, coveredFen).aidFen : answer.aidFen;
        const change = answer.aidFen - before;
        const sign = change > 0 ? '+' : '';
        return [title, coveredFen, before, answer.aidFen]
          .map((one) => (typeof one === 'number' ? formatYuan(one as Fen) : one))
          .concat(change === 0 ? '不变' : `${sign}${formatYuan(change as Fen)}`);
      }),
    [compiled, subject, curve, adopted],
  );
  return (
    <View>
      <Heading>换一种读法，三张算例会怎样</Heading>
      <DataTable
        label='三张算例在两种读法下的救助'
        heading={['算例', '政策范围内费用（元）', '按采用的（元）', '按试用的（元）', '差额（元）']}
        rows={rows}
        amounts={[1, 2, 3, 4]}
      />
      <View className='field__hint'>
        算的是：
        {[
          subject.identity || '没有身份',
          subject.insurance === 'document' ? '没结算，医保照文件算' : `基本医保报了政策内的 ${subject.insurance}%`,
        ].join('，')}
        。换一个人：
      </View>
      <SubjectForm about={about} categories={compiled.categories} />
    </View>
  );
}
