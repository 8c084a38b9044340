import type { Compiled } from '@yizhu/shared/policy/bind';
import { type Choice, questionsFor } from '@yizhu/shared/policy/questions';
import { useMemo, useState } from 'react';
import { hasInsurance } from '../../estimate/bill-form';
import { answerTo, type Subject } from '../trial/answer';
import { curveOf } from '../trial/curve';
import { EVERYDAY_FEN } from '../trial/worked-bills';

/** Shares of basic insurance that a staff member may ask about, in per cent. */
export const shareOptions = [0, 50, 60, 70].map((share) => ({
  value: String(share),
  title: share === 0 ? '没有报' : `政策内的 ${share}%`,
}));

/** How far the bills go, in fen. */
export const ranges = [5_000_000, 20_000_000, 50_000_000];

/** Whom the bills and the curve are about, as chosen; kept while one looks at other parts of the page. */
export function useSubjectDraft() {
  const [identity, setIdentity] = useState<string>();
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({});
  const [insurance, setInsurance] = useState<Subject['insurance']>();
  const [mostFen, setMost] = useState(20_000_000);
  const choose = (fact: string, value: string) => setFacts((before) => ({ ...before, [fact]: value }));
  return { identity, setIdentity, facts, choose, insurance, setInsurance, mostFen, setMost };
}

export type SubjectDraft = ReturnType<typeof useSubjectDraft>;

/** The same with its usual values, and the curve. */
export function useSubject(compiled: Compiled, date: string, draft: SubjectDraft) {
  const { facts, mostFen } = draft;
  const canCompute = useMemo(() => hasInsurance(compiled), [compiled]);
  const first = useMemo(() => usualIdentity(compiled, date), [compiled, date]);
  const identity = draft.identity ?? first;
  const usual = useMemo(
    () => usualInsurance(compiled, canCompute, identity, date),
    [compiled, canCompute, identity, date],
  );
  const insurance = draft.insurance ?? usual;
  const subject: Subject = useMemo(() => ({ identity, facts, insurance, date }), [identity, facts, insurance, date]);
  const curve = useMemo(() => curveOf(compiled, subject, mostFen), [compiled, subject, mostFen]);
  const { choices } = questionsFor(compiled, insurance !== 'document');
  return { ...draft, subject, choices, canCompute, curve };
}

export type SubjectPage = ReturnType<typeof useSubject>;

/** As the documents work it out; where they cannot, what a settlement sheet often says. */
function usualInsurance(compiled: Compiled, canCompute: boolean, identity: string, date: string): Subject['insurance'] {
  if (!canCompute) return 60;
  const probe = answerTo(compiled, { identity, facts: {}, insurance: 'document', date }, EVERYDAY_FEN);
  return probe.isUnknown || probe.insuranceFen === 0 ? 60 : 'document';
}

/** The first category that an everyday bill gives something to. */
function usualIdentity(compiled: Compiled, date: string): string {
  const titles = compiled.categories.map(({ title }) => title);
  const isGiven = (identity: string): boolean =>
    answerTo(compiled, { identity, facts: {}, insurance: 60, date }, EVERYDAY_FEN).aidFen > 0;
  return titles.filter(isGiven)[0] ?? titles[0] ?? '';
}

/** The value that counts for a choice. */
export const chosenValue = ({ fact, absent }: Choice, { facts }: Subject): string => facts[fact] ?? absent;
