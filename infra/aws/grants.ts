import type { Service } from '@yizhu/shared/api/endpoints';

/** Every function that is deployed: one a service, and what starts by itself. */
export type FunctionName = Service | 'authoriser' | 'notifications-stream' | 'notifications-sweep';

export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';
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

/** A record of `once`: looked for, and put with the change that it stands for. */
const once: TableGrant = { keys: ['ONCE'], actions: ['GetItem', 'PutItem'] };

/** Who may do what, nothing else. Nobody may scan the table, and nobody may delete what lies with a person, a fund or a payout. */
export const grants: Record<FunctionName, Grants> = {
  authoriser: { secrets: true },
  residents: {
    table: [
      { keys: ['WECHAT'], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      { keys: ['IDINDEX', 'STAFF'], actions: ['GetItem'] },
      { keys: ['PERSON'], actions: ['GetItem', 'Query', 'UpdateItem'] },
      { keys: ['BINDING'], actions: ['PutItem'] },
      once,
    ],
    dataKey: ['GenerateDataKey', 'Decrypt'],
    secrets: true,
    wechat: true,
  },
  staff: {
    table: [
      { keys: ['INVITATION', 'SCAN', 'STAFF'], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      { keys: ['WECHAT'], actions: ['GetItem', 'UpdateItem'] },
      { keys: ['BINDING'], actions: ['GetItem', 'Query', 'UpdateItem', 'DeleteItem'] },
      { keys: ['PERSON'], actions: ['GetItem', 'UpdateItem'] },
      once,
    ],
    dataKey: ['GenerateDataKey', 'Decrypt'],
    secrets: true,
  },
  applications: {
    table: [
      { keys: ['PERSON'], actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'] },
      { keys: ['STAFF'], actions: ['GetItem'] },
      { keys: ['FUND'], actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
      once,
    ],
    queue: true,
    photos: [
      { prefix: 'incoming', actions: ['GetObject', 'PutObject'] },
      { prefix: 'kept', actions: ['GetObject', 'PutObject'] },
    ],
    dataKey: ['GenerateDataKey', 'Decrypt'],
    secrets: true,
  },
  payouts: {
    table: [
      { keys: ['COUNTY', 'PAYOUT'], actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
      { keys: ['PERSON'], actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
      { keys: ['FUND'], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      once,
    ],
    queue: true,
    dataKey: ['Decrypt'],
  },
  notifications: {
    table: [
      { keys: ['PERSON'], actions: ['Query'] },
      { keys: ['WECHAT'], actions: ['GetItem'] },
      { keys: ['QUOTA'], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      once,
    ],
  },
  'notifications-stream': {
    table: [
      { keys: ['PERSON'], actions: ['GetItem', 'UpdateItem'] },
      { keys: ['QUOTA'], actions: ['GetItem', 'UpdateItem'] },
    ],
    dataKey: ['Decrypt'],
    secrets: true,
    wechat: true,
  },
  'notifications-sweep': {
    table: [
      { keys: ['PERSON'], actions: ['GetItem', 'UpdateItem'] },
      { keys: ['QUOTA'], actions: ['GetItem', 'UpdateItem'] },
    ],
    queue: true,
    dataKey: ['Decrypt'],
    secrets: true,
    wechat: true,
  },
};
