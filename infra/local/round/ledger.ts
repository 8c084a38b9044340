import { sentence } from '@yizhu/shared/api/errors';
import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';
import type { Fen } from '@yizhu/shared/money/fen';
import { type Cell, type CellReader, dateReader, personIdReader, readAmount } from './cells';
import { type LedgerField, ledgerColumns } from './columns';
import { type Rejected, rejecting, type Source } from './sources';
import { type Header, type RowReader, readTable } from './table';

export type LedgerRow = { readonly personId: string; readonly date: CalendarDate; readonly amountFen: Fen };

/** Read one ledger of payments that name a person and a day but no settlement (渝快保, 民政). Gives the number of rows read. */
export function readLedger(
  source: Source,
  accept: (row: LedgerRow, line: number) => void,
  reject: (rejected: Rejected) => void,
): Promise<number> {
  const readers = { readDate: dateReader(), readId: personIdReader() };
  const rejectRow = rejecting(source, reject);
  const start =
    (header: Header<LedgerField>): RowReader =>
    (cells, line) => {
      const row = readRow(header, cells, readers);
      if ('reason' in row) rejectRow(line, row.reason);
      else accept(row.value, line);
    };
  return readTable(source.path, ledgerColumns, start, rejectRow);
}

function readRow(
  header: Header<LedgerField>,
  cells: readonly string[],
  { readDate, readId }: { readDate: CellReader<CalendarDate>; readId: CellReader<string> },
): Cell<LedgerRow> {
  const at = (field: LedgerField) => header.places[field][0] ?? -1;
  const bad = (field: LedgerField, reason: string) => ({ reason: `“${header.titles[at(field)]}”列：${reason}` });
  const person = readId(cells[at('person_id')]);
  if ('reason' in person) return bad('person_id', person.reason);
  const date = readDate(cells[at('cost_date')]);
  if ('reason' in date) return bad('cost_date', date.reason);
  const amount = readAmount(cells[at('amount')]);
  if (amount === 'blank') return bad('amount', sentence('amount.blank'));
  if ('reason' in amount) return bad('amount', amount.reason);
  return { value: { personId: person.value, date: date.value, amountFen: amount.value } };
}
