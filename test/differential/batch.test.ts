import { compiledPolicy } from '@yizhu/infra/local/policies/library';
import { type AssessOptions, assess, type Encounter, type EventResult, type Person } from '@yizhu/shared/policy/assess';
import { assessAll, columnsFor, toColumns } from '@yizhu/shared/policy/assess-all';
import type { Compiled, Stage } from '@yizhu/shared/policy/bind';
import { encode, rowsFor } from '@yizhu/shared/policy/encode';
import { TAPE_WIDTH } from '@yizhu/shared/policy/program';
import { amountNear, dice } from '../reference/dice';
import { seedsOfRun } from './seed';

/** The last event of a person's assessment, with the balances it began with. */
type One = { event: EventResult; bases: Record<string, number> };

const COUNT = 5_000;

/** Everybody at once by columns; gives what `assess` gave where they differ. */
function differences(all: One[]): unknown[] {
  const stage = (all[0] as One).event.stage;
  const columns = columnsFor(stage, all.length, (all[0] as One).event.balanceIds.length);
  const rows = rowsFor(stage, 1);
  for (const [i, { event, bases }] of all.entries()) {
    encode(stage, rows, 0, event.facts, event.encounter?.amounts ?? {}, true, bases);
    toColumns(stage, rows, 0, columns, i);
    event.balancesBefore.forEach((balance, b) => {
      (columns.balances[b] as Float64Array)[i] = balance;
    });
  }
  assessAll(stage.program, columns);
  return all.flatMap(({ event }, i) => {
    const batch = stage.plans.flatMap((_, k) => [columns.row[k]?.[i], columns.gross[k]?.[i], columns.paid[k]?.[i]]);
    const one = tapeOf(stage, event.tape);
    return batch.every((value, k) => value === one[k]) ? [] : [{ facts: event.facts, one, batch }];
  });
}

/** Row or reason, amount before limits and amount paid, layer after layer. */
const tapeOf = ({ plans }: Stage, tape: Float64Array): number[] =>
  plans.flatMap((_, k) => [0, 2, 3].map((at) => tape[k * TAPE_WIDTH + at] as number));

function one(compiled: Compiled, person: Person, encounter: Encounter, options: AssessOptions): One {
  const event = assess(compiled, person, [encounter], options).events.at(-1) as EventResult;
  const bases = Object.fromEntries(event.stage.plans.map(({ benefit }) => [benefit.id, event.account.totalFen]));
  return { event, bases };
}

describe('many people at once are given what each is given alone', () => {
  test.each(['whole', 'marginal_from_zero', 'marginal_above_trigger'])('秀山 %s', (bracket_mode) => {
    const compiled = compiledPolicy('秀山', { bracket_mode });
    const { first, seeds } = seedsOfRun(COUNT);
    const all = [...seeds].map((seed) => {
      const d = dice(seed);
      const identity = d.pick(['返贫致贫人口', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户', '一般农户']);
      const person = { identities: [identity], facts: { 'risk-eliminated': String(d.chance(0.2)) } };
      const selfPay = amountNear(d, [3_000_00, 10_000_00, 50_000_00, 100_000_00]);
      const year = { id: 'year', date: '2024-12-31', amounts: { 'policy-covered': selfPay } };
      const paid = d.chance(0.5) ? 0 : amountNear(d, [6_499_99, 7_500_00, 42_500_00, 85_000_00]);
      return one(compiled, person, year, { asOf: '2024-12-31', balances: { 'paid-case-by-case-aid': paid } });
    });
    expect({ first, wrong: differences(all) }).toEqual({ first, wrong: [] });
  });

  test.each(['independent', 'nested', 'by_status'])('彭水 %s, with some of the limits used', (cap_mode) => {
    const compiled = compiledPolicy('彭水', { cap_mode });
    const { first, seeds } = seedsOfRun(COUNT);
    const all = [...seeds].map((seed) => {
      const d = dice(seed);
      const categories = compiled.categories.map(({ title }) => title);
      const covered = amountNear(d, [30_000_00, 100_000_00]);
      const visit = {
        id: 'v',
        date: '2024-05-01',
        facts: {
          care: d.pick(['inpatient', 'inpatient', 'outpatient', 'special-outpatient']),
          disease: d.pick(['special', 'other']),
          'hospital-level': d.pick(['1', '2', '3']),
          place: d.pick(['in-city', 'in-city', 'elsewhere']),
          referral: d.pick(['referred', 'not-required', 'unreferred']),
        },
        amounts: { 'policy-covered': covered, basic: d.int(0, covered) },
      };
      const balances = {
        'special-annual': d.chance(0.5) ? 0 : d.int(0, 100_000_00),
        'other-annual': d.chance(0.5) ? 0 : d.int(0, 60_000_00),
        'tilt-annual': d.chance(0.5) ? 0 : d.int(0, 20_000_00),
      };
      return one(compiled, { identities: [d.pick([...categories, '一般农户'])] }, visit, { balances });
    });
    expect({ first, wrong: differences(all) }).toEqual({ first, wrong: [] });
  });
});
