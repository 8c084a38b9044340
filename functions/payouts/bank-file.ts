/** The file that the bank is given: one line a payment, as a spreadsheet opens it. */
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';

export type Payment = { holder: string; bank: string; card: string; amountFen: number; reference: string };

const columns = ['序号', '户名', '开户行', '账号', '金额（元）', '附言'];
/** Spreadsheets run what begins so. */
const runs = /^[=+\-@\t\r]/;
/** Without it Excel takes UTF-8 for GBK. */
const MARK = '\uFEFF';

export function bankFile(payments: readonly Payment[]): string {
  const rows = payments.map(({ holder, bank, card, amountFen, reference }, i) => [
    String(i + 1),
    text(holder),
    text(bank),
    // A tab keeps all 19 digits: as a number a spreadsheet would round the card.
    quoted(`\t${card}`),
    formatYuan(fen(amountFen)).replace(/,/g, ''),
    text(reference),
  ]);
  return `${MARK}${[columns, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** A cell that is text and stays text, whatever somebody typed as a name. */
const text = (typed: string): string => {
  const plain = typed.replace(/[\r\n\t]+/g, ' ').trim();
  return quoted(runs.test(plain) ? `'${plain}` : plain);
};

const quoted = (cell: string): string => (/[",\r\n\t]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
