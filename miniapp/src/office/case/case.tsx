import { View } from '@tarojs/components';
import type { CaseView } from '@yizhu/shared/api/endpoints';
import { applicationStates } from '@yizhu/shared/casework/application';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { type AmountWord, amountWords } from '@yizhu/shared/policy/vocabulary';
import { DecisionCard } from '../../components/decision-card';
import { Facts } from '../../components/facts';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { dayWords } from '../../hooks/day-words';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { officeUrl } from '../moves';
import { AtHome } from './at-home';
import { categoryTitle } from './category-title';
import { DoneList } from './done-list';
import { Helped } from './helped';
import { Photos } from './photos';
import { rosterNote } from './roster-note';
import { Step, SureSheet } from './step';
import { useCase } from './use-case';
import '../office.less';

/** 一案一页: what was handed in beside what the document makes of it, and the one step to do. */
export default function CasePage() {
  const page = useCase();
  const { view, failure, isLoading, reload, done, task, isConflict } = page;
  return (
    <Page
      name='case'
      title={view ? `${view.person.name}，${view.year}年${view.title}` : '一案一页'}
      back={{ text: '待办', onTap: () => leaveFor(officeUrl('queue')) }}
      overlay={page.isSure && view && <SureSheet page={page} view={view} />}
    >
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {!view && isLoading && <Skeleton lines={8} />}
      {view && (
        <>
          <View className='lead'>
            编号 {view.number}，{applicationStates[view.state]}
            {view.now?.due && `，最晚 ${dayWords(view.now.due, today())}`}
          </View>
          <View className='case'>
            <HandedIn view={view} />
            <Computed view={view} />
          </View>
          {done && !task.failure && (
            <View className='notice-box' {...{ role: 'status' }}>
              办好了：{done}。
            </View>
          )}
          {task.failure && <FailureNote failure={task.failure} />}
          {isConflict && <View className='stale'>上面已经换成最新的，请看过再办。</View>}
          <Step page={page} view={view} />
        </>
      )}
    </Page>
  );
}

function HandedIn({ view }: { readonly view: CaseView }) {
  const { person, visits, bank, bankHolder } = view;
  const note = rosterNote(person);
  return (
    <View>
      <View className='part-title'>人</View>
      <Facts
        facts={[
          ['姓名', person.name],
          ['身份证号', person.idNumber],
          ['电话', person.phone],
          ['住在', person.place],
          ['申请的身份', categoryTitle(person.category)],
          ['名册上的身份', person.roster === undefined ? '没有写' : categoryTitle(person.roster)],
        ]}
      />
      {note && <View className='stale'>{note}</View>}
      <View className='part-title'>银行卡</View>
      <Facts
        facts={[
          ['开户名', bankHolder],
          ['银行', bank.name],
          ['卡号尾号', bank.cardTail],
        ]}
      />
      <View className='part-title'>材料照片</View>
      <Photos photos={view.photos} />
      <View className='part-title'>结算单</View>
      {visits.map(({ date, sheetNumber, amounts }) => (
        <Facts
          key={sheetNumber}
          facts={[
            ['结算单号', sheetNumber],
            ['结算日期', date],
            ...Object.keys(amounts).map(
              (word) =>
                [amountWords[word as AmountWord] ?? word, `${formatYuan(fen(amounts[word] as number))} 元`] as const,
            ),
          ]}
        />
      ))}
    </View>
  );
}

function Computed({ view: { state, decision, estimate, timeline, helped } }: { readonly view: CaseView }) {
  const [title, label] = computedWords(
    decision === undefined ? 'entered' : state === 'proposed' ? 'proposed' : 'signed',
  );
  return (
    <View>
      <View className='part-title'>{title}</View>
      <DecisionCard decision={decision ?? estimate} label={label} />
      <Helped helped={helped} />
      <AtHome timeline={timeline} />
      <DoneList timeline={timeline} />
    </View>
  );
}

/** Over the computation, and over its amount: nobody takes a proposal for what was signed. */
function computedWords(from: 'entered' | 'proposed' | 'signed'): readonly [string, string] {
  if (from === 'entered') return ['照填的数算', '还没有核定，只供参考'];
  return from === 'proposed' ? ['提请核定的计算', '提请核定，还没有签字'] : ['核定的计算', '核定'];
}
