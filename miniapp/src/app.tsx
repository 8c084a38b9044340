import Taro, { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { askBeforeUpdate } from './app-update';
import { CareModeProvider } from './components/care-mode';
import { DraftProvider } from './hooks/draft-store';
import { refreshPolicies } from './policies/refresh';
import './app.less';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchForUpdates();
    workOffline();
  });
  useDidShow(() => void refreshPolicies());
  return (
    <CareModeProvider>
      <DraftProvider>{children}</DraftProvider>
    </CareModeProvider>
  );
}

/** WeChat keeps the whole app; a browser has to be told to. One that cannot, or may not, goes on with the network. */
function workOffline(): void {
  if (process.env.TARO_ENV === 'h5' && 'serviceWorker' in navigator)
    navigator.serviceWorker.register('offline.js').catch(() => undefined);
}

/** In the browser the page that is loaded is the newest, and the dialog stays out of it. */
function watchForUpdates(): void {
  if (process.env.TARO_ENV !== 'h5' && Taro.canIUse('getUpdateManager'))
    askBeforeUpdate(Taro.getUpdateManager(), Taro.showModal);
}
