import type { Step } from '@yizhu/shared/policy/explain';
import { useState } from 'react';
import { focusOn } from '../../components/focus';
import { addVisit } from '../../estimate/draft';
import { useCurrentEstimate } from '../../hooks/current-estimate';
import { useDraft } from '../../hooks/draft-store';
import { goBack, goHome, goTo, goToPolicy } from '../../hooks/navigation';
import { answerSpeech } from '../../speech/answer-speech';

/** The answer to what the form holds, and what is open of it. */
export function useResult() {
  const { draft, change, clear } = useDraft();
  const [isOpen, setOpen] = useState(false);
  const [clause, setClause] = useState<Step>();
  const [isClearing, setClearing] = useState(false);
  const { region, result, categories, isUnsettled } = useCurrentEstimate();
  return {
    region,
    result,
    about: [region?.name, ...categories].join(' · '),
    isUnsettled,
    spoken: result ? answerSpeech(result, isUnsettled) : [],
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
    makeSlip: () => goTo('slip'),
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
