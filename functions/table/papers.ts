import type { Submission } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { open, seal } from '../clients/keys';
import { type Item, putNew, type Write } from './core';

/** What was handed in; never changed. */
export type Papers = Pick<Submission, 'category' | 'visits' | 'photos' | 'bank' | 'phone'>;
export type PapersItem = Item & { applicationId: string /** `Papers` as JSON. */; sealed: string };

const sortOf = (number: string): string => `PAPERS#${number}`;
const place = (applicationId: string) => ({ entity: 'papers', id: applicationId, field: 'papers' });

export const isPapers = ({ sk }: Item, number: string): boolean => sk === sortOf(number);

export async function createPapers(
  { pk, number, applicationId }: { pk: string; number: string; applicationId: string },
  papers: Papers,
): Promise<Write> {
  const sealed = await seal(JSON.stringify(papers), place(applicationId));
  const item: PapersItem = { pk, sk: sortOf(number), applicationId, sealed };
  return putNew(item, new AppError('request.busy', ''));
}

export const openPapers = async ({ applicationId, sealed }: PapersItem): Promise<Papers> =>
  JSON.parse(await open(sealed, place(applicationId)));
