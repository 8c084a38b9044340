import { AppError } from '@yizhu/shared/api/errors';
import type { Handler } from '../http/handler';
import { partsOfId, readCase } from '../table/applications';
import { openPapers } from '../table/papers';
import { applicationView } from './views';

/** A resident's own application; anybody else's is as if there were none. */
export const application: Handler<'application'> = async ({ caller, params: { id } }) => {
  if (partsOfId(id).person !== caller.person) throw new AppError('application.unknown', 'id');
  const kept = await readCase(id);
  return applicationView(kept, await openPapers(kept.papers), 'resident');
};
