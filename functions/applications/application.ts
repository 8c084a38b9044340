import { AppError } from '@yizhu/shared/api/errors';
import type { Handler } from '../http/handler';
import { partsOfId, readCase } from '../table/applications';
import { findContact } from '../table/offices';
import { openPapers } from '../table/papers';
import { applicationView } from './views';

/** A resident's own application, and whom to call in its township; anybody else's is as if there were none. */
export const application: Handler<'application'> = async ({ caller, params: { id } }) => {
  if (partsOfId(id).person !== caller.person) throw new AppError('application.unknown', 'id');
  const kept = await readCase(id);
  const [papers, contact] = await Promise.all([openPapers(kept.papers), findContact(kept.head.township)]);
  return { ...(await applicationView(kept, papers, 'resident')), contact };
};
