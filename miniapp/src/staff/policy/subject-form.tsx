import { View } from '@tarojs/components';
import type { Category } from '@yizhu/shared/policy/document';
import type { Choice } from '@yizhu/shared/policy/questions';
import { amountText } from '@yizhu/shared/policy/words/figure-words';
import { useState } from 'react';
import { Chips } from '../../components/chips';
import { Fold } from '../../components/fold';
import { FewChips } from './few-chips';
import { chosenValue, ranges, type SubjectPage, shareOptions } from './use-subject';

/** Facts that change most; the others are folded away. */
const first = ['care', 'disease'];

interface SubjectFormProps {
  readonly about: SubjectPage;
  readonly categories: readonly Category[];
}

/** Whom the bills are about, and how far they go. */
export function SubjectForm({ about, categories }: SubjectFormProps) {
  const [isOpen, setOpen] = useState(false);
  const { subject, choices } = about;
  const more = choices.filter(({ fact }) => first.indexOf(fact) < 0);
  return (
    <View className='form staff-form'>
      <FewChips
        id='staff-identity'
        title='身份'
        options={[...categories.map(({ title }) => ({ value: title, title })), { value: '', title: '没有身份' }]}
        value={subject.identity}
        onChoose={about.setIdentity}
      />
      <FactChips about={about} choices={choices.filter(({ fact }) => first.indexOf(fact) >= 0)} />
      <Chips
        id='staff-insurance'
        title='基本医保先报了多少'
        options={insuranceOptions(about.canCompute)}
        value={String(subject.insurance)}
        onChoose={(value) => about.setInsurance(value === 'document' ? value : Number(value))}
      />
      <Chips
        id='staff-range'
        title='单子看到多大'
        options={ranges.map((fen) => ({ value: String(fen), title: amountText(fen) }))}
        value={String(about.mostFen)}
        onChoose={(value) => about.setMost(Number(value))}
      />
      {more.length > 0 && (
        <Fold
          title='其余的情况'
          summary={more.map((choice) => toldChoice(choice, chosenValue(choice, subject))).join('、')}
          open={isOpen}
          onToggle={() => setOpen(!isOpen)}
        >
          <FactChips about={about} choices={more} />
        </Fold>
      )}
    </View>
  );
}

/** A yes or no says what it is about. */
function toldChoice({ title, options }: Choice, chosen: string): string {
  const told = options.filter(({ value }) => value === chosen)[0]?.title ?? '';
  return told.length > 2 ? told : `${title}：${told}`;
}

const insuranceOptions = (canCompute: boolean) => [
  ...(canCompute ? [{ value: 'document', title: '没结算，照文件算' }] : []),
  ...shareOptions,
];

function FactChips({ about, choices }: { readonly about: SubjectPage; readonly choices: readonly Choice[] }) {
  return (
    <>
      {choices.map((choice) => (
        <FewChips
          key={choice.fact}
          id={`staff-${choice.fact}`}
          title={choice.title}
          options={choice.options}
          value={chosenValue(choice, about.subject)}
          onChoose={(value) => about.choose(choice.fact, value)}
        />
      ))}
    </>
  );
}
