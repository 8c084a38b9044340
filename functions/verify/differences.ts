/** What can be worked out again from events, frozen inputs, postings and lines, held against what is stored. Nothing here reads the table. */
import { isDeepStrictEqual } from 'node:util';
import { type ApplicationState, judgeStep, type StaffRole, transitions } from '@yizhu/shared/casework/application';
import { balancesOf, type FundAccount, fundAccounts, postingsOf } from '@yizhu/shared/funds/ledger';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuanShort } from '@yizhu/shared/money/format-amount';
import { type DecisionInputs, workOut } from '../applications/decide';
import type { PolicyStack } from '../applications/policy-stack';
import type { ApplicationItem } from '../table/applications';
import type { BalanceItem } from '../table/balances';
import { type DecisionItem, withDecision, type YearItem } from '../table/decisions';
import type { EventItem } from '../table/events';
import type { MessageItem } from '../table/messages';
import type { PayoutItem, PayoutLineItem } from '../table/payouts';
import { fundKey, type PostingItem } from '../table/postings';

/** Worked out again from its events: where it stands, who did what, how much. Undefined where they are no life of an application. */
export function replay(
  events: readonly EventItem[],
): Pick<ApplicationItem, 'state' | 'version' | 'doneBy'> | undefined {
  const [first, ...rest] = events;
  if (first?.step !== 'submit' || first.version !== 1) return undefined;
  let state: ApplicationState = 'submitted';
  let doneBy: ApplicationItem['doneBy'] = {};
  for (const [i, { step, version, by, from, to }] of rest.entries()) {
    if (step === 'submit' || version !== i + 2 || from !== state) return undefined;
    const who = transitions.find((one) => one.step === step)?.who as StaffRole;
    const judged = judgeStep(step, { state, doneBy }, { id: by, role: who });
    if (typeof judged === 'string' || judged.to !== to) return undefined;
    doneBy = { ...doneBy, [step]: by };
    state = to;
  }
  return { state, version: events.length, doneBy };
}

export function ofApplication(
  head: ApplicationItem,
  events: readonly EventItem[],
  decisions: readonly DecisionItem[],
): string[] {
  const replayed = replay(events);
  if (!replayed) return ['its events are no life of an application'];
  const { state, version, doneBy } = head;
  const decided = decisions.find(({ n }) => n === head.decision);
  return [
    ...differing('state', state, replayed.state),
    ...differing('version', version, replayed.version),
    ...differing('doneBy', doneBy, replayed.doneBy),
    ...differing('amountFen', head.amountFen, decided?.amountFen),
    ...events.flatMap(({ version, amountFen, decision }) =>
      differing(`amountFen of version ${version}`, amountFen, decisions.find(({ n }) => n === decision)?.amountFen),
    ),
  ];
}

/** From the inputs that were frozen, by the policies of the hash that it names. */
export function ofDecision(decision: DecisionItem, inputs: DecisionInputs, stack: PolicyStack | undefined): string[] {
  if (!stack) return [`no policies with the hash ${decision.policyHash.slice(0, 12)}…`];
  const { amountFen, tape, draws } = workOut(inputs, stack);
  return [
    ...differing('amountFen', decision.amountFen, amountFen),
    ...differing('tape', decision.tape, tape),
    ...differing('draws', decision.draws, draws),
    ...differing('year', decision.year, inputs.year),
  ];
}

/** What a decision was worked out from is what was handed in. */
export const ofSheets = (handedIn: unknown, used: unknown): string[] =>
  used === undefined ? [] : differing('visits', handedIn, used);

/** The queue shows as what somebody applied. */
export const ofCategory = (onHead: string, handedIn: string | undefined): string[] =>
  differing('category', onHead, handedIn);

/** A message tells the amount of the step that it came with, in its number and in its words. */
export function ofMessage(
  { id, applicationId, number, amountFen, kind, text }: MessageItem,
  events: readonly EventItem[],
) {
  const event = events.find((one) => one.applicationId === applicationId && `${number}-${one.version}` === id);
  if (!event) return ['no step has told this'];
  const said = text.match(/[\d,.]+(?= 元)/)?.[0];
  return [
    ...differing('amountFen', amountFen, event.amountFen),
    ...(kind === 'accepted' ? [] : differing('text', said, formatYuanShort(fen(event.amountFen ?? 0)))),
  ];
}

/** A fund's balances from its postings. */
export function ofFund(postings: readonly PostingItem[], balances: readonly BalanceItem[]): string[] {
  const sums = balancesOf(postings);
  const stored = (account: FundAccount): number => balances.find((one) => one.account === account)?.fen ?? 0;
  return (Object.keys(fundAccounts) as FundAccount[]).flatMap((account) =>
    differing(account, stored(account), sums[account] + 0),
  );
}

/** Every step that moves money has its postings in the fund of its application, with its amount, and no others. */
export function ofPostings(
  head: ApplicationItem,
  events: readonly EventItem[],
  postings: readonly PostingItem[],
): string[] {
  const fund = fundKey(head);
  return events.flatMap(({ step, version, amountFen }) => {
    const expected = step === 'submit' || !amountFen ? [] : postingsOf(step, amountFen);
    const found = postings.filter(({ event }) => event === `${head.id}#${version}`);
    const moved = found.map(({ pk, debit, credit, fen }) => ({ pk, debit, credit, fen }));
    return differing(
      `postings of version ${version}`,
      moved,
      expected.map((one) => ({ pk: fund, ...one })),
    );
  });
}

export function ofPayout(
  payout: PayoutItem,
  lines: readonly PayoutLineItem[],
  headOf: (applicationId: string) => ApplicationItem | undefined,
): string[] {
  const state = payout.state === 'paid' ? 'paid' : 'in-batch';
  return [
    ...differing('count', payout.count, lines.length),
    ...differing(
      'sumFen',
      payout.sumFen,
      lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
    ),
    ...lines.flatMap((line) => {
      const head = headOf(line.applicationId);
      return [
        ...differing(`state of line ${line.number}`, line.state, payout.state),
        ...differing(`amountFen of line ${line.number}`, line.amountFen, head?.amountFen),
        ...differing(`application of line ${line.number}`, [head?.state, head?.payout], [state, payout.id]),
      ];
    }),
  ];
}

/** What a person has used of a year, from the decisions that were signed. */
export function ofYear(stored: YearItem | undefined, signed: readonly DecisionItem[]): string[] {
  const sums = signed.reduce(withDecision, { pools: {}, given: {} });
  return [
    ...differing('pools', stored?.pools ?? {}, sums.pools),
    ...differing('given', stored?.given ?? {}, sums.given),
  ];
}

function differing(what: string, stored: unknown, worked: unknown): string[] {
  if (isDeepStrictEqual(stored, worked)) return [];
  return [`${what}: stored ${JSON.stringify(stored)}, worked out ${JSON.stringify(worked)}`];
}
