import { dayInChina } from '@yizhu/shared/casework/china-day';

/** 2026-11-26 → 11月26日; of another year than `today`, 2025年11月26日. */
export function dayWords(day: string, today: string): string {
  const words = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${Number(day.slice(0, 4))}年${words}`;
}

/** The day in China of a moment in ISO 8601. */
export const dayOf = (moment: string): string => dayInChina(new Date(moment));

/** 11月26日 15:04, by the clock of China. */
export function momentWords(moment: string, today: string): string {
  const inChina = new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString();
  return `${dayWords(inChina.slice(0, 10), today)} ${inChina.slice(11, 16)}`;
}
