/** What is checked of every request and every reply, with a limit on every string and every list. Never loaded on a phone. */
import * as z from 'zod';
import {
  type ApplicationState,
  type ApplicationStep,
  applicationStates,
  applicationSteps,
  type PaperKind,
  requiredPapers,
  type StaffRole,
  staffRoles,
} from '../casework/application';
import { isCalendarDate } from '../casework/calendar-date';
import type { Api, EndpointName } from './endpoints';

const keysOf = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as K[];

/** Above any fund's year (10 billion yuan), well below 2^53. */
const MAX_FEN = 1_000_000_000_000;
const fen = z.int().min(0).max(MAX_FEN);
const count = z.int().min(0).max(100_000);
const version = z.int().min(1).max(9_999);
const year = z.int().min(2_000).max(2_100);
const day = z.string().max(10).refine(isCalendarDate);
const moment = z.iso.datetime().max(30);
const line = z.string().trim().min(1).max(60);
const name = z.string().trim().min(1).max(40);
const sentence = z.string().max(500);
const url = z.string().min(1).max(4_000);
/** An id of ours in a body or a reply; parts of a path have the same form. */
export const idSchema = z.string().regex(/^[\w.-]{1,80}$/);
const code = z.string().regex(/^[\w-]{1,40}$/);
const adcode = z.string().regex(/^\d{6}$/);
/** Base64 without padding, of at most 32 bytes. */
const secret = z.string().regex(/^[\w-]{1,60}$/);
const township = z.string().regex(/^\d{9}$/);
/** City 4, county 6, township 9, village 12 digits. */
const scope = z.string().regex(/^(?:\d{4}|\d{6}|\d{9}|\d{12})$/);
const phone = z.string().regex(/^1\d{10}$/);
/** The phone as it was typed; `people/contact-phone.ts` reads it. */
const contact = z.strictObject({ name, phone: z.string().max(40) });
const idTail = z.string().max(4);
const token = z.string().min(1).max(2_000);

const state = z.enum(keysOf<ApplicationState>(applicationStates));
const step = z.enum(applicationSteps as unknown as ApplicationStep[]);
const role = z.enum(keysOf<StaffRole>(staffRoles));
const paper = z.enum(keysOf<PaperKind>(requiredPapers));
const nothing = z.strictObject({});

const identity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('visitor') }),
  z.strictObject({ kind: z.literal('waiting'), contact: contact.optional() }),
  z.strictObject({ kind: z.literal('resident'), name }),
  z.strictObject({ kind: z.literal('staff'), name, role, department: line, scope }),
]);
const session = z.strictObject({ token, refreshToken: token, as: identity });

const summary = {
  id: idSchema,
  number: line,
  title: line,
  year,
  state,
  submitted: moment,
  changed: moment,
  amountFen: fen.optional(),
};
const message = z.strictObject({
  id: idSchema,
  kind: z.enum(['accepted', 'decided', 'paid']),
  title: line,
  text: sentence,
  at: moment,
  applicationId: idSchema,
});
const visit = z.strictObject({
  date: day,
  sheetNumber: line,
  amounts: z.record(code, fen).refine((amounts) => Object.keys(amounts).length <= 40),
});
const visits = z.array(visit).min(1).max(60);
const decision = z.strictObject({
  amountFen: fen,
  policy: z.string().max(200),
  policyHash: z.string().regex(/^[0-9a-f]{64}$/),
  steps: z
    .array(
      z.strictObject({
        title: z.string().max(200),
        sentence: z.string().max(2_000),
        clause: z.string().max(200),
        quotes: z.array(z.string().max(2_000)).max(20),
        amountFen: fen,
      }),
    )
    .max(200),
});
const timelineEntry = { step: z.enum(['submit', ...step.options]), title: line, at: moment, by: line };
const applicationView = {
  ...summary,
  timeline: z.array(z.strictObject(timelineEntry)).max(100),
  now: z.strictObject({ title: line, office: line, due: day.optional() }).optional(),
  decision: decision.optional(),
  bank: z.strictObject({ name, cardTail: idTail }),
  photos: z.array(z.strictObject({ paper, url })).max(40),
};
const payout = z.strictObject({
  id: idSchema,
  made: moment,
  count,
  sumFen: fen,
  state: z.enum(['made', 'paid']),
  reference: line.optional(),
});

