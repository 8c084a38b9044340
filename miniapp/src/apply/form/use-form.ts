import Taro from '@tarojs/taro';
import type { Home } from '@yizhu/shared/api/endpoints';
import { useMemo, useState } from 'react';
import { call } from '../../api/call';
import { useTask } from '../../api/use-task';
import { focusOn } from '../../components/focus';
import { billForm } from '../../estimate/bill-form';
import { categoriesOpen, stackOf } from '../../estimate/region-stack';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { applyUrl } from '../moves';
import type { ApplicationDraft } from './application-draft';
import {
  type FieldErrors,
  type FormContext,
  type FormPage,
  faultsOf,
  formPages,
  missingOf,
  submissionOf,
} from './check-application';
import { useApplication } from './kept-application';
import { usePhotos } from './use-photos';

export type HandedIn = { readonly id: string; readonly number: string };

/** The form of an application: which page is shown, what is filled in, what is missing, and handing it in. */
export function useForm(person: Home['person']) {
  const { draft, change, clear, keeps, decide } = useApplication();
  const [page, setPage] = useState<FormPage>('what');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isAsking, setAsking] = useState(false);
  const [handedIn, setHandedIn] = useState<HandedIn>();
  const photos = usePhotos(draft, change);
  const sending = useTask();
  const context = useMemo(() => contextOf(person), [person]);
  const at = formPages.indexOf(page);

  const show = (next: FormPage) => {
    setErrors({});
    setPage(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
    focusOn('form-title');
  };
  const set = (fields: readonly string[], next: (draft: ApplicationDraft) => ApplicationDraft) => {
    setErrors((before) => without(before, fields));
    change(next);
  };
  const next = () => {
    const faults = faultsOf(page, draft, context);
    setErrors(faults);
    const [first] = Object.keys(faults);
    if (first) return focusOn(fieldId(first));
    if (keeps === undefined) return setAsking(true);
    const following = formPages[at + 1];
    if (following) show(following);
  };
  const submit = () => {
    const [missing] = missingOf(draft, context);
    const body = submissionOf(draft, context);
    if (missing) return show(missing.page);
    if (body)
      void sending.run(async () => {
        // One a year: whoever fills it in a second time after a lost answer asks for the same thing.
        setHandedIn(await call('submit', { body, key: `one-off-aid-${body.year}` }));
        clear();
      });
  };

  return {
    page,
    at,
    draft,
    errors,
    context,
    set,
    photos,
    show,
    next,
    back: () => {
      const before = formPages[at - 1];
      if (before) show(before);
      else leaveFor(applyUrl('mine'));
    },
    missing: missingOf(draft, context),
    submit,
    sending,
    handedIn,
    isAsking,
    keep: (answer: boolean) => {
      decide(answer);
      setAsking(false);
      const following = formPages[at + 1];
      if (following) show(following);
    },
    clear,
  };
}

export type ApplicationForm = ReturnType<typeof useForm>;

/** The id of a field on the page. */
export const fieldId = (field: string): string => `form-${field.replace('.', '-')}`;

/** What the documents of the person's county ask, and for whom the aid is. */
function contextOf({ adcode, name }: Home['person']): FormContext {
  const compiled = stackOf({ adcode });
  const helped: string[] = [];
  for (const { benefits } of compiled.documents)
    for (const { id, for: who } of benefits) if (id === 'one-off-aid' && Array.isArray(who)) helped.push(...who);
  const { amounts, moreAmounts } = billForm(compiled, true);
  return {
    today: today(),
    adcode,
    name,
    categories: categoriesOpen(compiled)
      .filter(({ id }) => helped.indexOf(id) >= 0)
      .map(({ id, title }) => ({ id, title })),
    questions: [...amounts, ...moreAmounts],
  };
}

function without(errors: FieldErrors, fields: readonly string[]): FieldErrors {
  const rest: Record<string, string> = {};
  for (const key of Object.keys(errors)) if (fields.indexOf(key) < 0) rest[key] = errors[key] as string;
  return rest;
}
