/** What a resident is told at a step: the words in the inbox, and the few that fit into WeChat's template. */
import type { MessageView } from '@yizhu/shared/api/endpoints';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan, formatYuanShort } from '@yizhu/shared/money/format-amount';

type Kind = MessageView['kind'];
export type About = { title: string; number: string; amountFen?: number };

const words: Record<Kind, (about: About) => { title: string; text: string }> = {
  accepted: ({ title, number }) => ({
    title: '申请受理了',
    text: `您的${title}申请（编号 ${number}）乡镇已经受理。接下来有两个人上门了解情况，请留意电话。`,
  }),
  decided: ({ title, number, amountFen }) => ({
    title: '金额核定了',
    text: `您的${title}申请（编号 ${number}）县医保局核定 ${yuan(amountFen)} 元。公示期满没有异议，就安排打款。`,
  }),
  paid: ({ title, number, amountFen }) => ({
    title: '钱打出去了',
    text: `您的${title}（编号 ${number}）${yuan(amountFen)} 元已经打到您登记的银行卡。请过一两天查一下卡；没有收到的，请找乡镇医保员。`,
  }),
};

export const told = (kind: Kind, about: About): { title: string; text: string } => words[kind](about);

const yuan = (amountFen = 0): string => formatYuanShort(fen(amountFen));

/** WeChat's limits: `thing` 20 characters of any kind, `character_string` 32 without Chinese, `amount` 10 digits, `date` a day written 2026年3月20日. */
export type TemplateData = Record<string, { value: string }>;

/** No name, no illness: a notice lies open on a lock screen. */
export function templateData(kind: Kind, { number, title, amountFen }: About, day: string): TemplateData {
  return {
    thing1: { value: short(title, 20) },
    character_string2: { value: number.slice(0, 32) },
    thing3: { value: words[kind]({ number, title, amountFen }).title },
    date4: { value: dayInWords(day) },
    ...(amountFen !== undefined && kind !== 'accepted' && { amount5: { value: `${plain(amountFen)}元` } }),
  };
}

/** 2026-03-20 → 2026年3月20日 */
const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
const short = (text: string, most: number): string => Array.from(text).slice(0, most).join('');
const plain = (amountFen: number): string => formatYuan(fen(amountFen)).replace(/,/g, '');
