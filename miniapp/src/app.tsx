import Taro, { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { askBeforeUpdate } from './app-update';
import { CareModeProvider } from './components/care-mode';
import { DraftProvider } from './hooks/draft-store';
import './app.less';

export default function App({ children }: PropsWithChildren) {
  useLaunch(watchForUpdates);
  return (
    <CareModeProvider>
      <DraftProvider>{children}</DraftProvider>
    </CareModeProvider>
  );
}

/** In the browser the page that is loaded is the newest, and the dialog stays out of it. */
function watchForUpdates(): void {
  if (process.env.TARO_ENV !== 'h5' && Taro.canIUse('getUpdateManager'))
    askBeforeUpdate(Taro.getUpdateManager(), Taro.showModal);
}
