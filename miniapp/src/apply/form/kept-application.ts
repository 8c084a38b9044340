import { useCallback, useEffect, useState } from 'react';
import { thisPhone } from '../../api/phone';
import { applicationKey, useDraft } from '../../hooks/draft-store';
import { type ApplicationDraft, emptyApplication, readApplication } from './application-draft';

/** What is filled in outlives the page while the app is open, and the app itself only where the person has agreed to that. */
let held: ApplicationDraft | undefined;

/** The application that is being filled in, saved at every field. */
export function useApplication() {
  const { keeps, decide } = useDraft();
  const [draft, setDraft] = useState(
    () => held ?? (keeps ? readApplication(thisPhone.read(applicationKey)) : emptyApplication),
  );
  const change = useCallback((next: (draft: ApplicationDraft) => ApplicationDraft) => setDraft(next), []);
  useEffect(() => {
    held = draft;
    if (keeps) thisPhone.store(applicationKey, draft);
  }, [draft, keeps]);
  const clear = useCallback(() => {
    thisPhone.forget(applicationKey);
    setDraft(emptyApplication);
  }, []);
  return { draft, change, clear, keeps, decide };
}
