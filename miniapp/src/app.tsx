import type { PropsWithChildren } from 'react';
import { CareModeProvider } from './components/care-mode';
import './app.less';

export default function App({ children }: PropsWithChildren) {
  return <CareModeProvider>{children}</CareModeProvider>;
}
