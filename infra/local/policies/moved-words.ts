/** What moved in an answer, in the words of a page. */
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Leaves, Move } from './case-bank';

/** Names of the cases' fields, as far as a person has to read them. */
const fieldWords: Record<string, string> = {
  total_fen: '合计',
  overspend_fen: '超支',
  city_fen: '市级承担',
  county_fen: '县级承担',
  rollover_after_fen: '滚存余额',
  surplus_carry_fen: '结余转下年',
  deductible_fen: '起付线',
  entitlement_fen: '应享受',
  need_fen: '需要',
  limit_fen: '限额',
  fund_after_fen: '发后余额',
  carry_over_fen: '结转',
  paid_fen: '实发',
  state: '状态',
  due: '期限',
  over_limit: '超过限额',
  eligible: '在名单上',
  channel: '办理方式',
  error: '算不出来',
  shares: '分担',
  rounds: '各次',
  paid: '发放',
  overpaid: '多发',
  overpaid_fen: '多发',
};

/** `分担 county 市级承担：5,000,000.00 元 → 4,000,000.00 元` */
export function moveText({ path, before, after }: Move): string {
  const named = path.startsWith('awards.') ? path.slice('awards.'.length) : pathWords(path);
  const isMoney = path.startsWith('awards.') || /_fen$|(^|\.)(paid|overpaid|paid_by_person)\./.test(path);
  return `${named}：${leafText(before, isMoney)} → ${leafText(after, isMoney)}`;
}

const pathWords = (path: string): string =>
  path
    .split('.')
    .map((step) => fieldWords[step] ?? step)
    .join(' ');

function leafText(leaf: Leaves[string] | undefined, isMoney: boolean): string {
  if (leaf === undefined) return '没有';
  if (typeof leaf === 'boolean') return leaf ? '是' : '否';
  return isMoney && typeof leaf === 'number' ? `${formatYuan(leaf as Fen)} 元` : String(leaf);
}
