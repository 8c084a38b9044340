import { View } from '@tarojs/components';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { Chips } from '../../components/chips';
import { Tappable } from '../../components/tappable';
import { TextField } from '../../components/text-field';
import { type AmountQuestion, chosen, type FormChoice } from '../../estimate/bill-form';
import type { BillQuestion } from '../../estimate/bill-questions';
import { WhereOnSheet } from './settlement-sheet/where-on-sheet';
import { type Bill, fieldId } from './use-bill';

interface FieldProps {
  readonly question: BillQuestion;
  readonly bill: Bill;
  /** Alone on its screen. */
  readonly large?: boolean;
}

/** Where the answer to one question is typed or chosen. */
export function Field({ question, bill, large }: FieldProps) {
  switch (question.kind) {
    case 'door':
      return <Door title={large ? '请点一个' : question.title} bill={bill} />;
    case 'amount':
      return <Amount question={question.amount} bill={bill} />;
    case 'date':
      return <VisitDate bill={bill} />;
    case 'choice':
      return <Choice choice={question.choice} bill={bill} large={large} />;
    case 'earlier':
      return <Earlier balance={question.balance} title={question.benefit} bill={bill} />;
    case 'sheet':
      return <SheetNumber bill={bill} />;
  }
}

const doors = (canBeUnsettled: boolean) => [
  { value: 'settled', title: '已经结算', note: '医院给了结算单，照着填' },
  canBeUnsettled
    ? { value: 'open', title: '还没结算', note: '照费用单填，先替您算医保' }
    : { value: 'open', title: '还没结算', note: '这里没有医保的报销办法，先算不了', disabled: true },
];

/** The two doors: settled or not. */
function Door({ title, bill }: { readonly title: string; readonly bill: Bill }) {
  const { settled } = bill.visit;
  return (
    <Chips
      id='bill-door'
      title={title}
      large
      options={doors(bill.canBeUnsettled)}
      value={settled === undefined ? undefined : settled ? 'settled' : 'open'}
      error={bill.errors.door}
      onChoose={(value) => bill.chooseDoor(value === 'settled')}
    />
  );
}

function VisitDate({ bill }: { readonly bill: Bill }) {
  return (
    <TextField
      id='bill-date'
      title={bill.visit.settled ? '结算日期' : '就诊日期'}
      hint='先按今天填好了，不是今天就照单子改'
      value={bill.visit.date ?? bill.today}
      error={bill.errors.date}
      onType={bill.typeDate}
      onDone={bill.submit}
    />
  );
}

interface EarlierProps {
  readonly balance: string;
  readonly title: string;
  readonly bill: Bill;
}

/** What the year has paid already of one benefit. */
function Earlier({ balance, title, bill }: EarlierProps) {
  return (
    <TextField
      id={fieldId(`earlier.${balance}`)}
      title={`${title}今年已经发了多少`}
      hint='前几次已经打到卡上的，加起来填；没有就空着'
      unit='元'
      keypad='amount'
      value={bill.draft.earlier[balance] ?? ''}
      error={bill.errors[`earlier.${balance}`]}
      onType={(text) => bill.typeEarlier(balance, text)}
      onDone={bill.submit}
    />
  );
}

function SheetNumber({ bill }: { readonly bill: Bill }) {
  return (
    <TextField
      id='bill-sheet'
      title='结算单号'
      hint='填了可以防止同一张单子算两遍；可以空着'
      value={bill.visit.sheetNumber}
      error={bill.errors.sheet}
      onType={bill.typeSheet}
      onDone={bill.submit}
    />
  );
}

function Amount({ question, bill }: { readonly question: AmountQuestion; readonly bill: Bill }) {
  const { word, title, hint } = question;
  const value = bill.visit.amounts[word] ?? '';
  const read = parseYuan(value);
  return (
    <View>
      <TextField
        id={fieldId(`amount.${word}`)}
        title={title}
        hint={read.kind === 'amount' ? `读作 ${formatYuan(read.fen)} 元` : hint}
        unit='元'
        keypad='amount'
        value={value}
        error={bill.errors[`amount.${word}`]}
        onType={(text) => bill.typeAmount(word, text)}
        onDone={bill.submit}
      />
      <WhereOnSheet question={question} adcode={bill.draft.adcode} settled={bill.visit.settled !== false} />
    </View>
  );
}

interface ChoiceProps {
  readonly choice: FormChoice;
  readonly bill: Bill;
  /** Each value a card of its own line. */
  readonly large?: boolean;
}

/** A choice; values that are treated alike here wait behind the first of them. */
function Choice({ choice, bill, large }: ChoiceProps) {
  const value = chosen(choice, bill.draft, bill.visit);
  const more = `choice-${choice.fact}`;
  const isShort = bill.opened[more] !== true;
  const options = choice.options.filter(
    (one) => !isShort || one.value === value || choice.first.indexOf(one.value) >= 0,
  );
  return (
    <>
      <Chips
        id={`bill-${choice.fact}`}
        title={choice.title}
        note={choice.note}
        large={large}
        options={options}
        value={value}
        onChoose={(next) => bill.choose(choice.fact, choice.ofPerson, next)}
      />
      {isShort && options.length < choice.options.length && (
        <Tappable
          className='more-options'
          expanded={false}
          label={`都不是，看别的：${choice.title}`}
          onTap={() => bill.toggle(more)}
        >
          都不是，看别的
        </Tappable>
      )}
    </>
  );
}
