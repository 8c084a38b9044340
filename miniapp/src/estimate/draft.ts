/** What a person has told the form so far, as typed: kept through every screen, a refresh and a wrong number. */

/** One visit as typed. */
export type VisitDraft = {
  readonly id: string;
  /** Which of the two doors; undefined until one is chosen. */
  readonly settled?: boolean;
  /** Undefined until it is touched: then it is today. */
  readonly date?: string;
  /** The number printed on the settlement sheet, where one was typed. */
  readonly sheetNumber: string;
  /** Amounts as typed, by amount word. */
  readonly amounts: Readonly<Record<string, string>>;
  /** Facts that were chosen, by fact; the others keep their usual value. */
  readonly facts: Readonly<Record<string, string>>;
};

export type Draft = {
  /** Division code of the county, empty until one is chosen. */
  readonly adcode: string;
  /** Titles of the categories ticked; `none` when the person holds none or does not know; undefined until answered. */
  readonly who?: readonly string[] | 'none';
  /** Facts of the person rather than of one visit. */
  readonly facts: Readonly<Record<string, string>>;
  /** What the year has paid already, as typed, by balance. */
  readonly earlier: Readonly<Record<string, string>>;
  readonly visits: readonly VisitDraft[];
  /** The visit that the form shows. */
  readonly current: string;
};

/** More visits than anybody has in a year; the form takes no more. */
export const MAX_VISITS = 60;

const visitId = (number: number): string => `v${`00${number}`.slice(-3)}`;

const newVisit = (number: number): VisitDraft => ({
  id: visitId(number),
  sheetNumber: '',
  amounts: {},
  facts: {},
});

export const emptyDraft: Draft = {
  adcode: '',
  facts: {},
  earlier: {},
  visits: [newVisit(1)],
  current: visitId(1),
};

/** The visit that the form shows. */
export const currentVisit = (draft: Draft): VisitDraft =>
  draft.visits.filter(({ id }) => id === draft.current)[0] ?? (draft.visits[draft.visits.length - 1] as VisitDraft);

/** Another county: what was typed stays, categories that it does not know go. */
export function chooseRegion(draft: Draft, adcode: string, titles: readonly string[]): Draft {
  if (draft.adcode === adcode) return draft;
  const kept = Array.isArray(draft.who) ? draft.who.filter((title: string) => titles.indexOf(title) >= 0) : draft.who;
  return { ...draft, adcode, who: kept?.length === 0 ? undefined : kept };
}

/** Tick or untick a category; `none` and the categories exclude each other. */
export function toggleCategory(draft: Draft, title: string): Draft {
  const held = Array.isArray(draft.who) ? draft.who : [];
  const next = held.indexOf(title) >= 0 ? held.filter((one: string) => one !== title) : [...held, title];
  return { ...draft, who: next.length === 0 ? undefined : next };
}

export const chooseNone = (draft: Draft): Draft => ({ ...draft, who: draft.who === 'none' ? undefined : 'none' });

/** The same draft with the visit on the form changed. */
export function changeVisit(draft: Draft, change: Partial<VisitDraft>): Draft {
  const { id } = currentVisit(draft);
  return { ...draft, visits: draft.visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit)) };
}

/** A further visit, of the same kind as the last, ready to be filled in. */
export function addVisit(draft: Draft): Draft {
  if (draft.visits.length >= MAX_VISITS) return draft;
  const number = 1 + Math.max(...draft.visits.map(({ id }) => Number(id.slice(1))));
  const last = draft.visits[draft.visits.length - 1] as VisitDraft;
  const visit = { ...newVisit(number), settled: last.settled };
  return { ...draft, visits: [...draft.visits, visit], current: visit.id };
}

/** Without one visit; the last one left becomes an empty form. */
export function removeVisit(draft: Draft, id: string): Draft {
  const rest = draft.visits.filter((visit) => visit.id !== id);
  if (rest.length === 0) return { ...draft, visits: [newVisit(1)], current: visitId(1) };
  const last = rest[rest.length - 1] as VisitDraft;
  return { ...draft, visits: rest, current: draft.current === id ? last.id : draft.current };
}

/** Whether nothing has been typed into a visit. */
export const isBlankVisit = ({ amounts }: VisitDraft): boolean =>
  Object.keys(amounts).every((word) => (amounts[word] ?? '').trim() === '');

/** A draft as storage held it; anything that is not one is an empty draft. */
export function readDraft(stored: unknown): Draft {
  if (!isRecord(stored) || typeof stored.adcode !== 'string' || !Array.isArray(stored.visits)) return emptyDraft;
  const visits = stored.visits.filter(isRecord).slice(0, MAX_VISITS).map(readVisit);
  if (visits.length === 0) return emptyDraft;
  const who = Array.isArray(stored.who) ? stored.who.filter(isText) : stored.who === 'none' ? 'none' : undefined;
  const last = visits[visits.length - 1] as VisitDraft;
  return {
    adcode: stored.adcode,
    who: who?.length === 0 ? undefined : who,
    facts: readTexts(stored.facts),
    earlier: readTexts(stored.earlier),
    visits,
    current: isText(stored.current) ? stored.current : last.id,
  };
}

function readVisit(stored: Record<string, unknown>, index: number): VisitDraft {
  return {
    id: visitId(index + 1),
    ...(typeof stored.settled === 'boolean' && { settled: stored.settled }),
    ...(isText(stored.date) && { date: stored.date }),
    sheetNumber: isText(stored.sheetNumber) ? stored.sheetNumber : '',
    amounts: readTexts(stored.amounts),
    facts: readTexts(stored.facts),
  };
}

function readTexts(stored: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  if (isRecord(stored)) for (const key of Object.keys(stored)) if (isText(stored[key])) texts[key] = stored[key];
  return texts;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
