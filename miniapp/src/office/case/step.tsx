import { View } from '@tarojs/components';
import type { CaseView } from '@yizhu/shared/api/endpoints';
import { publicityDays } from '@yizhu/shared/casework/publicity';
import { isBrowser } from '../../components/focus';
import { LongText } from '../../components/long-text';
import { MainButton } from '../../components/main-button';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { today } from '../../hooks/today';
import { openOffice } from '../moves';
import { categoryTitle } from './category-title';
import { daysOf } from './check-step';
import { effectWords } from './effect-words';
import type { CasePageState } from './use-case';

interface StepProps {
  readonly page: CasePageState;
  readonly view: CaseView;
}

/** The one step that the caller may do, and above the button what it will do. */
export function Step({ page, view }: StepProps) {
  const { step, now } = view;
  if (!step)
    return <View className='notice-box'>{now ? `这一步要由${now.office}办，您只能看。` : '这件事办完了。'}</View>;
  if (step.step === 'batch' || step.step === 'pay')
    return (
      <View className='case-step'>
        <View className='case-step__title'>{step.title}</View>
        <Effect page={page} view={view} />
        <MainButton text='去打款页面' onTap={() => openOffice('payout')} />
      </View>
    );
  return (
    <View className='case-step'>
      <View className='case-step__title'>{step.title}</View>
      <Fields page={page} view={view} />
      <Effect page={page} view={view} />
      <MainButton text={page.task.isRunning ? '正在办…' : step.title} onTap={page.ask} />
      {isBrowser && <View className='queue-keys'>键盘：a 办这一步，再确认一次才算数</View>}
    </View>
  );
}

const stepWords = ({ page, view }: StepProps): string[] =>
  effectWords(view, page.fields, { today: today(), category: categoryTitle(view.person.category) });

/** A sentence a line. */
function Effect({ page, view }: StepProps) {
  return (
    <View className='case-step__effect'>
      {stepWords({ page, view }).map((words) => (
        <View key={words}>{words}</View>
      ))}
    </View>
  );
}

function Fields({ page, view }: StepProps) {
  const { fields, errors, type, ask } = page;
  const step = view.step?.step;
  if (step === 'visit')
    return (
      <>
        <View className='case-step__fields'>
          <TextField
            id='case-day'
            title='哪天去的'
            value={fields.day}
            error={errors.day}
            onType={(day) => type({ day })}
            onDone={ask}
          />
          <TextField
            id='case-first'
            title='第一个人'
            value={fields.first}
            error={errors.first}
            onType={(first) => type({ first })}
            onDone={ask}
          />
          <TextField
            id='case-second'
            title='第二个人'
            value={fields.second}
            error={errors.second}
            onType={(second) => type({ second })}
            onDone={ask}
          />
        </View>
        <LongText
          id='case-finding'
          title='看到的家里情况'
          value={fields.finding}
          error={errors.finding}
          onType={(finding) => type({ finding })}
        />
      </>
    );
  if (step === 'publicise' || step === 'publicise-amount') return <PublicityFields page={page} view={view} />;
  return null;
}

function PublicityFields({ page }: StepProps) {
  const { fields, errors, type, ask } = page;
  const days = daysOf(fields);
  return (
    <>
      <View className='field__hint'>
        公示不能少于{publicityDays.least}天，一般{publicityDays.usual}天；最后一天过完，没有人提异议，才能点。
      </View>
      <View className='case-step__fields'>
        <TextField
          id='case-from'
          title='公示从哪天'
          value={fields.from}
          error={errors.from}
          onType={(from) => type({ from })}
          onDone={ask}
        />
        <TextField
          id='case-to'
          title='到哪天'
          hint={days !== undefined && days > 0 ? `一共 ${days} 天` : undefined}
          value={fields.to}
          error={errors.to}
          onType={(to) => type({ to })}
          onDone={ask}
        />
      </View>
    </>
  );
}

/** Nothing is signed by accident. */
export function SureSheet({ page, view }: StepProps) {
  const { step, person, number } = view;
  if (!step) return null;
  return (
    <Sheet
      id='case-sure'
      title={`${step.title}？`}
      closeText='再看看'
      onClose={page.stay}
      action={<MainButton text={`确认：${step.title}`} onTap={() => void page.sign()} />}
    >
      <View>
        {person.name}，编号 {number}
      </View>
      {stepWords({ page, view }).map((words) => (
        <View key={words}>{words}</View>
      ))}
    </Sheet>
  );
}
