import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

/** A heading inside the page; level 2 for a part, 3 for what is in it. */
export function Heading({
  level = 2,
  id,
  children,
}: PropsWithChildren<{ readonly level?: 2 | 3; readonly id?: string }>) {
  return (
    <View className={`heading heading_${level}`} {...(id && { id })} {...{ role: 'heading', 'aria-level': `${level}` }}>
      {children}
    </View>
  );
}
