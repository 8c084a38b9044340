/** Rules about an event that are no benefit: which of its amounts counts as policy-covered, and by which way it is settled. */
import type { Compiled } from './bind';
import type { Channel, PolicyDocument, When } from './document';
import type { Amounts } from './encode';
import type { Assignment } from './fact-space';
import { documentsInForce } from './region';
import type { AmountWord } from './vocabulary';
import { holds } from './year';

type Rule = { for?: string[]; when?: When };

function applies({ for: categories, when }: Rule, facts: Assignment, amounts: Amounts, compiled: Compiled): boolean {
  const isMeant = !categories || categories.indexOf(facts.category ?? '') >= 0;
  return isMeant && (!when || holds(when, facts, compiled, amounts));
}

/** The amounts with the policy-covered one as the documents in force define it for such an event (per-disease payment: the whole bill). */
export function coveredAmounts(
  compiled: Compiled,
  inForce: PolicyDocument[],
  facts: Assignment,
  amounts: Amounts,
): Amounts {
  for (const { covered } of inForce)
    for (const rule of covered)
      if (applies(rule, facts, amounts, compiled))
        return { ...amounts, 'policy-covered': amounts[rule.is as AmountWord] ?? amounts['policy-covered'] };
  return amounts;
}

/** The first way of settlement whose conditions hold on the event's day; undefined where the documents name none. */
export function channelOf(
  compiled: Compiled,
  { date, facts, encounter }: { date: string; facts: Assignment; encounter?: { amounts?: Amounts } },
): Channel | undefined {
  for (const { channels } of documentsInForce(compiled.documents, date).reverse())
    for (const channel of channels) if (applies(channel, facts, encounter?.amounts ?? {}, compiled)) return channel;
  return undefined;
}
