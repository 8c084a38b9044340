/** What 听一听 says of a result: the amount, why, and what to do next. Neither the county nor the category, which the person knows. */
import { spokenAmount } from '@yizhu/shared/money/spoken-amount';
import { amountLabel, isUnknown, missingWords, nextStep, notADecision } from '../estimate/answer-words';
import type { Estimate } from '../estimate/estimate';
import { type Gift, giftsOf } from '../estimate/gifts';
import { spokenText } from './spoken-text';

/** Short sentences, in the order in which they are read. */
export function answerSpeech(result: Estimate, isUnsettled: boolean): string[] {
  const { headline, advice } = result;
  const isNothing = headline.whyNothing !== undefined;
  return [
    amountSentence(result),
    ...giftSentences(giftsOf(result)),
    missingWords(headline.missing),
    isUnknown(headline) ? '' : ownSentence(result),
    ...advice.map(({ text, gainFen }) => `${text}。这样大概能多报${spokenAmount(gainFen)}。`),
    `${notADecision}。`,
    nextStep(isUnsettled, isNothing),
  ]
    .filter((sentence) => sentence !== '')
    .map(spokenText);
}

function amountSentence({ headline }: Estimate): string {
  if (isUnknown(headline)) return '现在还算不出来。';
  if (headline.whyNothing !== undefined) return `这次没有可以给的救助。原因是：${headline.whyNothing}。`;
  return `${amountLabel(headline)}，${spokenAmount(headline.amountFen)}。`;
}

function giftSentences(gifts: readonly Gift[]): string[] {
  const [only] = gifts;
  if (gifts.length === 1 && only) return [`这是${only.title}。${reasonOf(only)}`];
  return gifts.map((gift) => `其中${gift.title}，${spokenAmount(gift.amountFen)}。${reasonOf(gift)}`);
}

const reasonOf = ({ plain, limit }: Gift): string => [plain, limit].map((text) => text && `${text}。`).join('');

function ownSentence({ headline, ownFen }: Estimate): string {
  if (headline.missing.length > 0) return `缺的数算出来以前，您还剩${spokenAmount(ownFen)}要付，以后会再少一些。`;
  return ownFen === 0 ? '您自己大概不用再付钱。' : `连医保不管的一起，您一共大概要付${spokenAmount(ownFen)}。`;
}
