import { Textarea, View } from '@tarojs/components';
import { focusOn, isBrowser } from './focus';

interface LongTextProps {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly error?: string;
  readonly onType: (text: string) => void;
}

/** As much as a finding takes. */
const maxLength = 500;

/** A few sentences to type. */
export function LongText({ id, title, value, error, onType }: LongTextProps) {
  return (
    <View className={`field ${error ? 'field_wrong' : ''}`}>
      <View className='field__title' onClick={() => focusOn(id)}>
        {title}
      </View>
      <View className='field__box'>
        <Textarea
          className='long-text'
          value={value}
          maxlength={maxLength}
          onInput={({ detail }) => onType(detail.value)}
          {...(isBrowser
            ? {
                nativeProps: {
                  id,
                  'aria-label': title,
                  'aria-describedby': error ? `${id}-error` : undefined,
                  'aria-invalid': error ? 'true' : 'false',
                },
              }
            : { 'aria-role': 'textbox', 'aria-label': title, 'aria-invalid': error ? 'true' : 'false' })}
        />
      </View>
      {error && (
        <View className='field__error' id={`${id}-error`}>
          {error}
        </View>
      )}
    </View>
  );
}
