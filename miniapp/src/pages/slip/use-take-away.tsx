import { useDidHide, useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { MainButton } from '../../components/main-button';
import { pageStyle } from './page-style';
import './print.less';
import type { Slip } from './slip-text';

/** How the slip gets out of the screen: what stands above it, the button, and what else has to be on the page. */
export interface TakeAway {
  readonly about: string;
  readonly action: ReactNode;
  /** A dialog over everything. */
  readonly overlay?: ReactNode;
  /** What has to be in the page without being seen. */
  readonly unseen?: ReactNode;
}

/** By the browser's own printing; in WeChat as a picture (`use-take-away.weapp.tsx`). */
export function useTakeAway(slip: Slip): TakeAway {
  usePaper(slip);
  return {
    about: '下面这张纸印成 A5，可以带着去办事。',
    action: <MainButton text='打印' onTap={() => window.print()} />,
  };
}

/** A rule for paper holds for the whole document: it is there only while the slip is what is shown. */
function usePaper({ title, day }: Slip): void {
  useDidShow(() => layPaper(pageStyle(`${title} ${day}`)));
  useDidHide(clearPaper);
  useEffect(() => clearPaper, []);
}

function layPaper(style: string): void {
  clearPaper();
  const element = document.createElement('style');
  element.id = 'slip-paper';
  element.textContent = style;
  document.head.appendChild(element);
}

const clearPaper = (): void => document.getElementById('slip-paper')?.remove();
