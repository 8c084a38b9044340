import type { StepBody } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import type { ApplicationState, ApplicationStep } from '@yizhu/shared/casework/application';
import { open, seal } from '../clients/keys';
import { type Item, putNew, type Write } from './core';

/** One step of an application: who, when, from what to what. Put once, never changed. */
export type EventItem = Item & {
  applicationId: string;
  number: string;
  /** That the application has after it; 1 is the handing in. */
  version: number;
  step: 'submit' | ApplicationStep;
  from?: ApplicationState;
  to: ApplicationState;
  at: string;
  /** Who, as a keyed hash, and what they are to a reader: 冠山镇人民政府 乡镇经办. */
  by: string;
  office: string;
  /** What was entered with the step, sealed JSON: a finding speaks of a household. */
  entered?: string;
  amountFen?: number;
  decision?: number;
  payout?: string;
};

const VERSION_DIGITS = 4;
const eventPrefix = (number: string): string => `EVENT#${number}#`;
const place = ({ applicationId, version }: { applicationId: string; version: number }) => ({
  entity: 'event',
  id: `${applicationId}#${version}`,
  field: 'entered',
});

export const isEvent = ({ sk }: Item, number: string): boolean => sk.startsWith(eventPrefix(number));

export type NewEvent = Omit<EventItem, 'pk' | 'sk' | 'entered'> & { pk: string; entered?: Entered };
/** What a step's form had besides the step and the version. */
export type Entered = Partial<StepBody> & { reference?: string };

export async function recordEvent({ entered, ...event }: NewEvent): Promise<Write> {
  const sk = `${eventPrefix(event.number)}${String(event.version).padStart(VERSION_DIGITS, '0')}`;
  const sealed = entered && (await seal(JSON.stringify(entered), place(event)));
  const item: EventItem = { ...event, sk, ...(sealed && { entered: sealed }) };
  return putNew(item, new AppError('application.changed', 'version'));
}

export const openEntered = async (event: EventItem): Promise<Entered> =>
  event.entered ? JSON.parse(await open(event.entered, place(event))) : {};

/** That somebody has read numbers whole: whose or of which payout, who, when. */
export const recordReading = (pk: string, what: string, by: { id: string; office: string }, now: Date): Write => {
  const at = now.toISOString();
  const item: Item & Record<string, string> = {
    pk,
    sk: `READ#${what}#${at}#${by.id}`,
    at,
    by: by.id,
    office: by.office,
  };
  return putNew(item, new AppError('request.busy', ''));
};
