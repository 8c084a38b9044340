import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { CSSProperties, PropsWithChildren, ReactNode } from 'react';
import { useCareMode } from './care-mode';
import { focusOn, isBrowser } from './focus';
import { Tappable } from './tappable';

interface PageProps {
  /** Unique among the pages: in the browser earlier pages stay in the document. */
  readonly name: string;
  readonly title: string;
  /** The way back, where the browser shows no bar of its own; on the phone only where WeChat's own arrow leads elsewhere. */
  readonly back?: { readonly text: string; readonly onTap: () => void; readonly onPhone?: boolean };
  /** Over the title and read with it: how far one has come. */
  readonly above?: ReactNode;
  /** The main button, kept at the bottom of the screen. */
  readonly action?: ReactNode;
  /** A dialog over everything. */
  readonly overlay?: ReactNode;
}

let isFirstPage = true;

/** One screen: its title, 大字版 in the corner, what it says, and its one main button at the bottom. */
export function Page({ name, title, back, above, action, overlay, children }: PropsWithChildren<PageProps>) {
  const care = useCareMode();
  const titleId = `${name}-title`;
  const aboveId = `${name}-above`;
  useDidShow(() => {
    if (!isFirstPage) focusOn(titleId);
    isFirstPage = false;
  });
  return (
    <View
      className={`page page_${name} ${care.on ? 'theme-care' : ''}`}
      {...(care.scale > 1 && { style: { '--type': `${care.scale}` } as CSSProperties })}
      {...{ role: 'main' }}
    >
      <View className='page__bar'>
        {back && (isBrowser || back.onPhone) ? (
          <Tappable className='page__back' onTap={back.onTap}>
            <View className='page__back-arrow' />
            {back.text}
          </Tappable>
        ) : (
          <View className='page__brand'>医助</View>
        )}
        <Tappable className='page__care' onTap={care.toggle}>
          {care.on ? '标准版' : '大字版'}
        </Tappable>
      </View>
      <View className='page__body'>
        {above && <View id={aboveId}>{above}</View>}
        <View
          className='page__title'
          id={titleId}
          {...{ role: 'heading', 'aria-level': '1', 'aria-describedby': above ? aboveId : undefined, tabIndex: -1 }}
        >
          {title}
        </View>
        {children}
      </View>
      {action && <View className='page__action'>{action}</View>}
      {overlay}
    </View>
  );
}
