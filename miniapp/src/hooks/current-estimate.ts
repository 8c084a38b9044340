import { useMemo } from 'react';
import { checkDraft } from '../estimate/check-draft';
import { estimate } from '../estimate/estimate';
import { stackOf } from '../estimate/region-stack';
import { useDraft } from './draft-store';
import { useRegion } from './regions';
import { today } from './today';

/** What the form holds, worked out; without a result while something in it is missing or wrong. */
export function useCurrentEstimate() {
  const { draft } = useDraft();
  const region = useRegion(draft.adcode);
  const day = today();
  const result = useMemo(() => {
    const compiled = region && stackOf(region);
    const checked = compiled && checkDraft(draft, compiled, day);
    return compiled && checked?.kind === 'ready' ? estimate(compiled, checked.inputs) : undefined;
  }, [draft, region, day]);
  return {
    draft,
    region,
    day,
    result,
    categories: Array.isArray(draft.who) ? (draft.who as readonly string[]) : ['没有救助身份'],
    isUnsettled: draft.visits.some(({ settled }) => settled === false),
  };
}
