/**
 * The whole API on one page. `functions` implements it, `infra/aws` deploys it, `miniapp` calls it; the schemas that check it are in `schemas.ts`.
 * Amounts are integer fen. Days are YYYY-MM-DD and moments ISO 8601 in UTC; days are counted in China.
 */
import type { ApplicationState, ApplicationStep, PaperKind, StaffRole } from '../casework/application';

export type Service = 'residents' | 'staff' | 'applications' | 'payouts' | 'notifications';

/** Who may call: anybody, whoever WeChat vouches for, a resident bound to a person, or staff of these roles. Everything else is refused. */
export type Caller = 'anybody' | 'signed-in' | 'resident' | 'any-staff' | readonly StaffRole[];

export type Endpoint = {
  readonly method: 'GET' | 'POST';
  /** Below the stage; `{id}` is a part of the path. */
  readonly path: string;
  readonly service: Service;
  readonly who: Caller;
  /** A change that must happen once, however often it is sent: the caller sends an `Idempotency-Key`. */
  readonly once?: true;
};

export const endpoints = {
  signIn: { method: 'POST', path: '/sessions', service: 'residents', who: 'anybody' },
  refreshSession: { method: 'POST', path: '/sessions/refresh', service: 'residents', who: 'anybody' },
  bind: { method: 'POST', path: '/binding', service: 'residents', who: 'signed-in', once: true },
  home: { method: 'GET', path: '/home', service: 'residents', who: 'resident' },

  acceptInvitation: { method: 'POST', path: '/staff', service: 'staff', who: 'signed-in', once: true },
  invite: { method: 'POST', path: '/invitations', service: 'staff', who: ['administrator'], once: true },
  bindings: { method: 'GET', path: '/bindings', service: 'staff', who: ['township-clerk'] },
  confirmBinding: { method: 'POST', path: '/bindings/{id}', service: 'staff', who: ['township-clerk'], once: true },
  contact: { method: 'GET', path: '/contact', service: 'staff', who: ['township-clerk'] },
  setContact: { method: 'POST', path: '/contact', service: 'staff', who: ['township-clerk'], once: true },
  startScan: { method: 'POST', path: '/scans', service: 'staff', who: 'anybody' },
  pollScan: { method: 'POST', path: '/scans/{id}/poll', service: 'staff', who: 'anybody' },
  lookAtScan: { method: 'GET', path: '/scans/{id}', service: 'staff', who: 'any-staff' },
  confirmScan: { method: 'POST', path: '/scans/{id}', service: 'staff', who: 'any-staff' },

  photoUpload: { method: 'POST', path: '/photos', service: 'applications', who: 'resident' },
  submit: { method: 'POST', path: '/applications', service: 'applications', who: 'resident', once: true },
  application: { method: 'GET', path: '/applications/{id}', service: 'applications', who: 'resident' },
  queue: { method: 'GET', path: '/queue', service: 'applications', who: 'any-staff' },
  casework: { method: 'GET', path: '/cases/{id}', service: 'applications', who: 'any-staff' },
  step: { method: 'POST', path: '/cases/{id}/steps', service: 'applications', who: 'any-staff', once: true },

  payouts: {
    method: 'GET',
    path: '/payouts',
    service: 'payouts',
    who: ['county-clerk', 'county-reviewer', 'county-finance'],
  },
  makePayout: { method: 'POST', path: '/payouts', service: 'payouts', who: ['county-clerk'], once: true },
  payoutFile: { method: 'GET', path: '/payouts/{id}', service: 'payouts', who: ['county-clerk', 'county-finance'] },
  markPaid: { method: 'POST', path: '/payouts/{id}/paid', service: 'payouts', who: ['county-finance'], once: true },

  messages: { method: 'GET', path: '/messages', service: 'notifications', who: 'resident' },
  consented: { method: 'POST', path: '/message-consents', service: 'notifications', who: 'resident', once: true },
} as const satisfies Record<keyof Api, Endpoint>;

export type EndpointName = keyof Api;

