import { View } from '@tarojs/components';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { useState } from 'react';
import { focusOn } from '../../components/focus';
import { MainButton } from '../../components/main-button';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { checkRepeated, type RepeatErrors } from './check-payout';
import type { Asking, PayoutPageState } from './use-payout';

interface RepeatSheetProps {
  readonly page: PayoutPageState;
  readonly asking: Asking;
  readonly payable: { readonly count: number; readonly sumFen: number };
}

/** Count and sum are typed once more before money moves. */
export function RepeatSheet({ page, asking, payable }: RepeatSheetProps) {
  const [typed, setTyped] = useState({ count: '', sum: '' });
  const [reference, setReference] = useState('');
  const [errors, setErrors] = useState<RepeatErrors & { readonly reference?: string }>({});
  const isPaid = asking.kind === 'paid';
  const shown = asking.kind === 'paid' ? asking.payout : payable;
  const type = (change: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...change }));
    setErrors({});
  };
  const submit = () => {
    const blank = isPaid && reference.trim() === '';
    const found = {
      ...checkRepeated(typed, shown),
      ...(blank && { reference: '这里还没有填。请照银行回单填流水号。' }),
    };
    setErrors(found);
    const [first] = Object.keys(found);
    if (first) return focusOn(`payout-${first}`);
    void (asking.kind === 'paid'
      ? page.markPaid(asking.payout, reference.trim())
      : page.make(shown.count, shown.sumFen));
  };
  const running = page.task.isRunning;
  return (
    <Sheet
      id='payout-repeat'
      title={isPaid ? '银行打完款了？' : '做这批打款名单？'}
      closeText='先不办'
      onClose={() => page.ask(undefined)}
      action={<MainButton text={running ? '正在办…' : isPaid ? '登记已打款' : '做名单'} onTap={submit} />}
    >
      <View>
        名单上 {shown.count} 笔，{formatYuan(fen(shown.sumFen))} 元。请把笔数和金额再填一遍：
      </View>
      <TextField
        id='payout-count'
        title='笔数'
        unit='笔'
        keypad='number'
        value={typed.count}
        error={errors.count}
        onType={(count) => type({ count })}
        onDone={submit}
      />
      <TextField
        id='payout-sum'
        title='金额'
        unit='元'
        keypad='amount'
        value={typed.sum}
        error={errors.sum}
        onType={(sum) => type({ sum })}
        onDone={submit}
      />
      {isPaid && (
        <TextField
          id='payout-reference'
          title='银行流水号'
          value={reference}
          error={errors.reference}
          onType={(text) => {
            setReference(text);
            setErrors({});
          }}
          onDone={submit}
        />
      )}
    </Sheet>
  );
}
