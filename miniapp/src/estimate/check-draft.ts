/** From what was typed to what the engine takes, or a sentence at each field that cannot stay as it is. */
import { type ErrorCode, type ErrorParams, sentence } from '@yizhu/shared/api/errors';
import { parseDate } from '@yizhu/shared/casework/calendar-date';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import type { Encounter } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { type Payer, payers } from '@yizhu/shared/policy/vocabulary';
import { type AmountQuestion, type BillForm, billForm, chosen } from './bill-form';
import { currentVisit, type Draft, isBlankVisit, type VisitDraft } from './draft';

/** Sentences by field: `door`, `date`, `sheet`, `amount.<word>`, `earlier.<balance>`. */
export type FieldErrors = Readonly<Record<string, string>>;

export type Inputs = {
  encounters: Encounter[];
  identities: string[];
  facts: Record<string, string>;
  /** What the year has paid already, in fen, by balance. */
  balances: Record<string, number>;
};

export type CheckedDraft =
  | { kind: 'ready'; inputs: Inputs }
  /** Errors by visit; a visit without any is not named. */
  | { kind: 'wrong'; visits: Readonly<Record<string, FieldErrors>> };

/** Fields of a form in the order of the screen, so that the first error is the first one seen. */
export const fieldOrder = ({ amounts, moreAmounts, earlier }: BillForm): string[] => [
  'door',
  ...amounts.map(({ word }) => `amount.${word}`),
  'date',
  ...moreAmounts.map(({ word }) => `amount.${word}`),
  'sheet',
  ...earlier.map(({ balance }) => `earlier.${balance}`),
];

/** Reads every visit. `today` is the day in China: a visit has happened by then. A newer policy may no longer know what was ticked. */
export function checkDraft(draft: Draft, compiled: Compiled, today: string): CheckedDraft {
  const visits: Record<string, FieldErrors> = {};
  const encounters: Encounter[] = [];
  const balances: Record<string, number> = {};
  draft.visits.forEach((visit, index) => {
    const reader = new VisitReader(draft, visit, compiled);
    const encounter = reader.encounter(today);
    reader.compareWithOthers(draft.visits.slice(0, index), today);
    if (visit.id === draft.current) Object.assign(balances, reader.earlier());
    if (Object.keys(reader.errors).length > 0) visits[visit.id] = reader.errors;
    else encounters.push(encounter);
  });
  const held = Array.isArray(draft.who) ? draft.who : [];
  const identities = held.filter((title: string) => compiled.categories.some((one) => one.title === title));
  if (held.length > 0 && identities.length === 0)
    visits[draft.current] = { door: sentence('estimate.categoryGone'), ...visits[draft.current] };
  if (Object.keys(visits).length > 0) return { kind: 'wrong', visits };
  return { kind: 'ready', inputs: { encounters, identities, facts: personFacts(draft, compiled), balances } };
}

/** What is wrong with one field of the visit on the form by itself, before sums and visits are compared; undefined when it may stay. */
export function fieldError(draft: Draft, compiled: Compiled, today: string, field: string): string | undefined {
  const visit = currentVisit(draft);
  // Amounts beside it that cannot be read keep the sums from being compared.
  const amounts: Record<string, string> = { 'total-bill': '?', 'policy-covered': '?' };
  const word = field.replace('amount.', '');
  amounts[word] = visit.amounts[word] ?? '';
  const checked = checkDraft({ ...draft, visits: [{ ...visit, amounts }], current: visit.id }, compiled, today);
  return checked.kind === 'wrong' ? checked.visits[visit.id]?.[field] : undefined;
}

/** Facts of the person that the documents ask about, with the usual value where nothing was chosen. */
function personFacts(draft: Draft, compiled: Compiled): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const settled of [true, false])
    for (const choice of billForm(compiled, settled).usualChoices)
      if (choice.ofPerson) facts[choice.fact] = chosen(choice, draft, draft.visits[0] as VisitDraft);
  return facts;
}

class VisitReader {
  readonly errors: Record<string, string> = {};
  private readonly form: BillForm;