export type Nothing = Record<string, never>;

/** By endpoint what is sent and what comes back. Parts of the path are not in the body; what a GET is sent stands in the query, as text. */
export interface Api {
  signIn: { body: { code: string }; reply: Session };
  refreshSession: { body: { refreshToken: string }; reply: Session };
  /**
   * Exactly one of `phoneCode`, which the button of WeChat's gives and which proves the phone, and `phone`, which was typed. `bound`: proven,
   * and all as on the roster. `waiting`: the clerk of the township (nine digits) has to confirm; the answer is the same whether or not
   * anybody of that name is on a roster, and says whom to call there.
   */
  bind: {
    body: { name: string; idNumber: string; township: string; phoneCode?: string; phone?: string };
    reply: { state: 'bound' } | { state: 'waiting'; contact?: Contact };
  };
  home: { body: Nothing; reply: Home };

  acceptInvitation: { body: { code: string; name: string }; reply: Session };
  invite: { body: { role: StaffRole; department: string; scope: string; until: string }; reply: { code: string } };
  bindings: { body: Nothing; reply: { bindings: WaitingBinding[] } };
  confirmBinding: { body: { isRight: boolean }; reply: Nothing };
  contact: { body: Nothing; reply: { contact?: Contact } };
  /** The last one holds. A mobile, or a landline with its area code. */
  setContact: { body: Contact; reply: Nothing };
  startScan: { body: { browser: string }; reply: { id: string; secret: string; expires: string } };
  pollScan: { body: { secret: string }; reply: { state: 'waiting' | 'looked-at' | 'confirmed'; session?: Session } };
  lookAtScan: { body: Nothing; reply: { browser: string; address: string; started: string } };
  confirmScan: { body: Nothing; reply: Nothing };

  photoUpload: { body: { paper: PaperKind; type: 'image/jpeg' | 'image/png'; bytes: number }; reply: PhotoUpload };
  submit: { body: Submission; reply: { id: string; number: string } };
  application: { body: Nothing; reply: OwnApplication };
  /**
   * At most 200 rows by due day; `after` is the `next` of the page before, absent on the last page. `total` counts the whole queue, to 5,000
   * at most.
   */
  queue: { body: { after?: string }; reply: { rows: QueueRow[]; total: number; next?: string } };
  casework: { body: Nothing; reply: CaseView };
  step: { body: StepBody; reply: { state: ApplicationState; version: number } };

  payouts: { body: Nothing; reply: { payouts: PayoutView[]; payable: { count: number; sumFen: number } } };
  /** What the caller saw is repeated, so that nothing is paid by accident. */
  makePayout: { body: { count: number; sumFen: number }; reply: PayoutView };
  payoutFile: { body: Nothing; reply: { fileName: string; csv: string } };
  markPaid: { body: { count: number; sumFen: number; reference: string }; reply: PayoutView };

  messages: { body: Nothing; reply: { messages: MessageView[] } };
  consented: { body: { templates: string[] }; reply: Nothing };
}

export type Session = {
  /** Sent as `Authorization: Bearer …`; lasts minutes. */
  token: string;
  refreshToken: string;
  as: Identity;
};
export type Identity =
  | { kind: 'visitor' }
  | { kind: 'waiting'; contact?: Contact }
  | { kind: 'resident'; name: string }
  | { kind: 'staff'; name: string; role: StaffRole; department: string; scope: string };

/** Whom residents call in their township; missing where its clerk has set nobody. */
export type Contact = { name: string; phone: string };

export type Home = {
  /** Masked name and the last four of the id number. */
  person: { name: string; idTail: string; adcode: string; place: string };
  applications: ApplicationSummary[];
  /** The newest first, at most three. */
  messages: MessageView[];
  contact?: Contact;
};
export type ApplicationSummary = {
  id: string;
  number: string;
  title: string;
  year: number;
  state: ApplicationState;
  submitted: string;
  changed: string;
  /** Once the county has decided. */
  amountFen?: number;
};
export type WaitingBinding = {
  id: string;
  name: string;
  idTail: string;
  phone: string;
  /** WeChat said that it is theirs; otherwise they typed it. */
  isPhoneProven: boolean;
  asked: string;
};
/** Fields of a form to be posted as multipart/form-data with the file last, within the minutes that `expires` leaves. */
export type PhotoUpload = { key: string; url: string; fields: Record<string, string>; expires: string };

