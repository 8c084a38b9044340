import { View } from '@tarojs/components';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { Chips } from '../../components/chips';
import { Fold } from '../../components/fold';
import { Tappable } from '../../components/tappable';
import { TextField } from '../../components/text-field';
import { type AmountQuestion, type BillForm, chosen, type FormChoice, summaryOf } from '../../estimate/bill-form';
import { WhereOnSheet } from './settlement-sheet/where-on-sheet';
import { fieldId, type useBill } from './use-bill';

type Bill = ReturnType<typeof useBill>;
interface BillFieldsProps {
  readonly form: BillForm;
  readonly bill: Bill;
}

/** The questions behind the door that was chosen: at most three numbers, and the choices that matter here. */
export function BillFields({ form, bill }: BillFieldsProps) {
  const { draft, visit, errors, opened, toggle } = bill;
  return (
    <>
      <View className='form'>
        {form.amounts.map((question) => (
          <Amount key={question.word} question={question} bill={bill} />
        ))}
        <TextField
          id='bill-date'
          title={visit.settled ? '结算日期' : '就诊日期'}
          hint='先按今天填好了，不是今天就照单子改'
          value={visit.date ?? bill.today}
          error={errors.date}
          onType={bill.typeDate}
          onDone={bill.submit}
        />
        {form.choices.map((choice) => (
          <Choice key={choice.fact} choice={choice} bill={bill} />
        ))}
      </View>
      {form.usualChoices.length > 0 && (
        <Fold
          title={opened.usual ? '医院、转诊这些情况' : '其余按常见情况填好了，点开可改'}
          summary={summaryOf(form.usualChoices, draft, visit)}
          open={opened.usual === true}
          onToggle={() => toggle('usual')}
        >
          {form.usualChoices.map((choice) => (
            <Choice key={choice.fact} choice={choice} bill={bill} />
          ))}
        </Fold>
      )}
      <MoreFields form={form} bill={bill} />
    </>
  );
}

/** Other payers, the number of the sheet, and what the year has paid already. */
function MoreFields({ form, bill }: BillFieldsProps) {
  const { visit, draft, errors, opened, toggle } = bill;
  const isShort = form.moreAmounts.length === 0 && form.earlier.length === 0;
  return (
    <Fold
      title={isShort ? '单子编号（可以不填）' : '还有别的报销'}
      open={opened.more === true}
      onToggle={() => toggle('more')}
    >
      {form.moreAmounts.map((question) => (
        <Amount key={question.word} question={question} bill={bill} />
      ))}
      {form.earlier.map(({ balance, title }) => (
        <TextField
          key={balance}
          id={fieldId(`earlier.${balance}`)}
          title={`${title}今年已经发了多少`}
          hint='前几次已经打到卡上的，加起来填；没有就空着'
          unit='元'
          keypad='amount'
          value={draft.earlier[balance] ?? ''}
          error={errors[`earlier.${balance}`]}
          onType={(text) => bill.typeEarlier(balance, text)}
          onDone={bill.submit}
        />
      ))}
      <TextField
        id='bill-sheet'
        title='结算单号'
        hint='填了可以防止同一张单子算两遍；可以空着'
        value={visit.sheetNumber}
        error={errors.sheet}
        onType={bill.typeSheet}
        onDone={bill.submit}
      />
    </Fold>
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

/** A choice; values that are treated alike here wait behind the first of them. */
function Choice({ choice, bill }: { readonly choice: FormChoice; readonly bill: Bill }) {
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
