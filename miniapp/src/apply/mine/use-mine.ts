import type { Home, Identity } from '@yizhu/shared/api/endpoints';
import { useState } from 'react';
import { call, renew } from '../../api/call';
import { thisPhone } from '../../api/phone';
import { signedInAs } from '../../api/session';
import { useLoaded } from '../../api/use-loaded';
import { isBrowser } from '../../components/focus';
import { mineKey, useDraft } from '../../hooks/draft-store';

/** Of a resident all that is theirs, and the moment at which it was read; of anybody else only who they are. */
export type Mine = { as: Identity; home?: Home; read?: string };

/** What was read last while the app is open. */
let last: Mine | undefined;

/** What a person finds on the first page of theirs. Without a network it is what was last read, where it may be kept. */
export function useMine() {
  const { keeps } = useDraft();
  const [needsWeChat] = useState(() => isBrowser && signedInAs() === undefined);
  const loaded = useLoaded(
    async (): Promise<Mine> => {
      if (needsWeChat) return { as: { kind: 'visitor' } };
      const as = await whoAmI();
      const mine: Mine =
        as.kind === 'resident' ? { as, home: await call('home'), read: new Date().toISOString() } : { as };
      last = mine;
      if (keeps) thisPhone.store(mineKey, mine);
      return mine;
    },
    last ?? (keeps ? readKept() : undefined),
  );
  return { ...loaded, needsWeChat };
}

/** A resident stays one; whoever is none yet may have been confirmed meanwhile. */
async function whoAmI(): Promise<Identity> {
  const known = signedInAs();
  return known?.kind === 'resident' || known?.kind === 'staff' ? known : (await renew()).as;
}

/** Of the person on this phone, what was last read: enough to go on filling in a form without a network. */
export const lastHome = (keeps: boolean | undefined): Home | undefined =>
  (last ?? (keeps ? readKept() : undefined))?.home;

function readKept(): Mine | undefined {
  const kept = thisPhone.read(mineKey) as Mine | undefined | '';
  return kept && kept.as !== undefined && (kept.as.kind !== 'resident' || Array.isArray(kept.home?.applications))
    ? kept
    : undefined;
}
