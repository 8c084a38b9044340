import { Input, View } from '@tarojs/components';
import { FieldFrame, type FieldFrameProps, fieldVoice } from './field-frame';
import { isBrowser } from './focus';

/** By what is typed: the keys that WeChat shows, and those that a browser shows. */
const keypads = {
  text: { type: 'text', inputmode: 'text' },
  amount: { type: 'digit', inputmode: 'decimal' },
  number: { type: 'number', inputmode: 'numeric' },
  // WeChat's keys for numbers have no hyphen.
  phone: { type: 'text', inputmode: 'tel' },
  idNumber: { type: 'idcard', inputmode: 'text' },
} as const;

interface TextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly unit?: string;
  readonly keypad?: keyof typeof keypads;
  readonly onType: (text: string) => void;
  /** Enter, or 完成 on the phone's keyboard. */
  readonly onDone?: () => void;
}

/** Longer than the longest field that is read, so that nothing typed is cut off before it is refused. */
const maxLength = 100;

/** One line to type into. */
export function TextField({ value, unit, keypad = 'text', onType, onDone, ...frame }: TextFieldProps) {
  const { type, inputmode } = keypads[keypad];
  return (
    <FieldFrame {...frame}>
      <Input
        className='field__input'
        type={isBrowser ? 'text' : type}
        maxlength={maxLength}
        value={value}
        onInput={({ detail }) => onType(detail.value)}
        onConfirm={onDone}
        {...fieldVoice(frame, { inputmode, autocomplete: 'off' })}
      />
      {unit && <View className='field__unit'>{unit}</View>}
    </FieldFrame>
  );
}
