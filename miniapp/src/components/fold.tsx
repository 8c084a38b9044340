import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Tappable } from './tappable';

interface FoldProps {
  readonly title: string;
  /** What is inside, in one line, while it is closed. */
  readonly summary?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A part that most people do not need: one line until it is opened. */
export function Fold({ title, summary, open, onToggle, children }: PropsWithChildren<FoldProps>) {
  return (
    <View className={`fold ${open ? 'fold_open' : ''}`}>
      <Tappable className='fold__head' expanded={open} onTap={onToggle}>
        <View className='fold__text'>
          <View className='fold__title'>{title}</View>
          {summary && !open && <View className='fold__summary'>{summary}</View>}
        </View>
        <View className='fold__arrow' />
      </Tappable>
      {open && <View className='fold__body'>{children}</View>}
    </View>
  );
}
