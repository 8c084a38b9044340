import Taro from '@tarojs/taro';
import { createContext, type PropsWithChildren, useContext, useState } from 'react';

const storageKey = 'care-mode';

interface CareMode {
  readonly on: boolean;
  readonly toggle: () => void;
}

const CareModeContext = createContext<CareMode>({ on: false, toggle: () => undefined });

/** Keeps 大字版 for every page and, in local storage, for the next visit. */
export function CareModeProvider({ children }: PropsWithChildren) {
  const [on, setOn] = useState(readStored);
  const toggle = () => {
    setOn(!on);
    store(!on);
  };
  return <CareModeContext.Provider value={{ on, toggle }}>{children}</CareModeContext.Provider>;
}

/** Whether 大字版 is on, and the switch. */
export const useCareMode = (): CareMode => useContext(CareModeContext);

/** Storage can be full or closed (private browsing): then the choice lasts as long as the page. */
function readStored(): boolean {
  try {
    return Taro.getStorageSync(storageKey) === true;
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
