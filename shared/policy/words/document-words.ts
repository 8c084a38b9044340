/** The parts of a policy beside its benefits, in plain words: figures from elsewhere, rounds, deadlines. */
import type { DeadlineRule } from '../../casework/deadline-rule';
import type { Category, Parameter, PolicyDocument, RoundsRule } from '../document';
import { valueText, type Wording } from './figure-words';

/** `低保对象，包括低保户，由县民政局认定` */
export function categoryText({ title, words, certifier }: Category): string {
  const also = words.length > 0 ? `，包括${words.join('、')}` : '';
  return `${title}${also}${certifier ? `，由${certifier}认定` : ''}`;
}

/** As whom the category is helped, and the bounds of spending that open it. */
export function categoryRights({ as, 'by-expense': rule }: Category, words: Wording): string[] {
  const bounds = (rule?.any ?? []).map(({ per, from, over }) => {
    const amount = from ?? over;
    const least = amount ? words.amount(amount).join() : '';
    return `${per === 'year' ? '全年累计' : '一次'}自己付的${over ? `超过 ${least}` : `达到 ${least}`}`;
  });
  return [
    ...(as === undefined ? [] : [`医疗费用按${words.category(as)}对待，参保等别的事仍按本身`]),
    ...(bounds.length === 0 ? [] : [`按支出认定，有一样就行：${bounds.join('；')}`]),
  ];
}

/** Whom to ask, with the number where the document gives one. */
export const contactText = ({ title, phone }: PolicyDocument['contact'][number]): string =>
  [title, phone ?? ''].join(' ').trim();

/** What counts for somebody who holds several categories. */
export const choiceText = (choice: PolicyDocument['category-choice']): string =>
  choice?.resolve === 'best' ? '逐个试算，取最多的一个' : '取上面次序里最前的一个';

/** From which day, until which, and how it is known. */
export function inForceLines({ document }: PolicyDocument): string[] {
  const { from, to, why } = document['in-force'];
  return [to ? `${from} 到 ${to}` : `${from} 起`, ...(why ? [why] : [])];
}

/** The figures of each year, and what to look at for the next; where there is none, which document would give it. */
export function parameterLines({ value, values, missing }: Parameter): string[] {
  if (value) return [valueText(value)];
  const years = Object.keys(values).sort();
  const last = years[years.length - 1];
  if (last === undefined) return [`还缺：${missing ?? '没有写明要看哪份文件'}`];
  const known = years.map((year) => `${year} 年 ${valueText(values[year] as Parameter['values'][string])}`);
  return [...known, `${Number(last) + 1} 年起先按 ${last} 年的估算${missing ? `，要看${missing}` : ''}`];
}

/** `3月31日` of `03-31`. */
export const monthDayText = (monthDay: string): string =>
  `${monthDay.replace('-', '月').replace(/^0/, '').replace(/月0/, '月')}日`;

/** What happens in an earlier round for which the fund is short, and in the last. */
export function shortageText({ shortage }: RoundsRule): string {
  const before = { hold: '这一次都不付，应付的挂起', prorate: '按同一比例付' }[shortage.before];
  return `前几次：${before}；最后一次：所有人按同一比例核减`;
}

/** Events that deadlines are counted from, in words. */
const eventWords: Record<string, string> = { 'lists-received': '收到名单', 'review-done': '部门复核完成' };
const yearWords = { this: '当年', next: '次年' };

/** `收到名单后5个工作日内，遇节假日顺延到工作日` */
export const deadlineText = (rule: DeadlineRule): string =>
  `${ruleText(rule)}${rule.roll ? '，遇节假日顺延到工作日' : ''}`;

function ruleText(rule: DeadlineRule): string {
  if ('date' in rule) return `${rule.date} 前`;
  if ('by-round' in rule) {
    const days = rule['by-round'] as Record<string, DeadlineRule>;
    return Object.keys(days)
      .map((round) => `第${round}次${ruleText(days[round] as DeadlineRule)}`)
      .join('，');
  }
  if ('month-end' in rule) return `${yearWords[rule.year]}${rule['month-end']}月底前`;
  if ('month-day' in rule) return `${yearWords[rule.year]}${rule['month-day'].replace('-', '月')}日前`;
  if ('day-of-month' in rule) return `${rule.month === 'next' ? '次月' : '当月'}${rule['day-of-month']}日前`;
  const event = 'before' in rule ? rule.before : rule.after;
  return `${eventWords[event] ?? event}${'before' in rule ? '前' : '后'}${spanText(rule)}内`;
}

function spanText(rule: object): string {
  const span = rule as { 'working-days'?: number; months?: number; days?: number };
  if (span['working-days'] !== undefined) return `${span['working-days']}个工作日`;
  return span.months !== undefined ? `${span.months}个月` : `${span.days}天`;
}
