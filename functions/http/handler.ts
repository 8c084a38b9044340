import type { Api, EndpointName, endpoints, Service } from '@yizhu/shared/api/endpoints';
import type { StaffRole } from '@yizhu/shared/casework/application';
import type { Write } from '../table/core';

/** Who calls. `id` is the keyed hash of the WeChat user in every kind, so that maker and checker are told apart as people. */
export type Anybody = { kind: 'anybody' };
export type Visitor = { kind: 'visitor' | 'waiting'; id: string };
export type Resident = { kind: 'resident'; id: string; person: string };
export type Staff = {
  kind: 'staff';
  id: string;
  role: StaffRole;
  department: string;
  /** Prefix of the division codes that they see: 4, 6 or 9 digits. */
  scope: string;
  /** Who they are as a resident, where they are one. */
  person?: string;
};
export type Caller = Anybody | Visitor | Resident | Staff;

/** What is left of `Caller` once the caller was let through to an endpoint. */
export type CallerOf<E extends EndpointName> = (typeof endpoints)[E]['who'] extends 'anybody'
  ? Caller
  : (typeof endpoints)[E]['who'] extends 'signed-in'
    ? Visitor | Resident | Staff
    : (typeof endpoints)[E]['who'] extends 'resident'
      ? Resident | (Staff & { person: string })
      : Staff;

/**
 * Makes the idempotency record that keeps this reply, to be put into the handler's own transaction. If the same key won in between, the
 * transaction fails and the caller gets the winner's reply. It throws where the endpoint is not marked `once`.
 */
export type Once<E extends EndpointName> = (reply: Api[E]['reply']) => Promise<Write>;

/** Ids, codes and counts only: never a name, a number of a person, a phone, a card. */
export type LogDetail = Record<string, string | number | boolean>;
export type Logger = {
  info(what: string, detail?: LogDetail): void;
  warn(what: string, detail?: LogDetail): void;
  error(what: string, detail?: LogDetail): void;
};

export type HandlerRequest<E extends EndpointName> = {
  caller: CallerOf<E>;
  /** Parts of the path; empty where the path has none. */
  params: { id: string };
  body: Api[E]['body'];
  once: Once<E>;
  /** Internet address of the caller. */
  address: string;
  now: Date;
  log: Logger;
};

export type Handler<E extends EndpointName> = (request: HandlerRequest<E>) => Promise<Api[E]['reply']>;

export type EndpointsOf<S extends Service> = {
  [E in EndpointName]: (typeof endpoints)[E]['service'] extends S ? E : never;
}[EndpointName];
export type HandlersOf<S extends Service> = { [E in EndpointsOf<S>]: Handler<E> };
