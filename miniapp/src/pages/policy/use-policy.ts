import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { chooseRegion } from '../../estimate/draft';
import { findRegion } from '../../estimate/region-stack';
import { useDraft } from '../../hooks/draft-store';
import { goBack, goTo } from '../../hooks/navigation';
import { type Given, whatIsGiven } from './what-is-given';

/** The policy of the county that the address names, or of the one chosen for the estimate. */
export function usePolicy() {
  const { draft, change } = useDraft();
  const params = useRouter().params;
  const region = findRegion(params.adcode ?? draft.adcode);
  const held = draft.adcode === region?.adcode && Array.isArray(draft.who) ? draft.who[0] : undefined;
  const categories = region?.document.categories ?? [];
  const [chosen, choose] = useState<string | undefined>(categories.filter(({ title }) => title === held)[0]?.id);
  const [quoted, setQuoted] = useState<Given>();
  const [isOthersOpen, setOthersOpen] = useState(false);
  return {
    region,
    categories,
    /** Id of the category, empty for none of them; undefined until one is chosen. */
    chosen,
    choose,
    given: region && chosen !== undefined ? whatIsGiven(region.document, chosen) : undefined,
    quoted,
    showWords: setQuoted,
    hideWords: () => setQuoted(undefined),
    isOthersOpen,
    toggleOthers: () => setOthersOpen(!isOthersOpen),
    back: () => goBack('home'),
    /** On to the estimate, for this county. */
    estimate: () => {
      if (!region) return;
      const titles = categories.map(({ title }) => title);
      change((before) => chooseRegion(before, region.adcode, titles));
      goTo('who');
    },
  };
}

export type PolicyPage = ReturnType<typeof usePolicy>;
