import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface TappableProps {
  readonly onTap: () => void;
  readonly className?: string;
  /** What it is to a screen reader; a button unless told. */
  readonly role?: 'button' | 'link' | 'switch' | 'radio' | 'checkbox';
  /** The state of a switch, a radio or a checkbox. */
  readonly checked?: boolean;
  /** Whether the part that it opens is open. */
  readonly expanded?: boolean;
  /** Spoken instead of the text inside. */
  readonly label?: string;
  readonly id?: string;
  readonly disabled?: boolean;
}

/** Anything that is tapped: in the browser it also takes focus, answers Enter and Space, and says what it is. */
export function Tappable({ className, id, children, ...props }: PropsWithChildren<TappableProps>) {
  const onTap = props.disabled ? undefined : props.onTap;
  return (
    <View
      className={`tappable ${className ?? ''}`}
      onClick={onTap}
      {...(id && { id })}
      {...spoken(props)}
      {...keyboard(props)}
    >
      {children}
    </View>
  );
}

/** Attributes that Taro's types do not know but its elements pass on. */
function spoken({ role = 'button', checked, expanded, label, disabled }: TappableProps): object {
  return {
    [process.env.TARO_ENV === 'h5' ? 'role' : 'aria-role']: role,
    'aria-checked': checked,
    'aria-expanded': expanded,
    'aria-label': label,
    'aria-disabled': disabled,
  };
}

function keyboard({ onTap, disabled }: TappableProps): object {
  if (process.env.TARO_ENV !== 'h5') return {};
  const onKeyDown = (event: { key: string; preventDefault(): void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onTap();
  };
  return disabled ? { tabIndex: -1 } : { tabIndex: 0, onKeyDown };
}
