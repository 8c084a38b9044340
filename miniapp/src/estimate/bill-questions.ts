/** The bill's form as single questions in plain words, for 大字版: one on a screen, in the order of the short form. */
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { type AmountWord, amountWords } from '@yizhu/shared/policy/vocabulary';
import { type AmountQuestion, type BillForm, billForm, chosen, type FormChoice } from './bill-form';
import { fieldError } from './check-draft';
import { changeVisit, currentVisit, type Draft } from './draft';

type Kind =
  | { kind: 'door' | 'date' | 'sheet' }
  | { kind: 'amount'; amount: AmountQuestion }
  | { kind: 'choice'; choice: FormChoice }
  | { kind: 'earlier'; balance: string; benefit: string };

export type BillQuestion = Kind & {
  /** Its field in `FieldErrors`; a choice, which cannot be wrong, is `choice.<fact>`. */
  id: string;
  title: string;
  /** What the answer is called beside the other answers. */
  label: string;
};

/** Asked one after another; with a usual answer; seldom needed. */
export type BillQuestions = { walk: BillQuestion[]; usual: BillQuestion[]; more: BillQuestion[] };

const amountTitles: Partial<Record<AmountWord, string>> = {
  'total-bill': '总费用是多少？',
  'policy-covered': '医保认的费用是多少？',
  'package-limit': '单病种限额是多少？',
  relief: '政策减免了多少？',
  hospital: '医院承担了多少？',
};

const choiceTitles: Record<string, string> = {
  care: '住院，还是看门诊？',
  disease: '看的是哪一种病？',
  'hospital-level': '在哪一级医院看的？',
  place: '在哪里看的病？',
  referral: '办转诊了吗？',
  designated: '是医保定点医院吗？',
  insured: '参加医保了吗？',
  insurance: '参加的是哪种医保？',
  plan: '居民医保交的哪一档？',
  minor: '病人满18岁了吗？',
  'special-drug': '用了特殊药品吗？',
  'risk-eliminated': '返贫的风险消除了吗？',
  emergency: '是急诊抢救吗？',
  revisit: '是复诊吗？',
};

/** `settled` is undefined until a door is chosen: then the form is that of a settled bill. */
export function billQuestions(form: BillForm, settled: boolean | undefined): BillQuestions {
  const isOpen = settled === false;
  return {
    walk: [
      plain('door', '这张单子结算了吗？', '结算了没有'),
      ...form.amounts.map(ofAmount),
      isOpen ? plain('date', '哪一天看的病？', '就诊日期') : plain('date', '哪一天结算的？', '结算日期'),
      ...form.choices.map(ofChoice),
    ],
    usual: form.usualChoices.map(ofChoice),
    more: [
      ...form.moreAmounts.map(ofAmount),
      ...form.earlier.map(ofEarlier),
      plain('sheet', '结算单号是多少？', '结算单号'),
    ],
  };
}

const plain = (kind: 'door' | 'date' | 'sheet', title: string, label: string): BillQuestion => ({
  kind,
  id: kind,
  title,
  label,
});

const ofAmount = (amount: AmountQuestion): BillQuestion => ({
  kind: 'amount',
  amount,
  id: `amount.${amount.word}`,
  title: amountTitles[amount.word] ?? `${amountWords[amount.word]}报了多少？`,
  label: amount.title,
});

const ofChoice = (choice: FormChoice): BillQuestion => ({
  kind: 'choice',
  choice,
  id: `choice.${choice.fact}`,
  title: choiceTitles[choice.fact] ?? `请选：${choice.title}`,
  label: choice.title,
});

const ofEarlier = ({ balance, title }: BillForm['earlier'][number]): BillQuestion => ({
  kind: 'earlier',
  balance,
  benefit: title,
  id: `earlier.${balance}`,
  title: `${title}今年已经发了多少？`,
  label: `${title}今年已发`,
});

/** What the person said to it; undefined where the form has only filled something in by itself. */
function answerTo(question: BillQuestion, draft: Draft): string | undefined {
  const { settled, amounts, date, facts, sheetNumber } = currentVisit(draft);
  switch (question.kind) {
    case 'door':
      return settled === undefined ? undefined : settled ? '已经结算' : '还没结算';
    case 'amount':
      return amounts[question.amount.word];
    case 'date':
      return date;
    case 'choice':
      return (question.choice.ofPerson ? draft.facts : facts)[question.choice.fact];
    case 'earlier':
      return draft.earlier[question.balance];
    case 'sheet':
      return sheetNumber || undefined;
  }
}

export const isAnswered = (question: BillQuestion, draft: Draft): boolean => answerTo(question, draft) !== undefined;

/**
 * The first question of the walk, for the visit on the form, whose answer cannot stay; for somebody who comes back, also the first one
 * that the form has only filled in by itself.
 */
export function openQuestion(draft: Draft, compiled: Compiled, today: string, comesBack: boolean) {
  const { settled } = currentVisit(draft);
  const isOpen = (one: BillQuestion): boolean =>
    (comesBack && !isAnswered(one, draft)) || fieldError(draft, compiled, today, one.id) !== undefined;
  return billQuestions(billForm(compiled, settled !== false), settled).walk.filter(isOpen)[0];
}

/** The draft in which what the question shows, typed or filled in by the form, is the answer. */
export function acceptShown(question: BillQuestion, draft: Draft, today: string): Draft {
  if (isAnswered(question, draft)) return draft;
  const { amounts, facts } = currentVisit(draft);
  if (question.kind === 'amount') return changeVisit(draft, { amounts: { ...amounts, [question.amount.word]: '' } });
  if (question.kind === 'date') return changeVisit(draft, { date: today });
  if (question.kind !== 'choice' || question.choice.ofPerson) return draft;
  const { choice } = question;
  return changeVisit(draft, { facts: { ...facts, [choice.fact]: chosen(choice, draft, currentVisit(draft)) } });
}

/** The answer in words, as the overview shows it. */
export function answerWords(question: BillQuestion, draft: Draft, today: string): string {
  if (question.kind === 'choice') {
    const value = chosen(question.choice, draft, currentVisit(draft));
    return question.choice.options.filter((option) => option.value === value)[0]?.title ?? '';
  }
  const words = answerTo(question, draft) ?? (question.kind === 'date' ? today : '');
  const read = question.kind === 'amount' || question.kind === 'earlier' ? parseYuan(words) : undefined;
  return read?.kind === 'amount' ? `${formatYuan(read.fen)} 元` : words.trim() || '没有填';
}
