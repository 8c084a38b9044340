import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useCareMode } from './care-mode';
import { Tappable } from './tappable';

interface PageProps {
  readonly title: string;
  /** The main button, kept at the bottom of the screen. */
  readonly action?: ReactNode;
}

/** One screen: its title, 大字版 in the corner, what it says, and its one main button at the bottom. */
export function Page({ title, action, children }: PropsWithChildren<PageProps>) {
  const care = useCareMode();
  return (
    <View className={`page ${care.on ? 'theme-care' : ''}`} {...{ role: 'main' }}>
      <View className='page__head'>
        <View className='page__title' {...{ role: 'heading', 'aria-level': '1' }}>
          {title}
        </View>
        <Tappable className='page__care' onTap={care.toggle}>
          {care.on ? '标准版' : '大字版'}
        </Tappable>
      </View>
      <View className='page__body'>{children}</View>
      {action && <View className='page__action'>{action}</View>}
    </View>
  );
}