  constructor(
    private readonly draft: Draft,
    private readonly visit: VisitDraft,
    compiled: Compiled,
  ) {
    this.form = billForm(compiled, visit.settled !== false);
  }

  encounter(today: string): Encounter {
    const { visit, form, draft } = this;
    if (visit.settled === undefined) this.fail('door', 'estimate.noDoor');
    const amounts = visit.settled === undefined ? {} : this.amounts();
    const facts: Record<string, string> = {};
    for (const choice of [...form.choices, ...form.usualChoices])
      if (!choice.ofPerson) facts[choice.fact] = chosen(choice, draft, visit);
    return { id: visit.id, date: this.date(today), settled: visit.settled !== false, facts, amounts };
  }

  private date(today: string): string {
    const read = dateOf(this.visit, today);
    if (read.kind === 'blank') this.fail('date', 'date.blank');
    if (read.kind === 'error') this.fail('date', read.code);
    if (read.kind === 'date' && read.date > today) this.fail('date', 'date.inFuture');
    return read.kind === 'date' ? read.date : today;
  }

  /** Amounts in fen by word; every one that was read is kept, so that the sums can be compared. */
  private amounts(): Record<string, number> {
    const amounts: Record<string, number> = {};
    const { form, visit } = this;
    const isBlank = isBlankVisit(visit);
    for (const question of [...form.amounts, ...form.moreAmounts]) this.amount(question, amounts);
    if (isBlank && form.amounts[0]) this.fail(`amount.${form.amounts[0].word}`, 'estimate.empty');
    if (Object.keys(this.errors).length === 0) this.compareAmounts(amounts);
    return amounts;
  }

  private amount({ word, required }: AmountQuestion, amounts: Record<string, number>): void {
    const read = parseYuan(this.visit.amounts[word] ?? '');
    if (read.kind === 'error') this.fail(`amount.${word}`, read.code);
    if (read.kind === 'blank' && required) this.fail(`amount.${word}`, 'amount.blank');
    if (read.kind === 'amount') amounts[word] = read.fen;
  }

  private compareAmounts(amounts: Record<string, number>): void {
    const covered = amounts['policy-covered'] ?? 0;
    const paid = payers.reduce((sum: number, payer: Payer) => sum + (amounts[payer] ?? 0), 0);
    if (paid > covered) this.fail('amount.policy-covered', 'amount.payersAboveCovered');
    else if (covered > (amounts['total-bill'] ?? covered))
      this.fail('amount.policy-covered', 'amount.coveredAboveTotal');
  }

  /** The same sheet entered twice, and a visit of another year. */
  compareWithOthers(before: readonly VisitDraft[], today: string): void {
    const number = sheetNumberOf(this.visit);
    if (number !== '' && before.some((other) => sheetNumberOf(other) === number))
      this.fail('sheet', 'encounter.duplicateId', { id: this.visit.sheetNumber.trim() });
    const [first] = before;
    if (!first || this.errors.date) return;
    const year = yearOf(first, today);
    if (year !== undefined && yearOf(this.visit, today) !== year) this.fail('date', 'estimate.otherYear', { year });
  }

  earlier(): Record<string, number> {
    const balances: Record<string, number> = {};
    for (const { balance } of this.form.earlier) {
      const read = parseYuan(this.draft.earlier[balance] ?? '');
      if (read.kind === 'error') this.fail(`earlier.${balance}`, read.code);
      if (read.kind === 'amount') balances[balance] = read.fen;
    }
    return balances;
  }

  private fail<C extends ErrorCode>(field: string, code: C, ...params: ErrorParams<C>): void {
    this.errors[field] = sentence(code, ...params);
  }
}

const sheetNumberOf = ({ sheetNumber }: VisitDraft): string => sheetNumber.replace(/\s/g, '').toUpperCase();

/** A form that was never touched shows today. */
const dateOf = ({ date }: VisitDraft, today: string) => parseDate(date ?? today);

function yearOf(visit: VisitDraft, today: string): string | undefined {
  const read = dateOf(visit, today);
  return read.kind === 'date' ? read.date.slice(0, 4) : undefined;
}
