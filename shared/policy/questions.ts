/** What a form must ask so that a stack can be worked out: read from the documents, so that a new county needs no new form. */
import type { Compiled } from './bind';
import { isOnFact } from './conditions';
import type { Benefit, Condition, When } from './document';
import { type AmountWord, isAmountWord, type Payer, payers, seldomPayers } from './vocabulary';

export type Choice = { fact: string; title: string; absent: string; options: { value: string; title: string }[] };

export type Questions = {
  /** Enumerated facts that some benefit depends on, with the value taken when nobody says. */
  choices: Choice[];
  /** Payers that some benefit takes off; empty for a bill that is not settled. */
  payers: Payer[];
  /** Limits that the sheet itself says, under the names of amounts. */
  limits: AmountWord[];
  /** Yearly benefits that pay the difference to what the year has paid already. */
  earlier: { balance: string; title: string }[];
};

/** Questions for a visit. Settled: as the settlement sheet says; otherwise the insurance layers are computed, and asked about, too. */
export function questionsFor(compiled: Compiled, settled: boolean): Questions {
  const benefits = compiled.documents
    .reduce<Benefit[]>((all, document) => all.concat(document.benefits), [])
    .filter((benefit) => (benefit.per === 'year' || benefit.kind === 'visit') && !(settled && benefit.pays));
  const facts: string[] = [];
  for (const benefit of benefits)
    for (const fact of factsOfBenefit(benefit)) if (facts.indexOf(fact) < 0) facts.push(fact);
  const order = Object.keys(compiled.space);
  const notAsked = (fact: string): boolean =>
    compiled.documents.some(({ facts: own }) => own[fact]?.['any-of-year'] !== undefined || own[fact]?.by === 'staff');
  return {
    choices: facts
      .filter((fact) => fact !== 'category' && compiled.space[fact] !== undefined && !notAsked(fact))
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((fact) => choiceOf(compiled, fact)),
    payers: settled ? payersOf(benefits) : [],
    limits: limitsOf(compiled),
    earlier: benefits
      .filter((benefit) => benefit['top-up'])
      .map((benefit) => ({ balance: `paid-${benefit.id}`, title: benefit.title })),
  };
}

/** A layer that stands for a payer has the limit in common with those that are asked about. */
function limitsOf({ documents }: Compiled): AmountWord[] {
  const words: AmountWord[] = [];
  for (const { benefits } of documents)
    for (const { base } of benefits) {
      const word = typeof base === 'object' ? (base.upto ?? base.beyond)?.amount : undefined;
      if (word !== undefined && isAmountWord(word) && words.indexOf(word) < 0) words.push(word);
    }
  return words;
}

function choiceOf(compiled: Compiled, fact: string): Choice {
  const word = compiled.space[fact];
  const values = word?.values ?? {};
  return {
    fact,
    title: word?.title ?? fact,
    absent: word?.absent ?? '',
    options: Object.keys(values).map((value) => ({ value, title: values[value] ?? value })),
  };
}

/** Facts of conditions and of tables, however deep; amounts are not facts. */
function factsOfBenefit(benefit: Benefit): string[] {
  const facts: string[] = [];
  const conditions = (when: When | undefined): void => {
    for (const one of [when?.all ?? {}, ...(when?.any ?? [])])
      for (const fact of Object.keys(one)) if (isOnFact(one[fact] as Condition)) facts.push(fact);
  };
  conditions(benefit.when);
  conditions(benefit.counting);
  for (const adjust of benefit.adjust) conditions(adjust.when);
  const tables = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { by } = node as { by?: unknown };
    if (typeof by === 'string') facts.push(by);
    for (const key of Object.keys(node)) tables((node as Record<string, unknown>)[key]);
  };
  for (const part of [benefit.line, benefit.rate, benefit.brackets, benefit.grant, benefit.cap, benefit.pool])
    tables(part);
  return facts;
}

/** Payers in the order of the sheet; a benefit on what the person pays asks for all of them. */
function payersOf(benefits: Benefit[]): Payer[] {
  const isNamed = (payer: Payer): boolean =>
    benefits.some(({ base }) => typeof base === 'object' && base.less.indexOf(payer) >= 0);
  const isAnyAsked = benefits.some(({ per, base }) => per === 'year' && base === 'self-pay');
  return payers.filter((payer) => isNamed(payer) || (isAnyAsked && seldomPayers.indexOf(payer) < 0));
}
