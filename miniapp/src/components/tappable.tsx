import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { isBrowser } from './focus';

interface TappableProps {
  readonly onTap: () => void;
  readonly className?: string;
  /** What it is to a screen reader; a button unless told. */
  readonly role?: 'button' | 'link' | 'switch' | 'radio' | 'checkbox' | 'tab';
  /** The state of a switch, a radio or a checkbox. */
  readonly checked?: boolean;
  /** Whether a tab is the one that is shown; whether a button that stays down is down. */
  readonly selected?: boolean;
  readonly pressed?: boolean;
  /** Whether the part that it opens is open. */
  readonly expanded?: boolean;
  /** Spoken instead of the text inside. */
  readonly label?: string;
  /** Id of the element that says more, such as an error. */
  readonly describedBy?: string;
  readonly id?: string;
  readonly disabled?: boolean;
  /** Left out when the Tab key moves on: the arrow keys of its group reach it. */
  readonly skipsTab?: boolean;
  /** -1 for the arrow keys to the left and up, 1 for right and down. */
  readonly onArrow?: (step: -1 | 1) => void;
  /** Takes left and right for itself, where `onArrow` goes up and down a list beside another. */
  readonly onSideways?: (step: -1 | 1) => void;
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
function spoken(props: TappableProps): object {
  const { role = 'button', checked, selected, pressed, expanded, label, describedBy, disabled } = props;
  return {
    [isBrowser ? 'role' : 'aria-role']: role,
    'aria-checked': checked,
    'aria-selected': selected,
    'aria-pressed': pressed,
    'aria-expanded': expanded,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-disabled': disabled,
  };
}

const arrows: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

function keyboard({ onTap, onArrow, onSideways, disabled, skipsTab }: TappableProps): object {
  if (!isBrowser) return {};
  const onKeyDown = (event: { key: string; preventDefault(): void }) => {
    const step = arrows[event.key];
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const move = (isSideways && onSideways) || onArrow;
    const act = event.key === 'Enter' || event.key === ' ' ? onTap : step && move && (() => move(step));
    if (!act) return;
    event.preventDefault();
    act();
  };
  return disabled ? { tabIndex: -1 } : { tabIndex: skipsTab ? -1 : 0, onKeyDown };
}
