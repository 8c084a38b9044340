import { sentence } from '@yizhu/shared/api/errors';
import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';
import { type Cell, type CellReader, dateReader, personIdReader, readAmount, readText } from './cells';
import { type SettlementField, settlementColumns } from './columns';
import { isReversal } from './settlement-versions';
import { type Rejected, rejecting, type Source } from './sources';
import { type Header, type RowReader, readTable } from './table';

/** The amounts of a row, in the order in which they are kept. */
export const AMOUNTS = ['total', 'in_scope', 'basic', 'big', 'aid', 'other', 'relief', 'health'] as const;
type AmountField = (typeof AMOUNTS)[number];
const TOTAL = AMOUNTS.indexOf('total');
const IN_SCOPE = AMOUNTS.indexOf('in_scope');

export type SettlementRow = {
  readonly settlementId: string;
  readonly personId: string;
  readonly date: CalendarDate;
  readonly amountsFen: readonly number[];
};

/** Read one export of 医保 settlements row by row; a row that cannot be used is rejected. Gives the number of rows read. */
export function readSettlements(
  source: Source,
  accept: (row: SettlementRow, line: number) => void,
  reject: (rejected: Rejected) => void,
): Promise<number> {
  const readDate = dateReader();
  const readId = personIdReader();
  const rejectRow = rejecting(source, reject);
  const start = (header: Header<SettlementField>): RowReader => {
    const readRow = rowReader(header, readDate, readId);
    return (cells, line) => {
      const row = readRow(cells);
      if ('reason' in row) rejectRow(line, row.reason);
      else accept(row.value, line);
    };
  };
  return readTable(source.path, settlementColumns, start, rejectRow);
}

/** What the person paid of a row's policy-covered amount; below zero for a 冲红. */
export function selfPayOf(amountsFen: readonly number[]): number {
  let selfPayFen = amountsFen[IN_SCOPE] ?? 0;
  for (let i = IN_SCOPE + 1; i < AMOUNTS.length; i++) selfPayFen -= amountsFen[i] ?? 0;
  return selfPayFen;
}

function rowReader(header: Header<SettlementField>, readDate: CellReader<CalendarDate>, readId: CellReader<string>) {
  const at = (field: SettlementField) => header.places[field][0] ?? -1;
  const bad = (place: number, reason: string) => ({ reason: `“${header.titles[place]}”列：${reason}` });
  const [idAt, personAt, dateAt] = [at('settlement_id'), at('person_id'), at('date')];
  const amountsAt = AMOUNTS.map((field) => header.places[field]);
  return (cells: readonly string[]): Cell<SettlementRow> => {
    const settlementId = readText(cells[idAt]);
    if (settlementId === '') return bad(idAt, '没有填结算编号，分不清是不是重复。请补上。');
    const person = readId(cells[personAt]);
    if ('reason' in person) return bad(personAt, person.reason);
    const date = readDate(cells[dateAt]);
    if ('reason' in date) return bad(dateAt, date.reason);
    const amounts = readAmounts(cells, amountsAt, bad);
    if ('reason' in amounts) return amounts;
    const wrong = whatIsWrong(amounts.value);
    if (wrong) return bad(at(wrong.field), wrong.reason);
    return { value: { settlementId, personId: person.value, date: date.value, amountsFen: amounts.value } };
  };
}

function readAmounts(
  cells: readonly string[],
  amountsAt: readonly (readonly number[])[],
  bad: (place: number, reason: string) => { reason: string },
): Cell<number[]> {
  const amountsFen: number[] = [];
  let hasTotal = false;
  for (const [index, places] of amountsAt.entries()) {
    let sumFen = 0;
    for (const place of places) {
      const amount = readAmount(cells[place]);
      if (amount === 'blank') {
        if (index === IN_SCOPE) return bad(place, sentence('amount.blank'));
        continue;
      }
      if ('reason' in amount) return bad(place, amount.reason);
      sumFen += amount.value;
      hasTotal ||= index === TOTAL;
    }
    amountsFen.push(sumFen);
  }
  if (!hasTotal) amountsFen[TOTAL] = amountsFen[IN_SCOPE] ?? 0;
  return { value: amountsFen };
}

/** The field at fault of a row whose amounts contradict each other. */
function whatIsWrong(amountsFen: readonly number[]): { field: AmountField; reason: string } | undefined {
  if (isReversal(amountsFen)) return undefined;
  const negative = amountsFen.findIndex((amount) => amount < 0);
  const field = AMOUNTS[negative];
  if (field) return { field, reason: '同一行里有正有负。冲红应是单独一行，各项都是负数或零；请按结算单改正。' };
  if (selfPayOf(amountsFen) < 0) return { field: 'in_scope', reason: sentence('amount.payersAboveCovered') };
  if ((amountsFen[IN_SCOPE] ?? 0) > (amountsFen[TOTAL] ?? 0))
    return { field: 'in_scope', reason: sentence('amount.coveredAboveTotal') };
  return undefined;
}
