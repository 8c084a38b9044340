import { sentence } from '@yizhu/shared/api/errors';
import type { Category } from '@yizhu/shared/policy/document';
import { useState } from 'react';
import { focusOn } from '../../components/focus';
import { chooseNone, toggleCategory } from '../../estimate/draft';
import { categoriesOpen, stackOf } from '../../estimate/region-stack';
import { useDraft } from '../../hooks/draft-store';
import { goBack, goTo } from '../../hooks/navigation';
import { useRegion } from '../../hooks/regions';

/** The categories of the chosen county, each with its words and who certifies it, and what is ticked. */
export function useWho() {
  const { draft, change, keeps, decide } = useDraft();
  const [error, setError] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const region = useRegion(draft.adcode);
  const answer = (next: typeof change extends (f: infer F) => void ? F : never) => {
    setError(undefined);
    change(next);
  };
  const known = region ? categoriesOpen(stackOf(region)) : [];
  const held = Array.isArray(draft.who) ? draft.who : [];
  const isAnswered = draft.who === 'none' || known.some(({ title }) => held.indexOf(title) >= 0);
  const categories = known.map((category) => ({
    id: category.id,
    title: category.title,
    note: noteOn(category),
    isOn: held.indexOf(category.title) >= 0,
    toggle: () => answer((before) => toggleCategory(before, category.title)),
  }));
  const none = {
    id: 'none',
    title: '不清楚，或都不是',
    note: '先按没有救助身份算，问清楚了可以回来改。',
    isOn: draft.who === 'none',
    toggle: () => answer(chooseNone),
  };
  const next = () => {
    if (isAnswered) return keeps === undefined ? setAsking(true) : void goTo('bill');
    setError(sentence('estimate.noCategory'));
    focusOn(`who-${categories[0]?.id ?? 'none'}`);
  };
  return {
    region,
    categories,
    none,
    error,
    next,
    isAsking,
    keep: (answer: boolean) => {
      decide(answer);
      setAsking(false);
      goTo('bill');
    },
    back: () => goBack('home'),
  };
}

/** Other words for the category, and who has it on its list. */
function noteOn({ words, certifier }: Category): string | undefined {
  const parts = [words.length > 0 && `含${words.join('、')}`, certifier && `由${certifier}认定`];
  return parts.filter(Boolean).join('；') || undefined;
}
