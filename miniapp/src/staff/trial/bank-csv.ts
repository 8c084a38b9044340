/** Bills from a table that a person pastes or opens: bad rows are told by row and column, the good ones are kept. */
import { sentence } from '@yizhu/shared/api/errors';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { type Payer, payers, payerWords } from '@yizhu/shared/policy/vocabulary';
import Papa from 'papaparse';
import type { BankBill, BankResult } from './bank';

/** Rows as the sheet counts them, its heading being row 1. */
export type BadCell = { row: number; column: string; reason: string };
export type ReadBank = { bills: BankBill[]; bad: BadCell[]; problem?: string };

/** More than a browser tab should work out while somebody waits. */
export const MOST_ROWS = 20_000;

const factColumns: Record<string, string> = {
  就医类别: 'care',
  病种: 'disease',
  医院级别: 'hospital-level',
  就医地点: 'place',
  转诊: 'referral',
};
const payerColumns: Record<string, Payer> = {};
for (const payer of payers) payerColumns[payerWords[payer]] = payer;
const REQUIRED = ['身份', '政策范围内费用'];
export const bankColumns = ['身份', '就医类别', '政策范围内费用', '基本医保', '大病保险'];

/** Reads comma or tab separated text with a heading. */
export function readBank(text: string, compiled: Compiled): ReadBank {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim(), { skipEmptyLines: 'greedy' });
  const heading = (data[0] ?? []).map((cell) => cell.trim());
  const lacking = REQUIRED.filter((column) => heading.indexOf(column) < 0);
  if (lacking.length > 0) return refused(`第一行要有这些列名：${REQUIRED.join('、')}。现在缺 ${lacking.join('、')}。`);
  if (data.length - 1 > MOST_ROWS)
    return refused(`一次最多 ${MOST_ROWS} 行，这里有 ${data.length - 1} 行，请分开试算。`);
  const bills: BankBill[] = [];
  const bad: BadCell[] = [];
  data.slice(1).forEach((cells, i) => {
    const reader = new RowReader(compiled, heading, cells, i + 2);
    const bill = reader.bill();
    if (reader.bad.length > 0) bad.push(...reader.bad);
    else bills.push(bill);
  });
  return { bills, bad };
}

const refused = (problem: string): ReadBank => ({ bills: [], bad: [], problem });

class RowReader {
  readonly bad: BadCell[] = [];

  constructor(
    private readonly compiled: Compiled,
    private readonly heading: string[],
    private readonly cells: string[],
    private readonly row: number,
  ) {}

  bill(): BankBill {
    const bill: BankBill = { identity: this.identity(), facts: {}, amounts: {} };
    for (const column of this.heading) {
      const fact = factColumns[column];
      const payer = payerColumns[column];
      if (fact) this.fact(column, fact, bill.facts);
      else if (payer) this.amount(column, payer, bill.amounts);
    }
    this.amount('政策范围内费用', 'policy-covered', bill.amounts);
    if (bill.amounts['policy-covered'] === undefined && this.bad.length === 0) this.refuse('政策范围内费用', '没有填');
    this.compare(bill.amounts);
    return bill;
  }

  private cell(column: string): string {
    return (this.cells[this.heading.indexOf(column)] ?? '').trim();
  }

  private refuse(column: string, reason: string): void {
    this.bad.push({ row: this.row, column, reason });
  }

  /** The county's own word for the category, so that a table groups by it. */
  private identity(): string {
    const written = this.cell('身份');
    if (written === '' || written === '无') return '';
    const held = this.compiled.categories.filter(
      ({ title, words }) => title === written || words.indexOf(written) >= 0,
    )[0];
    if (held) return held.title;
    this.refuse('身份', `这个县没有“${written}”这一类；没有身份的写“无”`);
    return '';
  }

  private fact(column: string, fact: string, facts: Record<string, string>): void {
    const written = this.cell(column);
    if (written === '') return;
    const values = this.compiled.space[fact]?.values ?? {};
    const value = Object.keys(values).filter((one) => values[one] === written || one === written)[0];
    if (value !== undefined) facts[fact] = value;
    else
      this.refuse(
        column,
        `没有“${written}”，可以写：${Object.keys(values)
          .map((one) => values[one])
          .join('、')}`,
      );
  }

  private amount(column: string, word: string, amounts: Record<string, number>): void {
    const read = parseYuan(this.cell(column));
    if (read.kind === 'amount') amounts[word] = read.fen;
    else if (read.kind === 'error') this.refuse(column, sentence(read.code));
  }

  private compare(amounts: Record<string, number>): void {
    const covered = amounts['policy-covered'];
    const paid = payers.reduce((sum, payer) => sum + (amounts[payer] ?? 0), 0);
    if (covered !== undefined && paid > covered)
      this.refuse('政策范围内费用', `各项报销合计 ${formatYuan(paid as Fen)} 元，比政策范围内费用还多`);
  }
}

/** The rows with both results, for a spreadsheet; `care` gives the words for a kind of visit. */
export function bankResultCsv(
  { rows }: BankResult,
  [first, second]: readonly [string, string],
  care: (value: string) => string,
): string {
  const yuan = (amountFen: number | undefined): string =>
    amountFen === undefined ? '' : formatYuan(amountFen as Fen).replace(/,/g, '');
  const table = rows.map(({ identity, facts, amounts, firstFen, secondFen, isUnknown }) => [
    identity || '无',
    care(facts.care ?? ''),
    yuan(amounts['policy-covered']),
    yuan(amounts.basic),
    yuan(amounts.critical),
    yuan(firstFen),
    yuan(secondFen),
    yuan(secondFen - firstFen),
    isUnknown ? '有一项缺数' : '',
  ]);
  const heading = [...bankColumns, first, second, '差额', '备注'];
  return `\uFEFF${Papa.unparse([heading, ...table])}\r\n`;
}
