import { serve } from '../http/serve';
import { bindings, confirmBinding } from './bindings';
import { acceptInvitation, invite } from './invitations';
import { confirmScan, lookAtScan, pollScan, startScan } from './scans';

export const handler = serve('staff', {
  acceptInvitation,
  invite,
  bindings,
  confirmBinding,
  startScan,
  pollScan,
  lookAtScan,
  confirmScan,
});