const submission = z.strictObject({
  benefit: z.literal('one-off-aid'),
  adcode,
  year,
  category: code,
  visits,
  photos: z
    .array(z.strictObject({ paper, key: z.string().regex(/^[\w./-]{1,200}$/) }))
    .min(1)
    .max(40),
  bank: z.strictObject({ holder: name, name: line, card: z.string().regex(/^\d{12,19}$/) }),
  phone,
});
const atHome = { day, visitors: z.tuple([name, name]), finding: z.string().trim().min(1).max(500) };
const publicity = { from: day, to: day };
const stepBody = z.discriminatedUnion('step', [
  z.strictObject({ step: z.enum(['accept', 'pass', 'check-card', 'sign']), version }),
  z.strictObject({ step: z.literal('visit'), version, ...atHome }),
  z.strictObject({ step: z.enum(['publicise', 'publicise-amount']), version, ...publicity }),
  z.strictObject({ step: z.literal('propose'), version, category: code, amountFen: fen }),
]);
const helped = z.strictObject({
  year,
  applications: z.array(z.strictObject({ number: line, title: line, year, state, amountFen: fen })).max(100),
  pools: z.array(z.strictObject({ title: line, usedFen: fen })).max(40),
});
const caseView = z.strictObject({
  ...applicationView,
  version,
  timeline: z
    .array(
      z.strictObject({
        ...timelineEntry,
        atHome: z.strictObject(atHome).optional(),
        publicity: z.strictObject(publicity).optional(),
      }),
    )
    .max(100),
  person: z.strictObject({
    name,
    idNumber: z.string().max(18),
    phone: z.string().max(20),
    category: code,
    roster: code.optional(),
    place: line,
  }),
  helped,
  visits,
  bankHolder: name,
  estimate: decision,
  step: z.strictObject({ step, title: line, effect: sentence, nextDue: day.optional() }).optional(),
});
const queueRow = z.strictObject({
  id: idSchema,
  number: line,
  name,
  place: line,
  category: line,
  title: line,
  state,
  next: step,
  mine: z.boolean(),
  due: day.optional(),
  amountFen: fen.optional(),
  lastBy: line,
  changed: moment,
});
/** The due day and the id of the last row of a page. */
const queuePlace = z.string().regex(/^\d{4}-\d{2}-\d{2}\.[\w.-]{1,80}$/);
const waitingBinding = z.strictObject({
  id: idSchema,
  name,
  idTail,
  phone,
  isPhoneProven: z.boolean(),
  asked: moment,
});
/** A code that WeChat gives to a phone: once, for five minutes. */
const wechatCode = z.string().min(1).max(128);
const binding = z
  .strictObject({
    name,
    idNumber: z.string().min(1).max(40),
    township,
    phoneCode: wechatCode.optional(),
    phone: phone.optional(),
  })
  .refine((said) => said.phone !== undefined || said.phoneCode !== undefined, { path: ['phone'] })
  .refine((said) => said.phone === undefined || said.phoneCode === undefined, { path: ['phoneCode'] });

