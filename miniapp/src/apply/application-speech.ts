/** What 听一听 says of an application: what to do now, and where it stands. No name, no number: others may hear it. */
import { spokenAmount } from '@yizhu/shared/money/spoken-amount';
import { spokenText } from '../speech/spoken-text';
import type { NextThing } from './mine/next-thing';
import type { Moment } from './progress/timeline';

/** The first page of a resident: the one thing that they have to know or do. */
export function nextThingSpeech(next: NextThing): string[] {
  const amount = next.kind === 'paid' ? `${spokenAmount(next.amountFen)}。` : '';
  return [`${next.title}。`, amount, next.words].filter((sentence) => sentence !== '').map(spokenText);
}

/** The way of an application: what was done last, where it is, what comes next, the amount once the county has decided (fen). */
export function progressSpeech(moments: readonly Moment[], amountFen?: number): string[] {
  const of = (wanted: Moment['state']) => moments.filter(({ state }) => state === wanted);
  const [now] = of('now');
  const [next] = of('next');
  const last = of('done').pop();
  return [
    last && `${last.title}。${last.notes.join('，')}。`,
    now ? `现在：${now.title}。${now.notes.map(asSentence).join('')}` : '办完了。',
    next && `接下来：${next.title}。`,
    amountFen !== undefined && `县里核定的金额是${spokenAmount(amountFen)}。`,
  ]
    .filter((sentence): sentence is string => typeof sentence === 'string')
    .map(spokenText);
}

const asSentence = (note: string): string => (note.endsWith('。') ? note : `${note}。`);
