import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { focusOn, isBrowser } from './focus';

export interface FieldFrameProps {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly error?: string;
}

/** Around what is typed into: what it is, what is wrong with it, and where to find it. */
export function FieldFrame({ id, title, hint, error, children }: PropsWithChildren<FieldFrameProps>) {
  return (
    <View className={`field ${error ? 'field_wrong' : ''}`}>
      <View className='field__title' onClick={() => focusOn(id)}>
        {title}
      </View>
      <View className='field__box'>{children}</View>
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

/** What the input in a frame is to whoever cannot see it; `more` is for a browser's own element. */
export function fieldVoice({ id, title, hint, error }: FieldFrameProps, more: Record<string, string> = {}) {
  const invalid = error ? 'true' : 'false';
  if (!isBrowser) return { 'aria-role': 'textbox', 'aria-label': title, 'aria-invalid': invalid };
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return {
    nativeProps: { ...more, id, 'aria-label': title, 'aria-describedby': describedBy, 'aria-invalid': invalid },
  };
}
