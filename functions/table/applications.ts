import { AppError } from '@yizhu/shared/api/errors';
import {
  type ApplicationState,
  type DoneBy,
  nextTransition,
  type StaffRole,
  staffRoles,
} from '@yizhu/shared/casework/application';
import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';
import { open } from '../clients/keys';
import {
  countQueue,
  type Item,
  type Key,
  putNew,
  putOver,
  type QueuePlace,
  query,
  queryQueue,
  type Write,
} from './core';
import { type DecisionItem, isDecision, type YearItem, yearOf } from './decisions';
import { type EventItem, isEvent } from './events';
import { isPapers, type PapersItem } from './papers';

/** The head of an application: where it stands. Whatever is personal lies sealed, since the index carries the whole item. */
export type ApplicationItem = Item & {
  id: string;
  person: string;
  number: string;
  benefit: 'one-off-aid';
  title: string;
  /** Of the costs; also of the fund that pays. */
  year: number;
  /** Six digits. */
  county: string;
  /** Nine digits. */
  township: string;
  place: string;
  /** Sealed: who, and as what they apply (a category's id). */
  name: string;
  category: string;
  state: ApplicationState;
  /** 1 when handed in; every step adds one. */
  version: number;
  submitted: string;
  changed: string;
  doneBy: DoneBy;
  lastBy: string;
  due?: CalendarDate;
  /** Once proposed: what was worked out, and in which decision. */
  amountFen?: number;
  decision?: number;
  payout?: string;
};

const PERSON = 'PERSON#';
const HEAD = 'HOME#2#';
/** More than a person can have of everything in a lifetime. */
const MOST_OF_A_PERSON = 2_000;
const NO_DUE_DAY = '9999-12-31';

export const personKey = (person: string): string => `${PERSON}${person}`;

/** Where what is sealed of a head belongs. */
export const sealedPlace = (id: string, field: 'name' | 'category') => ({ entity: 'application', id, field });

/** What is sealed of a head; throws where one of them was changed. */
export async function openHead({ id, name, category }: ApplicationItem): Promise<{ name: string; category: string }> {
  return {
    name: await open(name, sealedPlace(id, 'name')),
    category: await open(category, sealedPlace(id, 'category')),
  };
}

/** An id is `<person>.<number>`; one that is not throws `application.unknown`. */
export function partsOfId(id: string): { person: string; number: string } {
  const dot = id.lastIndexOf('.');
  if (dot < 1 || dot === id.length - 1) throw new AppError('application.unknown', 'id');
  return { person: id.slice(0, dot), number: id.slice(dot + 1) };
}

export const headKey = ({ person, number }: { person: string; number: string }): Key => ({
  pk: personKey(person),
  sk: `${HEAD}${number}`,
});

/** All that is kept of an application, each in its order, and what bears on it: the person's other applications and their year. */
export type Case = {
  head: ApplicationItem;
  papers: PapersItem;
  events: EventItem[];
  decisions: DecisionItem[];
  others: ApplicationItem[];
  year: YearItem;
};

/** One application by one query. Throws `application.unknown`. */
export async function readCase(id: string): Promise<Case> {
  const { person, number } = partsOfId(id);
  const items = await query<Item>({ pk: personKey(person), limit: MOST_OF_A_PERSON });
  const head = items.find(({ sk }) => sk === `${HEAD}${number}`) as ApplicationItem | undefined;
  const papers = items.find((item): item is PapersItem => isPapers(item, number));
  if (!head || !papers) throw new AppError('application.unknown', 'id');
  return {
    head,
    papers,
    events: items.filter((item): item is EventItem => isEvent(item, number)),
    decisions: items.filter((item): item is DecisionItem => isDecision(item, number)),
    others: items.filter((item): item is ApplicationItem => item !== head && item.sk.startsWith(HEAD)),
    year: yearOf(items, head),
  };
}

/** Where it stands in a queue: whose step is next, by the day it is due; out of every queue once it is paid. */
function queued(item: Omit<ApplicationItem, 'queue' | 'queueSort'>): ApplicationItem {
  const next = nextTransition(item.state);
  const { queue: _queue, queueSort: _sort, ...rest } = item as ApplicationItem;
  if (!next) return rest;
  return { ...rest, queue: queueOf(item, next.who), queueSort: `${item.due ?? NO_DUE_DAY}#${item.number}` };
}

const queueOf = ({ county, township }: { county: string; township: string }, role: StaffRole): string =>
  `${staffRoles[role].level === 'township' ? township : county}#${role}`;

type Office = { scope: string; role: StaffRole };
const queueName = ({ scope, role }: Office): string => `${scope}#${role}`;

/**
 * What waits for a role in its township or county, by due day; what changed a moment ago may still stand where it was. `after` is a place
 * that `placeInQueue` gave; one that it did not give throws `application.unknown`.
 */
export const queueFor = (office: Office, limit: number, after?: string): Promise<ApplicationItem[]> =>
  queryQueue<ApplicationItem>(queueName(office), limit, after === undefined ? undefined : placeOf(after));

/** How many wait, up to a limit. */
export const countFor = (office: Office, limit: number): Promise<number> => countQueue(queueName(office), limit);

/** A place in a queue as words, from where the next page begins: `<due day>.<id>`. */
export const placeInQueue = ({ due, id }: ApplicationItem): string => `${due ?? NO_DUE_DAY}.${id}`;

function placeOf(words: string): QueuePlace {
  const parts = partsOfId(words.slice(NO_DUE_DAY.length + 1));
  return { ...headKey(parts), queueSort: `${words.slice(0, NO_DUE_DAY.length)}#${parts.number}` };
}

/** One application of a benefit a person and year: who hands in a second one at the same time is told that there is one. */
const claimOf = ({ person, benefit, year, number }: ApplicationItem): Item & { number: string } => ({
  pk: personKey(person),
  sk: `CLAIM#${year}#${benefit}`,
  number,
});

/** The writes of a new application: its head and its claim on the year. */
export const createApplication = (item: Omit<ApplicationItem, 'pk' | 'sk'>): Write[] => {
  const head = queued({ ...item, ...headKey(item) });
  const duplicate = new AppError('application.duplicate', 'year', { year: item.year });
  return [putNew(head, duplicate), putNew(claimOf(head), duplicate)];
};

/** The write of its next version; somebody else's change in between throws `application.changed`. */
export const changeApplication = (
  before: ApplicationItem,
  change: Partial<Omit<ApplicationItem, 'pk' | 'sk' | 'version'>>,
): Write =>
  putOver(
    queued({ ...before, ...change, version: before.version + 1 }),
    before.version,
    new AppError('application.changed', 'version'),
  );
