import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { Tappable } from './tappable';
import { useDialogKeys } from './use-dialog-keys';

interface SheetProps {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly closeText?: string;
  /** Buttons beside 关闭. */
  readonly action?: ReactNode;
}

/** A dialog that rises from the bottom: it keeps the keyboard inside, closes with Esc, and gives the focus back. */
export function Sheet({ id, title, onClose, closeText = '关闭', action, children }: PropsWithChildren<SheetProps>) {
  useDialogKeys(id, onClose);
  return (
    <View className='sheet'>
      <View className='sheet__mask' onClick={onClose} {...{ 'aria-hidden': 'true' }} />
      <View
        id={id}
        className='sheet__panel'
        {...{ role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': `${id}-title` }}
      >
        <View className='sheet__title' id={`${id}-title`} {...{ role: 'heading', 'aria-level': '2' }}>
          {title}
        </View>
        <View className='sheet__body' {...{ tabIndex: 0 }}>
          {children}
        </View>
        <View className='sheet__action'>
          {action}
          <Tappable className='weui-btn weui-btn_default main-button' onTap={onClose}>
            {closeText}
          </Tappable>
        </View>
      </View>
    </View>
  );
}
