import { useState } from 'react';
import { chooseRegion } from '../../estimate/draft';
import { findRegion, regions } from '../../estimate/region-stack';
import { useDraft } from '../../hooks/draft-store';
import { goTo } from '../../hooks/navigation';

/** What can be done on the first page: choose a county, or go on where one stopped. */
export function useHome() {
  const { draft, change, clear } = useDraft();
  const [isClearing, setClearing] = useState(false);
  const choose = (adcode: string) => {
    const titles = findRegion(adcode)?.document.categories.map(({ title }) => title) ?? [];
    change((before) => chooseRegion(before, adcode, titles));
    goTo('who');
  };
  const hasBegun = findRegion(draft.adcode) !== undefined && draft.who !== undefined;
  return {
    regions,
    chosen: draft.adcode,
    choose,
    resume: hasBegun ? () => goTo('bill') : undefined,
    isClearing,
    askToClear: () => setClearing(true),
    keep: () => setClearing(false),
    clear: () => {
      clear();
      setClearing(false);
    },
  };
}
