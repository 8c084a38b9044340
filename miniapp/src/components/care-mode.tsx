import Taro from '@tarojs/taro';
import { createContext, type PropsWithChildren, useContext, useState } from 'react';
import { fontScale } from '../hooks/font-scale';

const storageKey = 'care-mode';
/** 关怀模式 of WeChat sets 1.4: whoever reads about as large there gets 大字版 here until they choose. */
const largeInWeChat = 1.35;
/** Texts of 大字版 beside those of 标准版, as `theme.less` has them. */
const careScale = 22 / 17;

interface CareMode {
  readonly on: boolean;
  /** By how much texts are larger than the style has them, so that they are no smaller than in WeChat itself. */
  readonly scale: number;
  readonly toggle: () => void;
}

const CareModeContext = createContext<CareMode>({ on: false, scale: 1, toggle: () => undefined });

/** Keeps 大字版 for every page and, in local storage, for the next visit. */
export function CareModeProvider({ children }: PropsWithChildren) {
  const [on, setOn] = useState(readStored);
  const [inWeChat] = useState(fontScale);
  const scale = on ? Math.max(1, inWeChat / careScale) : inWeChat;
  const toggle = () => {
    setOn(!on);
    store(!on);
  };
  return <CareModeContext.Provider value={{ on, scale, toggle }}>{children}</CareModeContext.Provider>;
}

/** Whether 大字版 is on, and the switch. */
export const useCareMode = (): CareMode => useContext(CareModeContext);

/** Storage can be full or closed (private browsing): then the choice lasts as long as the page. */
function readStored(): boolean {
  try {
    const stored = Taro.getStorageSync(storageKey);
    return typeof stored === 'boolean' ? stored : fontScale() >= largeInWeChat;
  } catch {
    return false;
  }
}

function store(on: boolean): void {
  try {
    Taro.setStorageSync(storageKey, on);
  } catch {
    // The choice still holds on this page.
  }
}
