/** What is still missing of an application, what is wrong with it, and what is handed in once nothing is. */
import type { Submission } from '@yizhu/shared/api/endpoints';
import { sentence } from '@yizhu/shared/api/errors';
import { type PaperKind, requiredPapers } from '@yizhu/shared/casework/application';
import { parseDate } from '@yizhu/shared/casework/calendar-date';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { bankCard } from '@yizhu/shared/people/bank-card';
import { maskName } from '@yizhu/shared/people/masking';
import { payers } from '@yizhu/shared/policy/vocabulary';
import type { AmountQuestion } from '../../estimate/bill-form';
import { phoneOf } from '../phone-number';
import { type ApplicationDraft, type BillDraft, pagesOf } from './application-draft';

export const formPages = ['what', 'bills', 'papers', 'bank', 'check'] as const;
export type FormPage = (typeof formPages)[number];

/** What the form knows beside what is typed. */
export type FormContext = {
  /** The day in China. */
  readonly today: string;
  readonly adcode: string;
  /** Masked, as the roster has it. */
  readonly name: string;
  readonly categories: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly AmountQuestion[];
};
/** Sentences by field: `year`, `category`, `<bill>.date`, `<bill>.sheet`, `<bill>.<word>`, `paper.<kind>`, `holder`, `bank`, `card`, `phone`. */
export type FieldErrors = Readonly<Record<string, string>>;
type Errors = Record<string, string>;

export const paperKinds = Object.keys(requiredPapers) as PaperKind[];

/** What is wrong or missing on one page; a page without faults may be left. */
export function faultsOf(page: FormPage, draft: ApplicationDraft, context: FormContext): FieldErrors {
  if (page === 'what') return whatFaults(draft, context);
  if (page === 'bills') return billFaults(draft, context);
  if (page === 'papers') return paperFaults(draft);
  return page === 'bank' ? bankFaults(draft, context) : {};
}

/** What is still to be done, in the order of the pages, each by the name that a person knows it by. */
export function missingOf(draft: ApplicationDraft, context: FormContext): { page: FormPage; what: string }[] {
  const missing: { page: FormPage; what: string }[] = [];
  const add = (page: FormPage, isMissing: boolean, what: string): void => {
    if (isMissing) missing.push({ page, what });
  };
  const what = whatFaults(draft, context);
  add('what', what.year !== undefined, '哪一年');
  add('what', what.category !== undefined, '您的身份');
  add('bills', Object.keys(billFaults(draft, context)).length > 0, '结算单');
  for (const kind of paperKinds) add('papers', pagesOf(draft, kind) === 0, requiredPapers[kind]);
  const bank = bankFaults(draft, context);
  add('bank', (bank.holder ?? bank.bank ?? bank.card) !== undefined, '银行卡');
  add('bank', bank.phone !== undefined, '电话');
  return missing;
}

/** The years that can be chosen: of the last one only until the end of February, as the document has it. */
export function yearsOpen(today: string): { year: string; isOpen: boolean }[] {
  const year = Number(today.slice(0, 4));
  return [
    { year: `${year}`, isOpen: true },
    { year: `${year - 1}`, isOpen: today.slice(5, 7) <= '02' },
  ];
}

/** Undefined while anything is missing or wrong. */
export function submissionOf(draft: ApplicationDraft, context: FormContext): Submission | undefined {
  const card = bankCard(draft.card);
  if (missingOf(draft, context).length > 0 || !draft.category || !card) return undefined;
  return {
    benefit: 'one-off-aid',
    adcode: context.adcode,
    year: Number(draft.year),
    category: draft.category,
    visits: draft.bills.map((bill) => ({
      date: dateOf(bill) ?? '',
      sheetNumber: bill.sheetNumber.trim(),
      amounts: amountsOf(bill, context),
    })),
    photos: draft.photos.map(({ paper, key }) => ({ paper, key })),
    bank: { holder: draft.holder.trim(), name: draft.bankName.trim(), card },
    phone: phoneOf(draft.phone) ?? '',
  };
}

