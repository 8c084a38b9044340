import Taro from '@tarojs/taro';
import { useState } from 'react';
import { signedInAs } from '../../api/session';
import { chooseRegion } from '../../estimate/draft';
import { findRegion } from '../../estimate/region-stack';
import { useDraft } from '../../hooks/draft-store';
import { goTo } from '../../hooks/navigation';
import { useFreshness, useRegions } from '../../hooks/regions';

/** What can be done on the first page: choose a county, or go on where one stopped. */
export function useHome() {
  const { draft, change, keeps, decide, clear } = useDraft();
  const freshness = useFreshness();
  const regions = useRegions();
  const [isClearing, setClearing] = useState(false);
  const choose = (adcode: string) => {
    const titles = findRegion(adcode)?.document.categories.map(({ title }) => title) ?? [];
    change((before) => chooseRegion(before, adcode, titles));
    goTo('who');
  };
  const hasBegun = findRegion(draft.adcode) !== undefined && draft.who !== undefined;
  return {
    isResident: signedInAs()?.kind === 'resident',
    openMine: () => void Taro.navigateTo({ url: '/apply/mine/mine' }),
    regions,
    chosen: draft.adcode,
    choose,
    resume: hasBegun ? () => goTo('bill') : undefined,
    keeps,
    decide,
    freshness,
    isClearing,
    askToClear: () => setClearing(true),
    keep: () => setClearing(false),
    clear: () => {
      clear();
      setClearing(false);
    },
  };
}
