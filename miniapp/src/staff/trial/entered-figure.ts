/** A figure that the documents here do not give, entered on trial with the document that gives it. */

import { sentence } from '@yizhu/shared/api/errors';
import { parseDate } from '@yizhu/shared/casework/calendar-date';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { rateInUnits } from '@yizhu/shared/policy/amount-words';
import type { Parameter, ParameterValue } from '@yizhu/shared/policy/document';

export type EnteredFigure = {
  document: string;
  /** Name of the parameter; for a figure that rules have in place, the first place. */
  parameter: string;
  paths?: (string | number)[][];
  year: string;
  value: ParameterValue;
  /** Number of the document that gives it, and its day. */
  source: string;
  date: string;
};

/** As typed. */
export type FigureDraft = { year: string; figure: string; source: string; date: string };
export type FigureErrors = Partial<Record<keyof FigureDraft, string>>;
export type CheckedFigure =
  | { kind: 'figure'; year: string; value: ParameterValue; source: string; date: string }
  | { kind: 'wrong'; errors: FigureErrors };

/** Reads what was typed; nothing is guessed, and each field says what it lacks. */
export function checkFigure(kind: Parameter['kind'], draft: FigureDraft): CheckedFigure {
  const errors: FigureErrors = {};
  const year = draft.year.trim();
  if (!/^20\d{2}$/.test(year)) errors.year = '请填四位年份，例如 2026。';
  const read = readers[kind](draft.figure);
  if (typeof read === 'string') errors.figure = read;
  const source = draft.source.trim();
  if (source.length < 4) errors.source = '请填给出这个数的文件文号，例如 渝医保发〔2026〕1号。';
  const date = parseDate(draft.date);
  if (date.kind !== 'date') errors.date = '请填文件的日期，例如 2026-01-15。';
  if (typeof read === 'string' || date.kind !== 'date' || Object.keys(errors).length > 0)
    return { kind: 'wrong', errors };
  return { kind: 'figure', year, value: read, source, date: date.date };
}

const readers: Record<Parameter['kind'], (text: string) => ParameterValue | string> = {
  amount: readAmount,
  rate: readRate,
  brackets: readRows,
  date: readDate,
};

function readDate(text: string): ParameterValue | string {
  const read = parseDate(text);
  return read.kind === 'date' ? { date: read.date } : '请填日期，例如 2025-12-31。';
}

function readAmount(text: string): ParameterValue | string {
  const read = parseYuan(text);
  if (read.kind === 'amount') return { fen: read.fen };
  return read.kind === 'blank' ? '请填金额，单位是元。' : sentence(read.code);
}

function readRate(text: string): ParameterValue | string {
  const units = rateInUnits(text.trim().replace('％', '%'));
  return units === undefined || units < 0 || units > 10_000 ? '请填比例，例如 60% 或 62.5%。' : { units };
}

const ROW = /^(?:(?:到|不超过|≤)\s*([^\s:：]+)\s*[\s:：]\s*)?(\d{1,3}(?:\.\d{1,2})?[%％])$/;
const rowsWanted = '请一档一段写，用分号隔开，最后一档不写上限，例如 到5万元 60%；70%。';

/** `到5万元 60%；70%`: rows that rise, the last without an end. */
function readRows(text: string): ParameterValue | string {
  const brackets: [number | null, number][] = [];
  const rows = text.split(/[;；]/).filter((row) => row.trim() !== '');
  if (rows.length === 0) return rowsWanted;
  for (let at = 0; at < rows.length; at++) {
    const [, bound, rate = ''] = ROW.exec((rows[at] as string).trim()) ?? [];
    const units = readRate(rate);
    const upto = bound === undefined ? undefined : parseYuan(bound);
    const isLast = at === rows.length - 1;
    if (typeof units === 'string' || !('units' in units) || isLast !== (upto === undefined)) return rowsWanted;
    if (upto !== undefined && (upto.kind !== 'amount' || upto.fen <= (brackets[at - 1]?.[0] ?? 0))) return rowsWanted;
    brackets.push([upto?.kind === 'amount' ? upto.fen : null, units.units]);
  }
  return { brackets };
}
