import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { ApplicationItem } from '../table/applications';
import type { BalanceItem } from '../table/balances';
import { documents, type Item, tableName } from '../table/core';
import type { DecisionItem, YearItem } from '../table/decisions';
import type { EventItem } from '../table/events';
import { INBOX, type MessageItem } from '../table/messages';
import type { PapersItem } from '../table/papers';
import type { PayoutItem, PayoutLineItem } from '../table/payouts';
import type { PolicyItem } from '../table/policies';
import type { PostingItem } from '../table/postings';

/** Every item that can be worked out again, or that others are worked out from. */
export type Everything = {
  applications: ApplicationItem[];
  papers: PapersItem[];
  events: EventItem[];
  messages: MessageItem[];
  decisions: DecisionItem[];
  policies: PolicyItem[];
  years: YearItem[];
  postings: PostingItem[];
  balances: BalanceItem[];
  payouts: PayoutItem[];
  lines: PayoutLineItem[];
};

const kinds: Record<keyof Everything, [pk: string, sk: string]> = {
  applications: ['PERSON#', 'HOME#2#'],
  papers: ['PERSON#', 'PAPERS#'],
  events: ['PERSON#', 'EVENT#'],
  messages: ['PERSON#', INBOX],
  decisions: ['PERSON#', 'DECISION#'],
  policies: ['POLICY#', 'POLICY'],
  years: ['PERSON#', 'YEAR#'],
  postings: ['FUND#', 'POSTING#'],
  balances: ['FUND#', 'BALANCE#'],
  payouts: ['COUNTY#', 'PAYOUT#'],
  lines: ['PAYOUT#', 'LINE#'],
};

/** Items by kind, in the order of their keys. */
export function sortedByKind(items: readonly Item[]): Everything {
  const sorted = [...items].sort((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1));
  const of = ([pk, sk]: [string, string]) => sorted.filter((one) => one.pk.startsWith(pk) && one.sk.startsWith(sk));
  return Object.fromEntries(Object.entries(kinds).map(([kind, keys]) => [kind, of(keys)])) as Everything;
}

/** The whole table, read page by page: for a command that somebody starts, never for a request. */
export async function readEverything(): Promise<Everything> {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await documents().send(
      new ScanCommand({ TableName: tableName(), ConsistentRead: true, ExclusiveStartKey: from }),
    );
    items.push(...((page.Items ?? []) as Item[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return sortedByKind(items);
}
