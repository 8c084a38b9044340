import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface SideKeysProps {
  /** The arrow that leads to the other side. */
  readonly towards: 'ArrowLeft' | 'ArrowRight';
  readonly onLeave: () => void;
}

/** Around one item of a side: the arrow towards the other side goes there, before the item takes it for up or down. */
export function SideKeys({ towards, onLeave, children }: PropsWithChildren<SideKeysProps>) {
  const onKeyDownCapture = (event: { key: string; preventDefault(): void; stopPropagation(): void }) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === towards) onLeave();
  };
  return <View {...{ onKeyDownCapture }}>{children}</View>;
}
