import { serve } from '../http/serve';
import { bindings, confirmBinding } from './bindings';
import { contact, setContact } from './contact';
import { acceptInvitation, invite } from './invitations';
import { confirmScan, lookAtScan, pollScan, startScan } from './scans';

export const handler = serve('staff', {
  acceptInvitation,
  invite,
  bindings,
  confirmBinding,
  contact,
  setContact,
  startScan,
  pollScan,
  lookAtScan,
  confirmScan,
});
