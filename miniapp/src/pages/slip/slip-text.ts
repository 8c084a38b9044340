/** What the paper slip says of a result. No name, no number: it may lie on a table. */
import type { Fen } from '@yizhu/shared/money/fen';
import type { Region } from '@yizhu/shared/policy/region';
import { amountLabel, isUnknown } from '../../estimate/answer-words';
import type { Estimate } from '../../estimate/estimate';
import { type Gift, giftsOf } from '../../estimate/gifts';

export type SlipRow = { id: string; title: string; amountFen: Fen; reason: string; place: string };

export type Slip = {
  title: string;
  day: string;
  who: string;
  label: string;
  /** Undefined while nothing can be worked out. */
  amountFen?: Fen;
  whyNothing?: string;
  rows: SlipRow[];
  ownLabel: string;
  ownFen: Fen;
  /** What could not be worked out, each with what it lacks. */
  missing: string[];
  warning: string;
  bring: string[];
  ask: string[];
  source: string;
};

/** What stands on every slip. */
export const fixed = {
  unknown: '还算不出来',
  rows: '每一笔',
  missing: '还算不出来的',
  bring: '去办的时候带什么',
  ask: '可以问谁',
  find: '微信里搜“医助”，照着单子就能自己算。',
};

type Situation = {
  readonly categories: readonly string[];
  /** YYYY-MM-DD */
  readonly day: string;
  readonly isUnsettled: boolean;
  readonly region: Pick<Region, 'name' | 'document'>;
};

export function slipOf(result: Estimate, { categories, day, isUnsettled, region }: Situation): Slip {
  const { headline, ownFen, advice } = result;
  const { contact, document } = region.document;
  const tags = headline.tags.length > 0 ? `（${headline.tags.join('；')}）` : '';
  const sheet = isUnsettled ? '出院时医院给的结算单，照它再算一次更准' : '医院给的结算单，就是算这个数用的那几张';
  return {
    title: `${region.name}医疗救助明白卡`,
    day: `${dayInWords(day)}算的`,
    who: `身份：${categories.join('、')}`,
    label: amountLabel(headline),
    ...(!isUnknown(headline) && { amountFen: headline.amountFen }),
    ...(headline.whyNothing !== undefined && { whyNothing: `这次没有可以给的救助：${headline.whyNothing}。` }),
    rows: giftsOf(result).map(rowOf),
    ownLabel: headline.missing.length > 0 ? '缺的数算出来以前，自己还剩' : '连医保不管的（政策外）一起，自己大概要付',
    ownFen,
    missing: headline.missing.map(({ title, why }) => `${title}：${why}`),
    warning: `这是预估，不是决定。以县医保局核定为准。${tags}`,
    bring: ['身份证', sheet, ...advice.map(({ text }) => text), '还要什么，以医保员说的为准'],
    ask: [...contact.map(({ title, phone }) => (phone ? `${title} ${phone}` : title)), '镇上（街道）医保员或村干部：'],
    source: `依据：${document.title}（${document.number}）`,
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
