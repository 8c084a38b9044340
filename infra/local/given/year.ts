/** `kind: year` — a person's settlements of a year, the application for the one-off aid, and the care grant. */
import { dueDate } from '@yizhu/shared/casework/deadlines';
import { checkIdentities } from '@yizhu/shared/people/validity';
import { assess, type Encounter, type EventResult, type Person } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/bind';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { GATE, PAID, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import * as z from 'zod';
import { compiledPolicy, findPolicy } from '../policies/library';
import type { Context } from './answer';
import { awardLines, totalOf } from './awards';
import { amountsOfBill, type Bill, billAmounts, checkBills, checkDates } from './bill';
import { channelsOf } from './channels';
import { diseaseOf } from './disease';
import { amount, date, identitiesInTime, params, read } from './fields';

const settlement = z.strictObject({
  id: z.string().min(1),
  date,
  setting: z.enum(['住院', '门诊']),
  disease: z.string().optional(),
  special_drug: z.boolean().default(false),
  hospital_level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  in_city: z.boolean().default(true),
  designated: z.boolean().default(true),
  package: z.strictObject({ limit_fen: amount }).optional(),
  ...amountsOfBill,
});
type Settlement = z.output<typeof settlement>;

const given = z.strictObject({
  kind: z.literal('year'),
  year: z.number().int().min(2000).max(2100),
  person: z.strictObject({
    identities: identitiesInTime,
    insured: z.boolean().default(true),
    insurance: z.enum(['居民', '职工']).default('居民'),
  }),
  settlements: z.array(settlement).default([]),
  oneoff_application: date.optional(),
  care: z
    .strictObject({
      date,
      disease: z.string(),
      late_stage: z.boolean().default(false),
      already_received: z.boolean().default(false),
    })
    .optional(),
  params,
});
type Given = z.output<typeof given>;

export function answerYear(raw: unknown, { policy, switches, figures, today }: Context) {
  const asked = read(given, raw);
  checkIdentities(asked.person.identities, 'given.person.identities');
  checkBills(asked.settlements, 'given.settlements');
  checkDates(asked.settlements, 'given.settlements', today);
  const { document } = findPolicy(policy);
  const compiled = compiledPolicy(policy, switches, { parameters: figures });
  const person = personOf(asked, document);
  const settlements = asked.settlements.filter((one) => one.date.startsWith(String(asked.year)));
  const encounters = settlements.map((one) => settledAs(one, document, compiled, person));
  const care = asked.care && careOf(asked.care, document);
  const { events } = assess(compiled, person, care ? [...encounters, care] : encounters, {
    asOf: `${asked.year}-12-31`,
    balances: asked.care?.already_received ? { 'once-care-grant': 1 } : {},
  });
  const awards = events.flatMap((event) => awardLines(event, event.kind === 'year' ? 'oneoff' : event.ref));
  const visits = events.filter((event) => event.kind === 'visit');
  return {
    awards,
    total_fen: totalOf(awards),
    packages: Object.fromEntries(visits.filter(isPackage).map((event) => [event.ref, packageOf(event)])),
    channels: channelsOf(compiled, asOnSheet(visits, settlements)),
  };
}

/** Events with all that their sheets say, whoever the document lets pay. */
const asOnSheet = (events: EventResult[], settlements: Settlement[]): EventResult[] =>
  events.map((event) => {
    const sheet = settlements.find(({ id }) => id === event.ref) as Bill | undefined;
    return sheet && event.encounter
      ? { ...event, encounter: { ...event.encounter, amounts: billAmounts(sheet) } }
      : event;
  });

function personOf({ year, person, oneoff_application }: Given, document: PolicyDocument): Person {
  const { identities, insured, insurance } = person;
  const facts = {
    insured: String(insured),
    insurance: insurance === '职工' ? 'employee' : 'resident',
    'x-oneoff': applicationOf(document, year, oneoff_application),
  };
  return { identities, facts };
}

/** Whether the application for the year's one-off aid came in time. */
function applicationOf({ deadlines }: PolicyDocument, year: number, applied: string | undefined): string {
  const rule = deadlines.find(({ id }) => id === 'YQ.oneoff_accept')?.rule;
  if (!rule || applied === undefined) return 'no';
  const everyDayWorks = { holidays: [], makeupWorkdays: [], publishedYears: [] };
  return applied <= dueDate(rule, { year }, everyDayWorks).due ? 'in-time' : 'late';
}

function encounterOf(one: Settlement, document: PolicyDocument): Encounter {
  const amounts = billAmounts(one as Bill);
  return {
    id: one.id,
    date: one.date,
    facts: {
      care: one.setting === '住院' ? 'inpatient' : 'outpatient',
      disease: diseaseOf(document, one.disease),
      'special-drug': String(one.special_drug),
      'hospital-level': String(one.hospital_level),
      place: one.in_city ? 'in-city' : 'elsewhere',
      designated: String(one.designated),
      'x-package': one.package ? 'yes' : 'no',
    },
    amounts: one.package ? { ...amounts, 'package-limit': one.package.limit_fen } : amounts,
  };
}

/** A bill paid by disease is shared by the document alone, so that what its sheet says of payers does not count. */
function settledAs(one: Settlement, document: PolicyDocument, compiled: Compiled, person: Person): Encounter {
  const settled = encounterOf(one, document);
  if (!one.package) return settled;
  const { 'total-bill': total, 'policy-covered': covered, 'package-limit': limit } = settled.amounts ?? {};
  const amounts = { 'total-bill': total, 'policy-covered': covered, 'package-limit': limit };
  const open = { ...settled, amounts, settled: false };
  const [event] = assess(compiled, person, [open], { encountersOnly: true }).events;
  return event && isPackage(event) ? open : settled;
}

function careOf({ date: day, disease, late_stage }: NonNullable<Given['care']>, document: PolicyDocument): Encounter {
  const facts = { disease: diseaseOf(document, disease), 'late-stage': String(late_stage) };
  return { id: 'care', date: day, kind: 'care', facts };
}

const placeOf = ({ stage }: EventResult, id: string): number =>
  stage.plans.findIndex(({ benefit }) => benefit.id === id) * TAPE_WIDTH;

/** Whether per-disease payment applied. */
const isPackage = (event: EventResult): boolean => {
  const at = placeOf(event, 'package-aid');
  return at >= 0 && event.tape[at] !== GATE;
};

/** Who pays what of a bill that is paid by disease. */
function packageOf(event: EventResult): Record<string, number> {
  const paid = (id: string): number => event.tape[placeOf(event, id) + PAID] as number;
  const parts = {
    basic_fund_fen: paid('package-fund'),
    aid_fen: paid('package-aid') + paid('inpatient-aid-tekun'),
    hospital_fen: paid('package-hospital'),
  };
  const rest = event.account.totalFen - parts.basic_fund_fen - parts.aid_fen - parts.hospital_fen;
  return { ...parts, patient_fen: rest };
}
