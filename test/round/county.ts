import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoundOrder } from '@yizhu/infra/local/round/run-round';
import { fen } from '@yizhu/shared/money/fen';
import Papa from 'papaparse';

type Lines = readonly string[];
type Row = Record<string, string>;

const HEADERS = {
  roster: 'person_id,town,category,risk_eliminated',
  settlements: 'settlement_id,person_id,date,total,in_scope,basic,big,aid,other',
  ledger: 'person_id,cost_date,amount',
  book: 'person_id,round,amount',
};

/** A county's desk: writes the files of a round into a folder of its own and reads what came out. */
export class County {
  readonly folder = mkdtempSync(join(tmpdir(), 'round-'));
  private files = 0;

  roster = (...lines: Lines) => this.write('roster', HEADERS.roster, lines);
  settlements = (...lines: Lines) => this.write('settle', HEADERS.settlements, lines);
  ledger = (...lines: Lines) => this.write('ledger', HEADERS.ledger, lines);
  book = (...lines: Lines) => this.write('book', HEADERS.book, lines);

  write(name: string, header: string, lines: Lines): string {
    const path = join(this.folder, `${name}-${++this.files}.csv`);
    writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
    return path;
  }

  /** Round 1 of 2024 with a fund of 1,000,000.00 yuan, but for what the test is about. */
  order(given: Partial<Omit<RoundOrder, 'fundFen'>> & { fundFen?: number; roster: string }): RoundOrder {
    const round = given.round ?? 1;
    return {
      year: 2024,
      round,
      settlements: [],
      ledgers: [],
      out: join(this.folder, `out-${++this.files}`),
      replace: false,
      ...given,
      fundFen: fen(given.fundFen ?? 100_000_000),
    };
  }
}

export const filesIn = (folder: string): string[] => readdirSync(folder).sort();

/** The rows of an output by column, after its byte order mark. */
export function table(folder: string, name: string): Row[] {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8').replace('\ufeff', '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** Some columns of an output, a row a line. */
export function columns(folder: string, name: string, ...wanted: string[]): string[] {
  return table(folder, name).map((row) => wanted.map((column) => row[column]).join(' '));
}

export function summary(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));
}
