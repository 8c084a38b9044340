import type { Step } from '@yizhu/shared/policy/explain';
import { useMemo, useState } from 'react';
import { focusOn } from '../../components/focus';
import { checkDraft } from '../../estimate/check-draft';
import { addVisit } from '../../estimate/draft';
import { estimate } from '../../estimate/estimate';
import { findRegion, stackOf } from '../../estimate/region-stack';
import { useDraft } from '../../hooks/draft-store';
import { goBack, goHome, goToPolicy } from '../../hooks/navigation';
import { today } from '../../hooks/today';

/** The answer to what the form holds, and what is open of it. */
export function useResult() {
  const { draft, change, clear } = useDraft();
  const [isOpen, setOpen] = useState(false);
  const [clause, setClause] = useState<Step>();
  const [isClearing, setClearing] = useState(false);
  const region = findRegion(draft.adcode);
  const day = today();
  const result = useMemo(() => {
    const compiled = region && stackOf(region);
    const checked = compiled && checkDraft(draft, compiled, day);
    return compiled && checked?.kind === 'ready' ? estimate(compiled, checked.inputs) : undefined;
  }, [draft, region, day]);
  return {
    region,
    result,
    about: [region?.name, ...(Array.isArray(draft.who) ? draft.who : ['没有救助身份'])].join(' · '),
    isUnsettled: draft.visits.some(({ settled }) => settled === false),
    isOpen,
    open: () => {
      setOpen(true);
      focusOn('result-how');
    },
    clause,
    showClause: setClause,
    hideClause: () => setClause(undefined),
    back: () => goBack('bill'),
    add: () => {
      change(addVisit);
      goBack('bill');
    },
    readPolicy: () => goToPolicy(draft.adcode),
    isClearing,
    askToClear: () => setClearing(true),
    keep: () => setClearing(false),
    clear: () => {
      clear();
      goHome();
    },
  };
}
