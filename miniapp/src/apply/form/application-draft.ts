/** What a person has filled in of an application, as typed. */
import type { PaperKind } from '@yizhu/shared/casework/application';

/** One settlement sheet. */
export type BillDraft = {
  readonly id: string;
  readonly date: string;
  readonly sheetNumber: string;
  /** As typed, by amount word. */
  readonly amounts: Readonly<Record<string, string>>;
};
/** A photo that has arrived. */
export type SentPhoto = { readonly paper: PaperKind; readonly key: string };

export type ApplicationDraft = {
  readonly year?: string;
  /** Id of the category. */
  readonly category?: string;
  readonly bills: readonly BillDraft[];
  readonly photos: readonly SentPhoto[];
  readonly holder: string;
  readonly bankName: string;
  readonly card: string;
  readonly phone: string;
};

/** What the API takes of sheets, and of photos altogether. */
export const MAX_BILLS = 60;
export const MAX_PHOTOS = 36;
/** Pages of one paper. */
export const MAX_PAGES = 9;

const newBill = (number: number): BillDraft => ({ id: `b${number}`, date: '', sheetNumber: '', amounts: {} });

export const emptyApplication: ApplicationDraft = {
  bills: [newBill(1)],
  photos: [],
  holder: '',
  bankName: '',
  card: '',
  phone: '',
};

export function addBill(draft: ApplicationDraft): ApplicationDraft {
  if (draft.bills.length >= MAX_BILLS) return draft;
  const number = 1 + Math.max(...draft.bills.map(({ id }) => Number(id.slice(1))));
  return { ...draft, bills: [...draft.bills, newBill(number)] };
}

export const changeBill = (draft: ApplicationDraft, id: string, change: Partial<BillDraft>): ApplicationDraft => ({
  ...draft,
  bills: draft.bills.map((bill) => (bill.id === id ? { ...bill, ...change } : bill)),
});

/** Without one sheet; the last one left becomes an empty one. */
export function removeBill(draft: ApplicationDraft, id: string): ApplicationDraft {
  const rest = draft.bills.filter((bill) => bill.id !== id);
  return { ...draft, bills: rest.length === 0 ? [newBill(1)] : rest };
}

export const pagesOf = (draft: ApplicationDraft, paper: PaperKind): number =>
  draft.photos.filter((photo) => photo.paper === paper).length;

/** A draft as storage held it; anything that is not one is an empty draft. */
export function readApplication(stored: unknown): ApplicationDraft {
  if (!isRecord(stored) || !Array.isArray(stored.bills)) return emptyApplication;
  const bills = stored.bills.filter(isRecord).slice(0, MAX_BILLS).map(readBill);
  const photos = Array.isArray(stored.photos) ? stored.photos.filter(isPhoto).slice(0, MAX_PHOTOS) : [];
  return {
    ...(isText(stored.year) && { year: stored.year }),
    ...(isText(stored.category) && { category: stored.category }),
    bills: bills.length === 0 ? emptyApplication.bills : bills,
    photos,
    holder: textOf(stored.holder),
    bankName: textOf(stored.bankName),
    card: textOf(stored.card),
    phone: textOf(stored.phone),
  };
}

function readBill(stored: Record<string, unknown>, at: number): BillDraft {
  const amounts: Record<string, string> = {};
  const held = isRecord(stored.amounts) ? stored.amounts : {};
  for (const word of Object.keys(held)) if (isText(held[word])) amounts[word] = held[word];
  return { id: `b${at + 1}`, date: textOf(stored.date), sheetNumber: textOf(stored.sheetNumber), amounts };
}

const isPhoto = (value: unknown): value is SentPhoto => isRecord(value) && isText(value.paper) && isText(value.key);
const isText = (value: unknown): value is string => typeof value === 'string';
const textOf = (value: unknown): string => (isText(value) ? value : '');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
