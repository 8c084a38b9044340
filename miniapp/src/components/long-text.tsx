import { Textarea } from '@tarojs/components';
import { FieldFrame, type FieldFrameProps, fieldVoice } from './field-frame';

interface LongTextProps extends FieldFrameProps {
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** As much as a finding takes. */
const maxLength = 500;

/** A few sentences to type. */
export function LongText({ value, onType, ...frame }: LongTextProps) {
  return (
    <FieldFrame {...frame}>
      <Textarea
        className='long-text'
        value={value}
        maxlength={maxLength}
        onInput={({ detail }) => onType(detail.value)}
        {...fieldVoice(frame)}
      />
    </FieldFrame>
  );
}
