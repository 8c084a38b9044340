import { sentence } from '@yizhu/shared/api/errors';
import { useState } from 'react';
import { focusOn } from '../../components/focus';
import { type BillForm, billForm, hasInsurance } from '../../estimate/bill-form';
import { checkDraft, type FieldErrors, fieldOrder } from '../../estimate/check-draft';
import { addVisit, changeVisit, currentVisit, type Draft, removeVisit } from '../../estimate/draft';
import { estimate } from '../../estimate/estimate';
import { findRegion, stackOf } from '../../estimate/region-stack';
import { useDraft } from '../../hooks/draft-store';
import { goBack, goTo } from '../../hooks/navigation';
import { useRegion } from '../../hooks/regions';
import { today } from '../../hooks/today';

export type Bill = ReturnType<typeof useBill>;
type ErrorsByVisit = Readonly<Record<string, FieldErrors>>;

/** The form of one visit: its questions, what was typed, what is wrong, and the visits of the year beside it. */
export function useBill() {
  const { draft, change } = useDraft();
  const [errors, setErrors] = useState<ErrorsByVisit>({});
  const [removed, setRemoved] = useState<Draft>();
  const [submitted, setSubmitted] = useState<Draft>();
  const [opened, setOpened] = useState<Record<string, boolean>>({});
  const region = useRegion(draft.adcode);
  const compiled = region && stackOf(region);
  const visit = currentVisit(draft);
  const form = compiled && billForm(compiled, visit.settled !== false);

  const forget = (field: string) =>
    setErrors((before) => ({ ...before, [visit.id]: without(before[visit.id], field) }));
  const set = (field: string, next: (draft: Draft) => Draft) => {
    forget(field);
    change(next);
  };

  /** Undefined when all is well; otherwise the errors are shown, and the first field at fault has the focus and is given. */
  const check = (): string | undefined => {
    const found = compiled ? errorsOf(draft) : {};
    setErrors(found);
    const wrong = draft.visits.filter(({ id }) => found[id]);
    const at = wrong.filter(({ id }) => id === visit.id)[0] ?? wrong[0];
    if (!at || !compiled) return undefined;
    change((before) => ({ ...before, current: at.id }));
    return showFirst(billForm(compiled, at.settled !== false), found[at.id] ?? {}, setOpened);
  };

  const passes = (): boolean => check() === undefined;

  return {
    region,
    compiled,
    form,
    draft,
    change,
    visit,
    today: today(),
    canBeUnsettled: compiled !== undefined && hasInsurance(compiled),
    errors: errors[visit.id] ?? {},
    /** Say at a field of this visit what is wrong with it. */
    tell: (field: string, error: string) => {
      setErrors((before) => ({ ...before, [visit.id]: { ...before[visit.id], [field]: error } }));
      focusOn(fieldId(field));
    },
    check,
    /** Whether the form stands as it went to the result. */
    isSubmitted: submitted === draft,
    opened,
    toggle: (part: string) => setOpened((before) => ({ ...before, [part]: !before[part] })),
    chooseDoor: (settled: boolean) => set('door', (before) => changeVisit(before, { settled })),
    typeAmount: (word: string, text: string) =>
      set(`amount.${word}`, (before) =>
        changeVisit(before, { amounts: { ...currentVisit(before).amounts, [word]: text } }),
      ),
    typeDate: (date: string) => set('date', (before) => changeVisit(before, { date })),
    typeSheet: (sheetNumber: string) => set('sheet', (before) => changeVisit(before, { sheetNumber })),
    typeEarlier: (balance: string, text: string) =>
      set(`earlier.${balance}`, (before) => ({ ...before, earlier: { ...before.earlier, [balance]: text } })),
    choose: (fact: string, ofPerson: boolean, value: string) =>
      change((before) =>
        ofPerson
          ? { ...before, facts: { ...before.facts, [fact]: value } }
          : changeVisit(before, { facts: { ...currentVisit(before).facts, [fact]: value } }),
      ),
    submit: () => {
      if (!passes()) return;
      setSubmitted(draft);
      goTo('result');
    },
    back: () => goBack('who'),
    add: () => passes() && change(addVisit),
    edit: (id: string) => {
      change((before) => ({ ...before, current: id }));
      focusOn('bill-title');
    },
    remove: (id: string) => {
      setRemoved(draft);
      change((before) => removeVisit(before, id));
      focusOn('bill-undo');
    },
    undo:
      removed &&
      (() => {
        change(() => removed);
        setRemoved(undefined);
        focusOn('bill-title');
      }),
  };
}

/** Errors of every visit; what the sums give away is shown where the earlier payments are typed. */
function errorsOf(draft: Draft): ErrorsByVisit {
  const region = findRegion(draft.adcode);
  if (!region) return {};
  const compiled = stackOf(region);
  const checked = checkDraft(draft, compiled, today());
  if (checked.kind === 'wrong') return checked.visits;
  if (estimate(compiled, checked.inputs)) return {};
  const { earlier } = billForm(compiled, true);
  return { [draft.current]: { [`earlier.${earlier[0]?.balance}`]: sentence('estimate.earlierAboveSelfPay') } };
}

/** Parts that hold a field at fault are opened, so that it can be seen; the first one has the focus and is given. */
function showFirst(
  form: BillForm,
  errors: FieldErrors,
  open: (next: (before: Record<string, boolean>) => Record<string, boolean>) => void,
): string {
  const isWrong = (field: string): boolean => errors[field] !== undefined;
  const more = form.moreAmounts.some(({ word }) => isWrong(`amount.${word}`)) || isWrong('sheet');
  const earlier = form.earlier.some(({ balance }) => isWrong(`earlier.${balance}`));
  open((before) => ({ ...before, ...((more || earlier) && { more: true }) }));
  const first = fieldOrder(form).filter(isWrong)[0] ?? 'door';
  focusOn(fieldId(first));
  return first;
}

/** The id of a field on the page; the door is a group, whose first choice takes the focus. */
export const fieldId = (field: string): string =>
  field === 'door' ? 'bill-door-settled' : `bill-${field.replace('.', '-')}`;

function without(errors: FieldErrors | undefined, field: string): FieldErrors {
  const rest: Record<string, string> = {};
  for (const key of Object.keys(errors ?? {})) if (key !== field) rest[key] = errors?.[key] as string;
  return rest;
}
