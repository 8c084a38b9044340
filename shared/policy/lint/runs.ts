/** The runs behind every economic finding: each person and way of paying that a document tells apart, with the curve of the aid. */
import { type Compiled, kindsOf, YEARLY } from '../bind';
import type { PolicyDocument } from '../document';
import { NO_CATEGORY } from '../fact-space';
import type { ParameterOverrides } from '../figures';
import { type Curve, type Probe, probeOf } from '../probe';
import { aidCurve, constantsOf } from '../probe-curve';
import { combinationsOf, type Situation } from './situations';

/** One person and one way of paying, with what comes out. */
export type Run = {
  document: PolicyDocument;
  compiled: Compiled;
  kind: string;
  situation: Situation;
  /** Share of the bill that basic insurance has paid, in ten-thousandths. */
  basic: number;
  settled: boolean;
  probe: Probe;
  curve: Curve;
};

/** What basic insurance often pays, so that the amount of the bill and what is left of it part. */
const OFTEN = 6000;
const LEAST_BILL = 20_000_000;
const MOST_BILL = 1_000_000_000;
/** As many times the highest figure of the policy as a bill may need before all limits hold. */
const REACH = 5;

/** A day on which the document holds, and the rest of its stack where that can be. */
export function dayFor(document: PolicyDocument, stack: PolicyDocument[]): string {
  const { from, to } = document.document['in-force'];
  const latest =
    stack
      .map((one) => one.document['in-force'].from)
      .sort()
      .pop() ?? from;
  return to !== undefined && latest > to ? from : latest;
}

/** Figures nobody has published, so that the rules around them can be tried; where the file has another way out it is left to take it. */
export function standIns(stack: PolicyDocument[]): ParameterOverrides {
  const values = {
    amount: { fen: 3_000_000 },
    rate: { units: 6000 },
    brackets: { brackets: [[null, 6000]] as [null, number][] },
  };
  const overrides: ParameterOverrides = {};
  const needed = parametersIn(stack.map(({ benefits, pools }) => [benefits, pools]));
  for (const { parameters } of stack)
    for (const id of Object.keys(parameters)) {
      const known = stack.some((one) => Object.keys(one.parameters[id]?.values ?? {}).length > 0);
      const kind = parameters[id]?.kind;
      if (!known && kind && kind !== 'date' && needed.indexOf(id) >= 0) overrides[id] = values[kind];
    }
  return overrides;
}

/** Parameters that a part cannot do without: those of `first` and `least` may be missing. */
export function parametersIn(root: unknown): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      const value = (node as Record<string, unknown>)[key];
      if (key === 'parameter' && typeof value === 'string') found.push(value);
      if (key !== 'first' && key !== 'least' && key !== 'examples') walk(value);
    }
  };
  walk(root);
  return found;
}

/** Every run that differs, and category by category those that can be compared. */
export function runsOf(document: PolicyDocument, compiled: Compiled, date: string): { runs: Run[]; ranks: Run[][] } {
  const runs = new Map<string, Run>();
  const ranks: Run[][] = [];
  for (const kind of kindsOf(compiled.documents))
    for (const { settled, shares } of waysToPay(kind, compiled))
      for (const combination of combinationsOf(compiled, kind, date, settled)) {
        const rank = combination.map((situation) => {
          const all = shares.map((basic) => {
            const key = `${kind}|${settled}|${basic}|${situation.key}`;
            const run = runs.get(key) ?? runOf(document, compiled, date, kind, situation, basic, settled);
            runs.set(key, run);
            return run;
          });
          return { ...(all[0] as Run), situation };
        });
        if (settled) ranks.push(rank.filter(({ situation }) => situation.category !== NO_CATEGORY));
      }
  return { runs: [...runs.values()].filter(({ situation }) => situation.key !== ''), ranks };
}

/** A settled bill with nothing paid and with what basic insurance often pays; and, where the insurance is here, one not settled. */
function waysToPay(kind: string, { documents }: Compiled): { settled: boolean; shares: number[] }[] {
  if (kind === YEARLY) return [{ settled: true, shares: [0] }];
  const insured = documents.some(({ benefits }) => benefits.some((one) => one.pays && one.kind === kind));
  const settled = { settled: true, shares: [0, OFTEN] };
  return insured ? [settled, { settled: false, shares: [0] }] : [settled];
}

function runOf(
  document: PolicyDocument,
  compiled: Compiled,
  date: string,
  kind: string,
  situation: Situation,
  basic: number,
  settled: boolean,
): Run {
  const title = compiled.categories.find(({ id }) => id === situation.category)?.title;
  const person = { identities: title === undefined ? [] : [title] };
  const probe = probeOf(compiled, {
    person,
    date,
    kind,
    facts: situation.facts,
    paid: basic > 0 ? { basic } : {},
    settled,
  });
  const top = constantsOf(probe.stage).pop() ?? 0;
  const curve = aidCurve(probe, Math.min(Math.max(top * REACH, LEAST_BILL), MOST_BILL));
  return { document, compiled, kind, situation, basic, settled, probe, curve };
}
