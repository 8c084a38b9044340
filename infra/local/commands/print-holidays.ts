/**
 * Prints holidays.ts from the State Council's notices as npm `chinese-days` carries them. Run it when a new version has next year:
 * `npx tsx infra/local/commands/print-holidays.ts > shared/casework/holidays.ts`, then format it; a test compares the two.
 */

import { addDays } from '@yizhu/shared/casework/calendar-date';
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

const days = { off: Object.keys(notices.holidays).sort(), work: Object.keys(notices.workdays).sort() };

/** `0101-0103 0404`: runs of days of one year, as month and day. */
function runs(year: string, dates: string[]): string {
  const inYear = dates.filter((date) => date.startsWith(year));
  const firsts = inYear.filter((date) => !inYear.includes(addDays(date, -1)));
  const lasts = inYear.filter((date) => !inYear.includes(addDays(date, 1)));
  return firsts.map((first, i) => run(monthDay(first), monthDay(lasts[i] ?? first))).join(' ');
}

const run = (first: string, last: string): string => (first === last ? first : `${first}-${last}`);
const monthDay = (date: string): string => date.slice(5).replace('-', '');
const years = [...new Set(days.off.map((date) => date.slice(0, 4)))];
const lines = years.map((year) => `  ${year}: { off: '${runs(year, days.off)}', work: '${runs(year, days.work)}' },`);

console.log(`/**
 * Days off and weekend days worked, by the State Council's notice on the holidays of each year (国务院办公厅关于部分节假日安排的通知), as
 * runs of month and day. Generated: see infra/local/commands/print-holidays.ts. Source: npm chinese-days 1.5.7 (MIT).
 */
export const holidays: Record<number, { off: string; work: string }> = {
${lines.join('\n')}
};`);
