import { stop } from '../stopped';

/** The first moment after `after` at which a schedule fires, in UTC as EventBridge counts; undefined where there is none. */
export type Schedule = (after: Date) => Date | undefined;

const minuteMs = 60_000;

/** Read `rate(5 minutes)` or `cron(0 1 * * ? *)`; what is not known stops with the logical id. `start` is when a rate began. */
export function readSchedule(expression: string, start: Date, id: string): Schedule {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) return rateSchedule(Number(rate[1]) * unitMs[rate[2] as keyof typeof unitMs], start);
  const cron = /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/);
  if (cron?.length !== 6) return stop(id, `the schedule ${expression} is not known here`);
  return cronSchedule(cron, id);
}

const unitMs = { minute: minuteMs, hour: 60 * minuteMs, day: 24 * 60 * minuteMs };

const rateSchedule =
  (everyMs: number, start: Date): Schedule =>
  (after) =>
    new Date(start.getTime() + (Math.floor((after.getTime() - start.getTime()) / everyMs) + 1) * everyMs);

type Field = { readonly has: (value: number) => boolean; readonly isOpen: boolean };
const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const dayNames = 'SUN MON TUE WED THU FRI SAT'.split(' ');

function cronSchedule(parts: readonly string[], id: string): Schedule {
  const read = (index: number, least: number, most: number, names: readonly string[] = []) =>
    readField(parts[index] ?? '', { least, most, names, id });
  const [minute, hour, day] = [read(0, 0, 59), read(1, 0, 23), read(2, 1, 31)];
  const [month, weekday, year] = [read(3, 1, 12, monthNames), read(4, 1, 7, dayNames), read(5, 1970, 2199)];
  const isDay = (at: Date) =>
    month.has(at.getUTCMonth() + 1) &&
    year.has(at.getUTCFullYear()) &&
    day.has(at.getUTCDate()) &&
    weekday.has(at.getUTCDay() + 1);
  return (after) => {
    const from = new Date(Math.floor(after.getTime() / minuteMs) * minuteMs + minuteMs);
    for (let days = 0; days < 366 * 8; days++) {
      const midnight = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + days);
      if (!isDay(new Date(midnight))) continue;
      const found = firstOf(midnight, minute, hour, from.getTime());
      if (found !== undefined) return new Date(found);
    }
    return undefined;
  };
}

function firstOf(midnight: number, minute: Field, hour: Field, fromMs: number): number | undefined {
  for (let at = 0; at < 24 * 60; at++) {
    const moment = midnight + at * minuteMs;
    if (moment >= fromMs && hour.has(Math.floor(at / 60)) && minute.has(at % 60)) return moment;
  }
  return undefined;
}

type Bounds = { readonly least: number; readonly most: number; readonly names: readonly string[]; readonly id: string };

/** `*`, `?`, `5`, `1-5`, `MON-FRI`, `0/15` and lists of these; not `L`, `W` and `#`. */
function readField(text: string, bounds: Bounds): Field {
  const ranges = text.split(',').map((part) => readRange(part, bounds));
  return { isOpen: text === '*' || text === '?', has: (value) => ranges.some((range) => range(value)) };
}

function readRange(part: string, { least, most, names, id }: Bounds): (value: number) => boolean {
  const number = (text: string): number => {
    const named = names.indexOf(text.toUpperCase());
    const value = named >= 0 ? named + least : Number(text);
    return Number.isInteger(value) && value >= least && value <= most
      ? value
      : stop(id, `${part} is not known in a cron`);
  };
  const [range = '', step] = part.split('/');
  const every = step === undefined ? 1 : Number(step);
  if (!Number.isInteger(every) || every < 1) return stop(id, `${part} is not known in a cron`);
  const [from = '', to] = range.split('-');
  const isOpen = range === '*' || range === '?';
  const first = isOpen ? least : number(from);
  const last = to !== undefined ? number(to) : isOpen || step !== undefined ? most : first;
  return (value) => value >= first && value <= last && (value - first) % every === 0;
}
