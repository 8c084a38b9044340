import type { Service } from '@yizhu/shared/api/endpoints';

/** Every function that is deployed: one a service, and what starts by itself. */
export type FunctionName = Service | 'authoriser' | 'notifications-stream' | 'notifications-sweep';

export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';
/** What may be done with items, by what their `pk` begins with up to the first `#`. */
export type TableGrant = { readonly keys: readonly string[]; readonly actions: readonly TableAction[] };
export type PhotoGrant = {
  readonly prefix: 'incoming' | 'kept';
  readonly actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject')[];
};

/** A grant is permission and wiring in one: what a function may use is also what its environment tells it. */
export type Grants = {
  readonly table?: readonly TableGrant[];
  /** Reading of the index `byQueue`. */
  readonly queue?: true;
  readonly photos?: readonly PhotoGrant[];
  readonly dataKey?: readonly ('GenerateDataKey' | 'Decrypt')[];
  readonly secrets?: true;
  /** Calls WeChat, by the internet. */
  readonly wechat?: true;
};

/** A record of `once`: looked for, and put with the change that it stands for; the reply that it keeps is sealed. */
const once = { keys: ['ONCE'], actions: ['GetItem', 'PutItem'] } as const;
const seals = ['GenerateDataKey', 'Decrypt'] as const;

/** What sends a message needs: the message, whom it is for, and how many of its kind are left. */
const sending = {
  table: [
    { keys: ['PERSON'], actions: ['GetItem', 'UpdateItem'] },
    { keys: ['WECHAT'], actions: ['GetItem'] },
    { keys: ['QUOTA'], actions: ['PutItem', 'UpdateItem'] },
  ],
  dataKey: ['Decrypt'],
  secrets: true,
  wechat: true,
} as const;

/** Who may do what, nothing else. Nobody may scan the table, and nobody may delete what lies with a person, a fund or a payout. */
export const grants: Record<FunctionName, Grants> = {
  authoriser: { secrets: true },
  residents: {
    table: [
      { keys: ['WECHAT'], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      { keys: ['SESSION'], actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] },
      { keys: ['IDINDEX', 'STAFF'], actions: ['GetItem'] },
      { keys: ['OFFICE'], actions: ['GetItem'] },
      { keys: ['PERSON'], actions: ['GetItem', 'Query', 'UpdateItem'] },
      { keys: ['BINDING'], actions: ['PutItem'] },
      once,
    ],
    dataKey: seals,
    secrets: true,
    wechat: true,
  },
  staff: {
    table: [
      { keys: ['INVITATION'], actions: ['GetItem', 'PutItem', 'DeleteItem'] },
      { keys: ['SCAN'], actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] },
      { keys: ['ADDRESS'], actions: ['UpdateItem'] },
      { keys: ['STAFF', 'IDINDEX'], actions: ['GetItem', 'PutItem'] },
      { keys: ['OFFICE'], actions: ['GetItem', 'PutItem'] },
      { keys: ['SESSION'], actions: ['PutItem'] },
      { keys: ['WECHAT'], actions: ['GetItem', 'UpdateItem'] },
      { keys: ['BINDING'], actions: ['GetItem', 'Query', 'DeleteItem'] },
      { keys: ['PERSON'], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      once,
    ],
    dataKey: seals,
    secrets: true,
  },
  applications: {
    table: [
      { keys: ['PERSON'], actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
      { keys: ['FUND'], actions: ['PutItem', 'UpdateItem'] },
      { keys: ['POLICY'], actions: ['GetItem', 'PutItem'] },
      { keys: ['OFFICE'], actions: ['GetItem'] },
      once,
    ],
    queue: true,
    photos: [
      { prefix: 'incoming', actions: ['GetObject', 'PutObject'] },
      { prefix: 'kept', actions: ['GetObject', 'PutObject'] },
    ],
    dataKey: seals,
    secrets: true,
  },
  payouts: {
    table: [
      { keys: ['COUNTY'], actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
      { keys: ['PAYOUT'], actions: ['Query', 'PutItem', 'UpdateItem'] },
      { keys: ['PERSON'], actions: ['Query', 'PutItem'] },
      { keys: ['FUND'], actions: ['PutItem', 'UpdateItem'] },
      once,
    ],
    queue: true,
    dataKey: seals,
    secrets: true,
  },
  notifications: {
    table: [{ keys: ['PERSON'], actions: ['Query'] }, { keys: ['QUOTA'], actions: ['UpdateItem'] }, once],
    dataKey: seals,
    secrets: true,
  },
  'notifications-stream': sending,
  'notifications-sweep': { ...sending, queue: true },
};
