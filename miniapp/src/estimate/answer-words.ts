/** The sentences that the result, the reading aloud and the paper slip have in common. */
import type { Headline } from './estimate';

export const notADecision = '这是预估，不是决定，以县医保局核定为准';

/** What to do with the answer. */
export function nextStep(isUnsettled: boolean, isNothing: boolean): string {
  if (isUnsettled) return '出院结算后，照结算单再算一次更准。';
  return isNothing ? '觉得不对，请带上结算单问镇上医保员。' : '要办理，请带上结算单问镇上医保员。';
}

/** One is named with what it lacks; of several the names alone. Empty when nothing is missing. */
export function missingWords(missing: Headline['missing']): string {
  const [first] = missing;
  if (!first) return '';
  if (missing.length === 1) return `还有一项算不出来：${first.title}，${first.why}。`;
  return `还有${missing.length}项算不出来：${missing.map(({ title }) => title).join('、')}。`;
}

/** What the amount is called: a part is never called the whole. */
export const amountLabel = ({ label, missing }: Headline): string => (missing.length > 0 ? '能算出来的部分' : label);

/** Nothing could be worked out, which is not the same as nothing. */
export const isUnknown = ({ amountFen, missing }: Headline): boolean => amountFen === 0 && missing.length > 0;
