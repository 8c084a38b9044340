/** What the paper slip says of a result. No name, no number: it may lie on a table. */
import type { Fen } from '@yizhu/shared/money/fen';
import { amountLabel, isUnknown } from '../../estimate/answer-words';
import type { Estimate, Headline } from '../../estimate/estimate';
import { type Gift, giftsOf } from '../../estimate/gifts';

export type SlipRow = { id: string; title: string; amountFen: Fen; reason: string; place: string };

export type Slip = {
  day: string;
  who: string;
  label: string;
  /** Undefined while nothing can be worked out. */
  amountFen?: Fen;
  whyNothing?: string;
  rows: SlipRow[];
  ownLabel: string;
  ownFen: Fen;
  missing: Headline['missing'];
  tags: string[];
  bring: string[];
  ask: { title: string; phone?: string }[];
};

type Situation = {
  readonly categories: readonly string[];
  /** YYYY-MM-DD */
  readonly day: string;
  readonly isUnsettled: boolean;
  readonly contacts: readonly { title: string; phone?: string }[];
};

export function slipOf(result: Estimate, { categories, day, isUnsettled, contacts }: Situation): Slip {
  const { headline, ownFen, advice } = result;
  const sheet = isUnsettled ? '出院时医院给的结算单，照它再算一次更准' : '医院给的结算单，就是算这个数用的那几张';
  return {
    day: dayInWords(day),
    who: categories.join('、'),
    label: amountLabel(headline),
    ...(!isUnknown(headline) && { amountFen: headline.amountFen }),
    ...(headline.whyNothing !== undefined && { whyNothing: headline.whyNothing }),
    rows: giftsOf(result).map(rowOf),
    ownLabel: headline.missing.length > 0 ? '缺的数算出来以前，自己还剩' : '连医保不管的（政策外）一起，自己大概要付',
    ownFen,
    missing: headline.missing,
    tags: headline.tags,
    bring: ['身份证', sheet, ...advice.map(({ text }) => text)],
    ask: contacts.map(({ title, phone }) => ({ title, phone })),
  };
}

const rowOf = (gift: Gift): SlipRow => ({
  id: `${gift.document.id}-${gift.id}`,
  title: gift.title,
  amountFen: gift.amountFen,
  reason: `${reasonOf(gift)}。`,
  place: placeOf(gift),
});

function reasonOf({ plain, sum, times }: Gift): string {
  const how = times > 1 ? `${times}次合在一起` : sum;
  return [plain, how].filter((text) => text !== '').join('：');
}

function placeOf({ document, places }: Gift): string {
  const { number, title, source } = document.document;
  if (source.tier !== 'official') return '这里没有文件原文，参数待县医保局确认';
  return [number || title, places.join('、')].filter((text) => text !== '').join(' ');
}

/** 2023-05-01 is 2023年5月1日. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
