import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { focusOn, isBrowser } from '../../components/focus';
import type { BillForm } from '../../estimate/bill-form';
import { acceptShown, type BillQuestion, billQuestions, openQuestion } from '../../estimate/bill-questions';
import { fieldError } from '../../estimate/check-draft';
import { addVisit, type Draft } from '../../estimate/draft';
import { goTo } from '../../hooks/navigation';
import { type Bill, fieldId } from './use-bill';

/** Where one is: at a question of the walk, at one opened from the overview, or at the overview. */
type Place = { readonly at: string; readonly edits?: boolean; readonly focus?: string };

export type Walk = ReturnType<typeof useWalk>;
const overview = 'overview';
const title = 'bill-title';

/** The bill one question at a time, in 大字版: which one, and the ways on and back. */
export function useWalk(bill: Bill, form: BillForm, isOn: boolean) {
  const { draft, visit, compiled, today } = bill;
  const openAt = (next: Draft, comesBack = false): string =>
    (compiled && openQuestion(next, compiled, today, comesBack)?.id) ?? overview;
  const start = (): Place => ({ at: bill.isSubmitted ? overview : openAt(draft, true) });
  const [place, setPlace] = useState(start);
  const [wasOn, setWasOn] = useState(isOn);
  // Switched on in the middle of the short form: what is not answered there comes first.
  if (isOn !== wasOn) {
    setWasOn(isOn);
    if (isOn) setPlace(start());
  }
  useEffect(() => arrive(place), [place]);

  const questions = billQuestions(form, visit.settled);
  const question = [...questions.walk, ...questions.usual, ...questions.more].filter(({ id }) => id === place.at)[0];
  const index = questions.walk.map(({ id }) => id).indexOf(place.at);
  const move = (at: string, edits = false) => setPlace({ at, edits: edits && at !== overview, focus: title });

  const next = (asked: BillQuestion) => {
    const error = compiled && fieldError(draft, compiled, today, asked.id);
    if (error) return bill.tell(asked.id, error);
    bill.change((before) => acceptShown(asked, before, today));
    if (place.edits) move(openAt(acceptShown(asked, draft, today)), true);
    else move(questions.walk[index + 1]?.id ?? overview);
  };
  const back = () => {
    if (place.edits) return move(overview);
    const before = questions.walk[question ? index - 1 : questions.walk.length - 1];
    if (before) return move(before.id);
    return draft.visits.length > 1 ? move(overview) : bill.back();
  };
  /** Whether all is well; otherwise the first field at fault is shown. */
  const passes = (): boolean => {
    const field = bill.check();
    if (field) setPlace({ at: field, edits: true, focus: fieldId(field) });
    return field === undefined;
  };
  const change = (changed: Draft) => {
    bill.change(() => changed);
    move(openAt(changed));
  };

  return {
    question,
    questions,
    /** How far: from 1; undefined for a question that was opened from the overview, and there. */
    step: place.edits || index < 0 ? undefined : index + 1,
    edits: place.edits === true,
    isComplete: () => openAt(draft) === overview,
    back,
    open: (id: string) => move(id, true),
    /** What takes the place of the short form's own. */
    acts: {
      submit: () => {
        if (question) next(question);
        else if (passes()) goTo('result');
      },
      add: () => passes() && change(addVisit(draft)),
      edit: (id: string) => change({ ...draft, current: id }),
    },
  };
}

/** A place that somebody moved to is shown from its top, and read. */
function arrive({ focus }: Place): void {
  if (!focus) return;
  if (!isBrowser) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  focusOn(focus);
}
