import { Input, View } from '@tarojs/components';
import { focusOn, isBrowser } from './focus';

/** By what is typed: the keys that WeChat shows, and those that a browser shows. */
const keypads = {
  text: { type: 'text', inputmode: 'text' },
  amount: { type: 'digit', inputmode: 'decimal' },
  number: { type: 'number', inputmode: 'numeric' },
  // WeChat's keys for numbers have no hyphen.
  phone: { type: 'text', inputmode: 'tel' },
  idNumber: { type: 'idcard', inputmode: 'text' },
} as const;

interface TextFieldProps {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly value: string;
  readonly unit?: string;
  readonly error?: string;
  readonly keypad?: keyof typeof keypads;
  readonly onType: (text: string) => void;
  /** Enter, or 完成 on the phone's keyboard. */
  readonly onDone?: () => void;
}

/** Longer than the longest field that is read, so that nothing typed is cut off before it is refused. */
const maxLength = 100;

/** One line to type into, with what it is, where to find it, and what is wrong with it. */
export function TextField({ id, title, hint, value, unit, error, keypad = 'text', onType, onDone }: TextFieldProps) {
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <View className={`field ${error ? 'field_wrong' : ''}`}>
      <View className='field__title' onClick={() => focusOn(id)}>
        {title}
      </View>
      <View className='field__box'>
        <Input
          className='field__input'
          type={isBrowser ? 'text' : keypads[keypad].type}
          maxlength={maxLength}
          value={value}
          onInput={({ detail }) => onType(detail.value)}
          onConfirm={onDone}
          {...(isBrowser
            ? {
                nativeProps: {
                  id,
                  inputmode: keypads[keypad].inputmode,
                  autocomplete: 'off',
                  'aria-label': title,
                  'aria-describedby': describedBy || undefined,
                  'aria-invalid': error ? 'true' : 'false',
                },
              }
            : { 'aria-role': 'textbox', 'aria-label': title, 'aria-invalid': error ? 'true' : 'false' })}
        />
        {unit && <View className='field__unit'>{unit}</View>}
      </View>
      {error && (
        <View className='field__error' id={`${id}-error`}>
          {error}
        </View>
      )}
      {hint && (
        <View className='field__hint' id={`${id}-hint`}>
          {hint}
        </View>
      )}
    </View>
  );
}
