import { compiledPolicy } from '@yizhu/infra/local/policies/library';
import { assess } from '@yizhu/shared/policy/assess';
import { assessAll, type Columns, columnsFor, toColumns } from '@yizhu/shared/policy/assess-all';
import { type Compiled, type Stage, stageOf, YEARLY } from '@yizhu/shared/policy/bind';
import { type Amounts, encode, rowsFor } from '@yizhu/shared/policy/encode';
import type { Assignment } from '@yizhu/shared/policy/fact-space';
import { run } from '@yizhu/shared/policy/kernel';
import { PAID, type Program, type Rows, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import type { Candidate, Case, Out } from './candidate';

const DAY = '2024-06-30';
const CATEGORY_OF_ROUND = 'returned-to-poverty';

/** What a case says, in the engine's words: the visit for 彭水, the year so far for 秀山. */
function factsOf(one: Case, categories: string[]): Assignment {
  return {
    category: categories[one.cat] as string,
    care: one.inpatient === 1 ? 'inpatient' : one.special === 1 ? 'special-outpatient' : 'outpatient',
    disease: one.special === 1 ? 'special' : 'other',
    'hospital-level': String(one.level),
    designated: String(one.designated === 1),
    referral: one.referralOk === 1 ? 'referred' : 'unreferred',
    place: one.inCity === 1 ? 'in-city' : 'elsewhere',
  };
}

const amountsOf = (one: Case): Amounts => ({ 'policy-covered': one.inScope, basic: one.inScope - one.afterIns });

type Stocked = { compiled: Compiled; stage: Stage; rows: Rows };
type Encoded = { pengshui: Stocked & { tilt: number; aids: number[] }; xiushan: Stocked };

/** All cases as rows of both policies' programs. */
function encoded(cases: readonly Case[]): Encoded {
  const pengshui = stageFor('彭水', 'visit');
  const xiushan = stageFor('秀山', YEARLY);
  const categories = pengshui.compiled.categories.map((category) => category.id);
  const visits = rowsFor(pengshui.stage, cases.length);
  const years = rowsFor(xiushan.stage, cases.length);
  cases.forEach((one, i) => {
    encode(pengshui.stage, visits, i, factsOf(one, categories), amountsOf(one), true);
    encode(xiushan.stage, years, i, { category: CATEGORY_OF_ROUND }, {}, true, { 'case-by-case-aid': one.ytdSelf });
  });
  const at = (id: string): number => pengshui.stage.plans.findIndex((plan) => plan.benefit.id === id);
  return {
    pengshui: {
      ...pengshui,
      rows: visits,
      tilt: at('tilt'),
      aids: [at('special-disease-aid'), at('large-expense-aid')],
    },
    xiushan: { ...xiushan, rows: years },
  };
}

function stageFor(name: string, kind: string): { compiled: Compiled; stage: Stage } {
  const compiled = compiledPolicy(name);
  return { compiled, stage: stageOf(compiled, kind, 2024, compiled.documents, false) };
}

const balance = (compiled: Compiled, id: string): number => compiled.balances.findIndex((one) => one.id === id);

type Given = { places: number[]; values: Float64Array };

/** The balances that the cases speak of (used of each pool, paid before): their places, and their values case by case. */
function givenBalances(compiled: Compiled, cases: readonly Case[]): Given {
  const ids = ['special-annual', 'other-annual', 'tilt-annual', 'paid-case-by-case-aid'];
  const kept = ids.map((_, k) => k).filter((k) => balance(compiled, ids[k] as string) >= 0);
  const values = cases.flatMap((one) => {
    const all = [one.usedSpecial, one.usedOther, one.usedTilt, one.paidBefore];
    return kept.map((k) => all[k] as number);
  });
  return { places: kept.map((k) => balance(compiled, ids[k] as string)), values: Float64Array.from(values) };
}

/** One policy's program with its encoded rows and the balances that they begin with. */
class Work {
  readonly program: Program;
  readonly rows: Rows;
  /** Numbers of a case's tape. */
  readonly width: number;
  private readonly given: Given;
  private readonly balances: Float64Array;

  constructor({ compiled, stage, rows }: Stocked, cases: readonly Case[]) {
    this.program = stage.program;
    this.rows = rows;
    this.width = stage.program.layers.length * TAPE_WIDTH;
    this.given = givenBalances(compiled, cases);
    this.balances = new Float64Array(compiled.balances.length);
  }

  /** Evaluates case `i`, from its own balances, onto the tape from `t` on. */
  assess(i: number, tape: Float64Array, t: number): void {
    const { program, balances } = this;
    const { places, values } = this.given;
    for (let k = 0, from = i * places.length; k < places.length; k++)
      balances[places[k] as number] = values[from + k] as number;
    run(program, this.rows, i * program.wordCount, i * program.amountCount, balances, tape, t);
  }
}

/** The kernel on encoded rows: the numeric trace of every layer is written for every case. */
const kernel: Candidate = {
  name: 'ours: assess with numeric trace',
  prepare(cases) {
    const { pengshui, xiushan } = encoded(cases);
    const visit = new Work(pengshui, cases);
    const year = new Work(xiushan, cases);
    const tape = new Float64Array(visit.width + year.width);
    const both = (i: number): void => {
      visit.assess(i, tape, 0);
      year.assess(i, tape, visit.width);
    };
    const paid = (layer: number): number => tape[layer * TAPE_WIDTH + PAID] as number;
    return {
      run(from, to) {
        let sum = 0;
        for (let i = from; i < to; i++) {
          both(i);
          let one = 0;
          for (let at = PAID; at < tape.length; at += TAPE_WIDTH) one += tape[at] as number;
          sum += one;
        }
        return sum;
      },
      answer(i) {
        both(i);
        return {
          aid: pengshui.aids.reduce((sum, at) => sum + paid(at), 0),
          tilt: paid(pengshui.tilt),
          xs: paid(visit.width / TAPE_WIDTH),
        };
      },
    };
  },
};

/** Rows handed over at a time. */
const BATCH = 8192;

function sumOf(amounts: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += amounts[i] as number;
  return sum;
}

/** The columns: what a round or a test of a policy on many bills uses. */
const batch: Candidate = {
  name: 'ours: assessAll (batch)',
  prepare(cases) {
    const { pengshui, xiushan } = encoded(cases);
    const visit = columnsOf(pengshui, cases);
    const year = columnsOf(xiushan, cases);
    const all = (from: number, to: number): void => {
      for (const { columns, given, program } of [visit, year]) {
        for (const { place, values } of given)
          (columns.balances[place] as Float64Array).set(values.subarray(from, to), from);
        assessAll(program, columns, from, to);
      }
    };
    return {
      run(from, to) {
        let sum = 0;
        for (let start = from; start < to; start += BATCH) {
          const end = Math.min(to, start + BATCH);
          all(start, end);
          for (const { columns } of [visit, year]) for (const paid of columns.paid) sum += sumOf(paid, start, end);
        }
        return sum;
      },
      answer(i): Out {
        all(i, i + 1);
        const paid = (columns: Columns, layer: number): number => columns.paid[layer]?.[i] as number;
        const aid = pengshui.aids.reduce((sum, at) => sum + paid(visit.columns, at), 0);
        return { aid, tilt: paid(visit.columns, pengshui.tilt), xs: paid(year.columns, 0) };
      },
    };
  },
};

function columnsOf(
  { compiled, stage, rows }: { compiled: Compiled; stage: Stage; rows: Rows },
  cases: readonly Case[],
) {
  const columns = columnsFor(stage, cases.length, compiled.balances.length);
  const { places, values } = givenBalances(compiled, cases);
  const given = places.map((place, k) => ({
    place,
    values: Float64Array.from(cases, (_, i) => values[i * places.length + k] as number),
  }));
  cases.forEach((_, i) => {
    toColumns(stage, rows, i, columns, i);
  });
  return { columns, given, program: stage.program };
}

/** The public function with its objects, as a screen calls it; shown for the record, without a limit. */
const objects: Candidate = {
  name: 'ours: public assess with its objects',
  prepare(cases) {
    const pengshui = compiledPolicy('彭水');
    const xiushan = compiledPolicy('秀山');
    const answer = (i: number): Out => {
      const one = cases[i] as Case;
      const { category, ...facts } = factsOf(
        one,
        pengshui.categories.map((c) => c.id),
      );
      const title = pengshui.categories.find((c) => c.id === category)?.title as string;
      const visit = assess(
        pengshui,
        { identities: [title] },
        [{ id: 'v', date: DAY, facts, amounts: amountsOf(one) }],
        {
          encountersOnly: true,
          balances: { 'special-annual': one.usedSpecial, 'other-annual': one.usedOther, 'tilt-annual': one.usedTilt },
        },
      );
      const year = assess(
        xiushan,
        { identities: ['返贫致贫人口'] },
        [{ id: 'y', date: DAY, amounts: { 'policy-covered': one.ytdSelf } }],
        {
          balances: { 'paid-case-by-case-aid': one.paidBefore },
        },
      );
      const paid = (id: string): number =>
        visit.events[0]?.account.awards.find((award) => award.id === id)?.amountFen ?? 0;
      return {
        aid: paid('special-disease-aid') + paid('large-expense-aid'),
        tilt: paid('tilt'),
        xs: year.events[1]?.account.awards[0]?.amountFen ?? 0,
      };
    };
    return {
      run(from, to) {
        let sum = 0;
        for (let i = from; i < to; i++) {
          const { aid, tilt, xs } = answer(i);
          sum += aid + tilt + xs;
        }
        return sum;
      },
      answer,
    };
  },
};

/** Our engine's entries in the benchmark. */
export const candidates: Candidate[] = [kernel, batch, objects];
