/** The way of an application: what is done, where it is, what comes. */
import type { ApplicationView } from '@yizhu/shared/api/endpoints';
import { type ApplicationState, transitions } from '@yizhu/shared/casework/application';
import { daysBetween } from '@yizhu/shared/casework/calendar-date';
import { dayOf, dayWords } from '../../hooks/day-words';
import { officeOf } from '../mine/next-thing';

export type Moment = { state: 'done' | 'now' | 'next'; title: string; notes: string[] };

/** What a resident calls the steps that are still to come. */
const coming: Partial<Record<ApplicationState, string>> = {
  submitted: '乡镇受理',
  accepted: '两个人上门了解情况',
  visited: '乡镇审核',
  passed: '村里公示',
  publicised: '核对银行卡',
  'card-checked': '县医保局算金额',
  proposed: '县医保局复核签字',
  decided: '公示金额',
  payable: '安排打款',
  'in-batch': '钱打到卡上',
};

/** `today` is the day in China. */
export function timelineOf(view: Pick<ApplicationView, 'state' | 'timeline' | 'now'>, today: string): Moment[] {
  const done = view.timeline.map(({ title, at, by }): Moment => {
    const day = dayWords(dayOf(at), today);
    return { state: 'done', title, notes: [by === '' ? day : `${day}，${by}`] };
  });
  const now: Moment[] = view.now
    ? [
        {
          state: 'now',
          title: view.now.title,
          notes: [`在${officeOf(view.state)}办`, ...dueWords(view.now.due, today)],
        },
      ]
    : [];
  return [...done, ...now, ...nextOf(view.state)];
}

/** The steps after the one that is waited for. */
function nextOf(state: ApplicationState): Moment[] {
  const at = transitions.map(({ from }) => from).indexOf(state);
  if (at < 0) return [];
  return transitions.slice(at + 1).map(({ from }) => ({ state: 'next', title: coming[from] ?? '', notes: [] }));
}

function dueWords(due: string | undefined, today: string): string[] {
  if (due === undefined) return [];
  const left = daysBetween(today, due);
  if (left < 0) return [`按文件应在${dayWords(due, today)}前办好，已经过了${-left}天。可以打电话问。`];
  return [`按文件最晚${dayWords(due, today)}办好，还有${left}天。`];
}