export type Submission = {
  benefit: 'one-off-aid';
  adcode: string;
  /** The year of the costs. */
  year: number;
  category: string;
  /** One settlement sheet each; amounts in fen by amount word. */
  visits: { date: string; sheetNumber: string; amounts: Record<string, number> }[];
  photos: { paper: PaperKind; key: string }[];
  bank: { holder: string; name: string; card: string };
  phone: string;
};

export type TimelineEntry = { step: ApplicationStep | 'submit'; title: string; at: string; by: string };
export type ApplicationView = ApplicationSummary & {
  timeline: TimelineEntry[];
  /** Who works on it now; the last day by which the document wants it, where it says one. */
  now?: { title: string; office: string; due?: string };
  decision?: DecisionView;
  bank: { name: string; cardTail: string };
  photos: { paper: PaperKind; url: string }[];
};
/** As the resident sees their own. */
export type OwnApplication = ApplicationView & { contact?: Contact };
export type DecisionView = {
  amountFen: number;
  policy: string;
  /** SHA-256 of the policies that it was worked out with. */
  policyHash: string;
  steps: { title: string; sentence: string; clause: string; quotes: string[]; amountFen: number }[];
};

export type QueueRow = {
  id: string;
  number: string;
  name: string;
  place: string;
  /** The identity applied for, as the policy calls it. */
  category: string;
  title: string;
  state: ApplicationState;
  next: ApplicationStep;
  /** Whether the caller may do the next step. */
  mine: boolean;
  due?: string;
  amountFen?: number;
  lastBy: string;
  changed: string;
};
/** With what was entered at a step: of a visit at home who went, when and what they saw; of a publicity its days, both included. */
export type StaffTimelineEntry = TimelineEntry & {
  atHome?: { day: string; visitors: [string, string]; finding: string };
  publicity?: { from: string; to: string };
};
/** What the person has been given besides an application: for costs of the same year, or decided or paid since this year began. */
export type HelpedView = {
  /** Of the costs. */
  year: number;
  applications: { number: string; title: string; year: number; state: ApplicationState; amountFen: number }[];
  /** What is used of the year's limits by what was signed, other than this application. */
  pools: { title: string; usedFen: number }[];
};
export type CaseView = Omit<ApplicationView, 'timeline'> & {
  version: number;
  timeline: StaffTimelineEntry[];
  /** `category` was applied for; `roster` is what the roster says they are, absent where it says nothing. */
  person: { name: string; idNumber: string; phone: string; category: string; roster?: string; place: string };
  helped: HelpedView;
  visits: Submission['visits'];
  bankHolder: string;
  /** What the engine gives on what is entered, before and until the county decides. */
  estimate: DecisionView;
  /** The step that the caller may do, what it will do, and by when the document wants the one after it. */
  step?: { step: ApplicationStep; title: string; effect: string; nextDue?: string };
};
/** `version` is the one that was read: somebody else's change in between is told, not overwritten. */
export type StepBody =
  | { step: 'accept' | 'pass' | 'check-card' | 'sign'; version: number }
  | { step: 'visit'; version: number; day: string; visitors: [string, string]; finding: string }
  | { step: 'publicise' | 'publicise-amount'; version: number; from: string; to: string }
  | { step: 'propose'; version: number; category: string; amountFen: number };

export type PayoutView = {
  id: string;
  made: string;
  count: number;
  sumFen: number;
  state: 'made' | 'paid';
  reference?: string;
};
export type MessageView = {
  id: string;
  kind: 'accepted' | 'decided' | 'paid';
  title: string;
  text: string;
  at: string;
  applicationId: string;
};
