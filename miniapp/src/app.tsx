import type { PropsWithChildren } from 'react';
import { CareModeProvider } from './components/care-mode';
import { DraftProvider } from './hooks/draft-store';
import './app.less';

export default function App({ children }: PropsWithChildren) {
  return (
    <CareModeProvider>
      <DraftProvider>{children}</DraftProvider>
    </CareModeProvider>
  );
}
