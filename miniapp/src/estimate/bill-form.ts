/** Which questions a bill's form asks in a region: read from its documents, so that another county needs no other form. */
import type { Compiled } from '@yizhu/shared/policy/bind';
import type { When } from '@yizhu/shared/policy/document';
import { type Choice, questionsFor } from '@yizhu/shared/policy/questions';
import type { AmountWord } from '@yizhu/shared/policy/vocabulary';
import { distinctValues } from './alike';
import { titleOfAmount } from './amount-titles';
import type { Draft, VisitDraft } from './draft';

export type AmountQuestion = { word: AmountWord; title: string; hint: string; required: boolean };

/** A choice, where its answer is kept, and what the document says about it. */
export type FormChoice = Choice & {
  ofPerson: boolean;
  note?: string;
  /** Values offered first; the others are treated like one of these and come on request. */
  first: string[];
};

export type BillForm = {
  /** Amounts that are always shown: at most three. */
  amounts: AmountQuestion[];
  /** Amounts under “还有别的报销”. */
  moreAmounts: AmountQuestion[];
  choices: FormChoice[];
  /** Choices whose usual value fits most people: one line, opened on request. */
  usualChoices: FormChoice[];
  /** What the year has paid already, by balance. */
  earlier: { balance: string; title: string }[];
};

/** Facts that have no usual value: everybody is asked. */
const askedOfEverybody = ['care', 'disease'];
/** Facts of the person; the national words do not change from one visit to the next. */
const personal = ['insured', 'insurance', 'plan', 'minor'];

const hints: Partial<Record<AmountWord, string>> = {
  'total-bill': '单子上写“医疗费总额”或“费用总额”',
  'policy-covered': '单子上写“符合政策范围金额”或“政策范围内费用”',
  basic: '单子上写“基本医疗保险统筹基金支付”，没有就填 0',
  critical: '单子上写“大病保险支付”，没有就空着',
  'package-limit': '按单病种结算的单子上写着，不是的就空着',
};
/** What the screen asks first, where the document's word for the fact is hard. */
const plainFacts: Record<string, string> = {
  care: '怎么看的病',
  disease: '得的什么病',
  designated: '是不是医保定点的医院',
  insurance: '参加的哪种医保',
};
const unsettledCoveredHint = '医保认的那部分；不知道的，可以问医院的医保窗口';

/** A form is read from the documents once: every key pressed asks for it again. */
const forms = new WeakMap<Compiled, { settled?: BillForm; open?: BillForm }>();

export function billForm(compiled: Compiled, settled: boolean): BillForm {
  const known = forms.get(compiled) ?? {};
  const form = (settled ? known.settled : known.open) ?? readForm(compiled, settled);
  forms.set(compiled, settled ? { ...known, settled: form } : { ...known, open: form });
  return form;
}

function readForm(compiled: Compiled, settled: boolean): BillForm {
  const { choices, payers, limits, earlier } = questionsFor(compiled, settled);
  const ofYear = factsOfYear(compiled);
  const all = choices.map((choice) => ({
    ...choice,
    title: plainFacts[choice.fact] ? `${plainFacts[choice.fact]}（${choice.title}）` : choice.title,
    ofPerson: personal.indexOf(choice.fact) >= 0 || ofYear.indexOf(choice.fact) >= 0,
    note: noteOn(compiled, choice.fact),
    first: firstOf(compiled, settled, choice),
  }));
  const isAsked = ({ fact }: Choice): boolean => askedOfEverybody.indexOf(fact) >= 0;
  const [first, second, ...others] = payers;
  const shown = settled ? ['policy-covered', first, second] : ['total-bill', 'policy-covered'];
  return {
    amounts: shown.filter(isWord).map((word) => amountQuestion(word, settled, word !== second)),
    moreAmounts: settled
      ? [...others, ...limits, 'total-bill' as const].map((word) => amountQuestion(word, true, false))
      : [],
    choices: all.filter(isAsked),
    usualChoices: all.filter((choice) => !isAsked(choice)),
    earlier,
  };
}

/** Few enough to show them all. */
const FEW = 4;

const firstOf = (compiled: Compiled, settled: boolean, choice: Choice): string[] =>
  choice.options.length <= FEW ? choice.options.map(({ value }) => value) : distinctValues(compiled, settled, choice);

const isWord = (word: string | undefined): word is AmountWord => word !== undefined;

function amountQuestion(word: AmountWord, settled: boolean, required: boolean): AmountQuestion {
  const hint = word === 'policy-covered' && !settled ? unsettledCoveredHint : (hints[word] ?? '单子上没有就空着');
  return { word, title: titleOfAmount(word), hint, required };
}

/** Facts that a yearly benefit looks at: it knows the person, not a visit. */
function factsOfYear({ documents }: Compiled): string[] {
  const facts: string[] = [];
  const add = (when: When | undefined): void => {
    for (const one of [when?.all ?? {}, ...(when?.any ?? [])]) facts.push(...Object.keys(one));
  };
  for (const { benefits } of documents) for (const benefit of benefits) if (benefit.per === 'year') add(benefit.when);
  return facts;
}

const noteOn = ({ documents }: Compiled, fact: string): string | undefined =>
  documents.map((document) => document.facts[fact]?.missing).filter(Boolean)[0];

/** Whether the region's documents work out everybody's basic insurance, so that a bill can be estimated before it is settled. */
export const hasInsurance = ({ documents }: Compiled): boolean =>
  documents.some(({ benefits }) => benefits.some((benefit) => benefit.pays === 'basic' && benefit.for === 'everyone'));

/** The value that counts for a choice: what was chosen, or the usual one. */
export function chosen(choice: FormChoice, draft: Draft, visit: VisitDraft): string {
  const value = (choice.ofPerson ? draft.facts : visit.facts)[choice.fact];
  return choice.options.some((option) => option.value === value) ? (value as string) : choice.absent;
}

/** The usual choices in one line: 二级（县级医院）、本市、定点. */
export const summaryOf = (choices: readonly FormChoice[], draft: Draft, visit: VisitDraft): string =>
  choices
    .map((choice) => choice.options.filter(({ value }) => value === chosen(choice, draft, visit))[0]?.title)
    .filter(Boolean)
    .join('、');
