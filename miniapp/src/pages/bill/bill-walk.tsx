import { View } from '@tarojs/components';
import { MainButton } from '../../components/main-button';
import { Progress } from '../../components/progress';
import { Tappable } from '../../components/tappable';
import { answerWords, type BillQuestion, isAnswered } from '../../estimate/bill-questions';
import { Field } from './bill-fields';
import type { Bill } from './use-bill';
import type { Walk } from './use-walk';

/** One question of the walk, which fills the screen. */
export function OneQuestion({ question, bill }: { readonly question: BillQuestion; readonly bill: Bill }) {
  const isFilledIn = question.kind === 'choice' && !isAnswered(question, bill.draft);
  return (
    <>
      {isFilledIn && <View className='lead'>先选了常见的，不对就改。</View>}
      <View className='form question'>
        <Field key={question.id} question={question} bill={bill} large />
      </View>
    </>
  );
}

interface AnswerProps {
  readonly question: BillQuestion;
  readonly bill: Bill;
  readonly onTap: () => void;
}

/** One answer of the overview: the whole line opens its question. */
export function Answer({ question, bill, onTap }: AnswerProps) {
  const error = bill.errors[question.id];
  return (
    <Tappable className='answer-line' onTap={onTap}>
      <View className='card__text'>
        <View className='card__note'>{question.label}</View>
        <View className='visit__title'>{answerWords(question, bill.draft, bill.today)}</View>
        {error && <View className='field__error'>{error}</View>}
      </View>
      <View className='small-button'>改</View>
    </Tappable>
  );
}

/** The frame around a question or the overview: its title, how far it is, and the ways on and back. */
export function walkFrame(walk: Walk, { draft, visit, submit }: Bill) {
  const { question, questions, step, edits } = walk;
  const { visits } = draft;
  const ofVisit = visits.length > 1 ? `第 ${visits.indexOf(visit) + 1} 次就诊，` : '';
  const of = questions.walk.length;
  return {
    title: question ? question.title : walk.isComplete() ? '都填好了，看一看' : '还没填好，看一看',
    above: step && <Progress at={step} of={of} words={`${ofVisit}第 ${step} 题，共 ${of} 题`} />,
    back: { text: edits ? '返回' : '上一题', onTap: walk.back, onPhone: true },
    action: <MainButton text={question ? (edits ? '填好了' : '下一题') : '看能报多少'} onTap={submit} />,
  };
}