function whatFaults({ year, category }: ApplicationDraft, { today, categories }: FormContext): Errors {
  const errors: Errors = {};
  if (!yearsOpen(today).some((one) => one.isOpen && one.year === year)) errors.year = '请选是哪一年看病花的钱。';
  if (!categories.some(({ id }) => id === category))
    errors.category = '请选您属于哪一类；拿不准的，问村干部或镇上医保员。';
  return errors;
}

function billFaults(draft: ApplicationDraft, context: FormContext): Errors {
  const errors: Errors = {};
  const seen: string[] = [];
  for (const bill of draft.bills) {
    const sheet = bill.sheetNumber.replace(/\s/g, '').toUpperCase();
    if (sheet === '') errors[`${bill.id}.sheet`] = '请照结算单填上单号，一般印在最上面或右上角。';
    else if (seen.indexOf(sheet) >= 0) errors[`${bill.id}.sheet`] = sentence('application.sheetTwice');
    seen.push(sheet);
    const date = dateFault(bill, draft.year, context.today);
    if (date) errors[`${bill.id}.date`] = date;
    addAmountFaults(bill, context, errors);
  }
  return errors;
}

function dateFault(bill: BillDraft, year: string | undefined, today: string): string | undefined {
  const read = parseDate(bill.date);
  if (read.kind === 'blank') return sentence('date.blank');
  if (read.kind === 'error') return sentence(read.code);
  if (read.date > today) return sentence('date.inFuture');
  const isOther = year !== undefined && read.date.slice(0, 4) !== year;
  return isOther ? sentence('application.visitOutsideYear', { year: Number(year) }) : undefined;
}

function addAmountFaults(bill: BillDraft, { questions }: FormContext, errors: Errors): void {
  const amounts: Record<string, number> = {};
  for (const { word, required } of questions) {
    const read = parseYuan(bill.amounts[word] ?? '');
    if (read.kind === 'error') errors[`${bill.id}.${word}`] = sentence(read.code);
    if (read.kind === 'blank' && required) errors[`${bill.id}.${word}`] = sentence('amount.blank');
    if (read.kind === 'amount') amounts[word] = read.fen;
  }
  const covered = amounts['policy-covered'];
  if (covered === undefined) return;
  const at = `${bill.id}.policy-covered`;
  const paid = payers.reduce((sum, payer) => sum + (amounts[payer] ?? 0), 0);
  if (paid > covered) errors[at] = sentence('amount.payersAboveCovered');
  else if (covered > (amounts['total-bill'] ?? covered)) errors[at] = sentence('amount.coveredAboveTotal');
}

function paperFaults(draft: ApplicationDraft): Errors {
  const errors: Errors = {};
  for (const kind of paperKinds)
    if (pagesOf(draft, kind) === 0)
      errors[`paper.${kind}`] = sentence('application.paperMissing', { paper: requiredPapers[kind] });
  return errors;
}

/** The card has to be the applicant's own: the name is compared with what the roster shows of it. */
function bankFaults({ holder, bankName, card, phone }: ApplicationDraft, { name }: FormContext): Errors {
  const errors: Errors = {};
  if (holder.trim() === '') errors.holder = '请填卡上的开户名，就是您自己的姓名。';
  else if (maskName(holder) !== name) errors.holder = sentence('application.holderOther');
  if (bankName.trim() === '') errors.bank = '请选是哪家银行的卡。';
  if (!bankCard(card)) errors.card = card.trim() === '' ? '请照卡面填上卡号。' : sentence('application.cardWrong');
  if (!phoneOf(phone)) errors.phone = sentence('phone.malformed');
  return errors;
}

function dateOf(bill: BillDraft): string | undefined {
  const read = parseDate(bill.date);
  return read.kind === 'date' ? read.date : undefined;
}

function amountsOf(bill: BillDraft, { questions }: FormContext): Record<string, number> {
  const amounts: Record<string, number> = {};
  for (const { word } of questions) {
    const read = parseYuan(bill.amounts[word] ?? '');
    if (read.kind === 'amount') amounts[word] = read.fen;
  }
  return amounts;
}
