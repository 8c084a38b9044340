import { View } from '@tarojs/components';
import { focusOn } from '../../components/focus';
import { Tappable } from '../../components/tappable';

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly title: string; readonly note?: string }[];
  readonly shown: T;
  readonly onShow: (id: T) => void;
}

const tabId = (id: string): string => `staff-tab-${id}`;

/** The parts of the page; the arrow keys move between them as between tabs everywhere. */
export function Tabs<T extends string>({ label, tabs, shown, onShow }: TabsProps<T>) {
  const move = (at: number, step: number) => {
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onShow(next.id);
    focusOn(tabId(next.id));
  };
  return (
    <View className='tabs' {...{ role: 'tablist', 'aria-label': label }}>
      {tabs.map(({ id, title, note }, at) => (
        <Tappable
          key={id}
          id={tabId(id)}
          className={`tab ${id === shown ? 'tab_on' : ''}`}
          role='tab'
          selected={id === shown}
          skipsTab={id !== shown}
          onTap={() => onShow(id)}
          onArrow={(step) => move(at, step)}
        >
          {title}
          {note && <View className='tab__note'>{note}</View>}
        </Tappable>
      ))}
    </View>
  );
}
