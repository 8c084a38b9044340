import { useRouter } from '@tarojs/taro';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { replaces } from '@yizhu/shared/policy/region';
import { useState } from 'react';
import { chooseRegion } from '../../estimate/draft';
import { categoriesOpen, stackOf } from '../../estimate/region-stack';
import { useDraft } from '../../hooks/draft-store';
import { goBack, goTo } from '../../hooks/navigation';
import { useRegion } from '../../hooks/regions';
import { type Given, whatIsGiven } from './what-is-given';

/** The policy of the county that the address names, or of the one chosen for the estimate. */
export function usePolicy() {
  const { draft, change } = useDraft();
  const params = useRouter().params;
  const region = useRegion(params.adcode ?? draft.adcode);
  const held = draft.adcode === region?.adcode && Array.isArray(draft.who) ? draft.who[0] : undefined;
  const stack = region && stackOf(region);
  const categories = stack ? categoriesOpen(stack) : [];
  const [chosen, choose] = useState<string | undefined>(categories.filter(({ title }) => title === held)[0]?.id);
  const [quoted, setQuoted] = useState<Given>();
  const [isInsuranceOpen, setInsuranceOpen] = useState(false);
  const [isOthersOpen, setOthersOpen] = useState(false);
  return {
    region,
    categories,
    /** The document that says who is helped. */
    subject: stack?.subject,
    /** Id of the category, empty for none of them; undefined until one is chosen. */
    chosen,
    choose,
    given:
      stack && chosen !== undefined
        ? whatIsGiven(currentOf(stack.documents), categories.filter(({ id }) => id === chosen)[0])
        : undefined,
    quoted,
    showWords: setQuoted,
    hideWords: () => setQuoted(undefined),
    isInsuranceOpen,
    toggleInsurance: () => setInsuranceOpen(!isInsuranceOpen),
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

/** Without the versions that another has taken the place of. */
const currentOf = (documents: PolicyDocument[]): PolicyDocument[] =>
  documents.filter((one) => !documents.some((other) => replaces(documents, other, one)));

export type PolicyPage = ReturnType<typeof usePolicy>;