export const schemas = {
  signIn: { body: z.strictObject({ code: wechatCode }), reply: session },
  refreshSession: { body: z.strictObject({ refreshToken: token }), reply: session },
  bind: {
    body: binding,
    reply: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('bound') }),
      z.strictObject({ state: z.literal('waiting'), contact: contact.optional() }),
    ]),
  },
  home: {
    body: nothing,
    reply: z.strictObject({
      person: z.strictObject({ name, idTail, adcode, place: line }),
      applications: z.array(z.strictObject(summary)).max(100),
      messages: z.array(message).max(3),
      contact: contact.optional(),
    }),
  },

  acceptInvitation: { body: z.strictObject({ code, name }), reply: session },
  invite: {
    body: z.strictObject({ role, department: line, scope, until: day }),
    reply: z.strictObject({ code }),
  },
  bindings: { body: nothing, reply: z.strictObject({ bindings: z.array(waitingBinding).max(100) }) },
  confirmBinding: { body: z.strictObject({ isRight: z.boolean() }), reply: nothing },
  contact: { body: nothing, reply: z.strictObject({ contact: contact.optional() }) },
  setContact: { body: contact, reply: nothing },
  startScan: {
    body: z.strictObject({ browser: z.string().trim().min(1).max(200) }),
    reply: z.strictObject({ id: idSchema, secret, expires: moment }),
  },
  pollScan: {
    body: z.strictObject({ secret }),
    reply: z.strictObject({ state: z.enum(['waiting', 'looked-at', 'confirmed']), session: session.optional() }),
  },
  lookAtScan: {
    body: nothing,
    reply: z.strictObject({ browser: z.string().max(200), address: z.string().max(60), started: moment }),
  },
  confirmScan: { body: nothing, reply: nothing },

  photoUpload: {
    body: z.strictObject({
      paper,
      type: z.enum(['image/jpeg', 'image/png']),
      bytes: z.int().min(1).max(10_000_000),
    }),
    reply: z.strictObject({
      key: z.string().max(200),
      url,
      fields: z.record(z.string().max(100), z.string().max(4_000)),
      expires: moment,
    }),
  },
  submit: { body: submission, reply: z.strictObject({ id: idSchema, number: line }) },
  application: { body: nothing, reply: z.strictObject({ ...applicationView, contact: contact.optional() }) },
  queue: {
    body: z.strictObject({ after: queuePlace.optional() }),
    reply: z.strictObject({ rows: z.array(queueRow).max(200), total: count, next: queuePlace.optional() }),
  },
  casework: { body: nothing, reply: caseView },
  step: { body: stepBody, reply: z.strictObject({ state, version }) },

  payouts: {
    body: nothing,
    reply: z.strictObject({
      payouts: z.array(payout).max(200),
      payable: z.strictObject({ count, sumFen: fen }),
    }),
  },
  makePayout: { body: z.strictObject({ count, sumFen: fen }), reply: payout },
  payoutFile: {
    body: nothing,
    reply: z.strictObject({ fileName: z.string().max(100), csv: z.string().max(5_000_000) }),
  },
  markPaid: { body: z.strictObject({ count, sumFen: fen, reference: line }), reply: payout },

  messages: { body: nothing, reply: z.strictObject({ messages: z.array(message).max(100) }) },
  consented: {
    body: z.strictObject({
      templates: z
        .array(z.string().regex(/^[\w-]{1,64}$/))
        .min(1)
        .max(3),
    }),
    reply: nothing,
  },
} satisfies { [E in EndpointName]: { body: z.ZodType<Api[E]['body']>; reply: z.ZodType<Api[E]['reply']> } };

/** With every optional part made required, so that one that only one side has is a difference. */
type Whole<T> = T extends readonly unknown[]
  ? { [K in keyof T]: Whole<T[K]> }
  : T extends object
    ? { [K in keyof T]-?: Whole<Exclude<T[K], undefined>> }
    : T;
type Same<A, B> = [A, Whole<A>] extends [B, Whole<B>] ? ([B, Whole<B>] extends [A, Whole<A>] ? true : false) : false;
type Drift = {
  [E in EndpointName]: Same<z.output<(typeof schemas)[E]['body']>, Api[E]['body']> extends true
    ? Same<z.output<(typeof schemas)[E]['reply']>, Api[E]['reply']> extends true
      ? never
      : `reply of ${E}`
    : `body of ${E}`;
}[EndpointName];
/** A type error here names what `endpoints.ts` and the schemas say differently. */
export const noDrift: [Drift] extends [never] ? true : Drift = true;
