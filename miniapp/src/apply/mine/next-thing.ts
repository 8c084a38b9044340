/** The one thing that a person has to know or do now. */
import type { ApplicationSummary, Home } from '@yizhu/shared/api/endpoints';
import { nextTransition, staffRoles } from '@yizhu/shared/casework/application';
import { daysBetween } from '@yizhu/shared/casework/calendar-date';
import { dayOf } from '../../hooks/day-words';

export type NextThing =
  | { kind: 'apply'; title: string; words: string }
  | { kind: 'wait'; id: string; title: string; words: string }
  | { kind: 'paid'; id: string; title: string; amountFen: number; words: string };

/** What was last moved counts; somebody who has nothing can apply. */
export function nextThing({ applications }: Pick<Home, 'applications'>): NextThing {
  const [latest] = applications.slice().sort((a, b) => (a.changed < b.changed ? 1 : -1));
  if (!latest)
    return {
      kind: 'apply',
      title: '您还没有申请过',
      words: '全年住院报销后，自己付的超过2万元，可以申请一次性救助。',
    };
  if (latest.state === 'paid')
    return {
      kind: 'paid',
      id: latest.id,
      title: '钱已到账',
      amountFen: latest.amountFen ?? 0,
      words: `${latest.year}年${latest.title}。没收到的，问镇上医保员。`,
    };
  return { kind: 'wait', id: latest.id, title: waitingTitle(latest), words: waitingWords[latest.state] };
}

const waitingTitle = ({ state }: ApplicationSummary): string => `正在等${officeOf(state)}`;

const waitingWords: Record<Exclude<ApplicationSummary['state'], 'paid'>, string> & { paid: string } = {
  submitted: '申请交上去了，不用做什么。受理了会告诉您。',
  accepted: '受理了。接下来有两个人上门了解情况，会先打您的电话。',
  visited: '上门调查过了，乡镇正在审核。不用做什么。',
  passed: '乡镇审核通过了，正在村里公示。不用做什么。',
  publicised: '公示过了，乡镇会核对您的银行卡，可能会打您的电话。',
  'card-checked': '材料都齐了，县医保局正在算能给多少。不用做什么。',
  proposed: '县医保局算好了，等复核签字。不用做什么。',
  decided: '金额核定了，正在公示。公示期满就安排打款。',
  payable: '公示期满了，等着打款。银行卡请不要注销。',
  'in-batch': '正在打款，过几天查一下卡。银行卡请不要注销。',
  paid: '',
};

/** Who has it now, as people call them. */
export function officeOf(state: ApplicationSummary['state']): string {
  const next = nextTransition(state);
  if (!next) return '';
  if (next.who === 'county-finance') return '县财政';
  return staffRoles[next.who].level === 'township' ? '乡镇（街道）' : '县医保局';
}

/** The day of handing in is the first day. */
export const dayNumber = (submitted: string, today: string): number =>
  Math.max(1, daysBetween(dayOf(submitted), today) + 1);
