import type { Candidate, Case, Out, Prepared } from './candidate';
import { handWritten } from './candidate';
import { referenceOut } from './reference';

/** A row of the benchmark's table. */
export type Measured = {
  name: string;
  /** Time per case as a multiple of the hand-written one: median, and the quartiles around it. */
  ratio: number;
  lower: number;
  upper: number;
  casesPerSecond: number;
  /** Answers wrong by a fen or more, and how many were compared. */
  wrong: number;
  checked: number;
};

export type Budget = {
  rounds: number;
  /** How long each side of a pair runs. */
  sliceMs: number;
  /** How long a candidate may take to warm up, and again to be checked; a slow one is checked on fewer cases. */
  warmUpMs: number;
  checkMs: number;
};

type Runner = { name: string; prepared: Prepared; at: number; slice: number; ratios: number[]; nanos: number[] };

/** Where every sum ends, so that the compiler must compute it. */
let blackHole = 0;
export const swallowed = (): number => blackHole;

/** Time candidates against the hand-written limit in interleaved pairs, and count their wrong answers. */
export async function measure(candidates: Candidate[], cases: readonly Case[], budget: Budget): Promise<Measured[]> {
  const limit = await start(handWritten, cases, budget);
  const runners: Runner[] = [];
  const checks: { wrong: number; checked: number }[] = [];
  for (const candidate of candidates) {
    const runner = await start(candidate, cases, budget);
    checks.push(await check(runner, cases, budget.checkMs));
    runners.push(runner);
  }
  for (let round = 0; round < budget.rounds; round++) {
    for (const runner of runners) await pair(runner, limit, cases.length, round % 2 === 0);
  }
  return runners.map((runner, i) => ({ ...summary(runner), ...(checks[i] as { wrong: number; checked: number }) }));
}

async function start(candidate: Candidate, cases: readonly Case[], budget: Budget): Promise<Runner> {
  const prepared = await candidate.prepare(cases);
  const runner: Runner = { name: candidate.name, prepared, at: 0, slice: 1, ratios: [], nanos: [] };
  const until = performance.now() + budget.warmUpMs;
  let nanos = await time(runner, cases.length);
  while (performance.now() < until || nanos * runner.slice < budget.sliceMs * 500_000) {
    if (nanos * runner.slice < budget.sliceMs * 500_000) runner.slice *= 2;
    nanos = await time(runner, cases.length);
  }
  runner.slice = Math.max(1, Math.round((budget.sliceMs * 1e6) / nanos));
  return runner;
}

/** Run the next slice of cases, round and round, and give nanoseconds per case. */
async function time({ prepared, slice, at }: Runner, count: number): Promise<number> {
  const began = process.hrtime.bigint();
  for (let left = slice, from = at; left > 0; from = 0) {
    const to = Math.min(count, from + left);
    const sum = prepared.run(from, to);
    blackHole += typeof sum === 'number' ? sum : await sum;
    left -= to - from;
  }
  return Number(process.hrtime.bigint() - began) / slice;
}

async function pair(runner: Runner, limit: Runner, count: number, limitFirst: boolean): Promise<void> {
  const before = limitFirst ? await time(limit, count) : 0;
  const nanos = await time(runner, count);
  const limitNanos = limitFirst ? before : await time(limit, count);
  runner.ratios.push(nanos / limitNanos);
  runner.nanos.push(nanos);
  runner.at = (runner.at + runner.slice) % count;
}

/** Compare as many answers as the time allows, and make sure that what is timed is what is compared. */
async function check({ name, prepared }: Runner, cases: readonly Case[], checkMs: number) {
  const until = performance.now() + checkMs;
  let [wrong, checked, sum] = [0, 0, 0];
  while (checked < cases.length && (checked < 100 || performance.now() < until)) {
    const wanted = referenceOut(cases[checked] as Case);
    const answer = await prepared.answer(checked);
    if (!same(answer, wanted)) wrong++;
    sum += answer.aid + answer.tilt + answer.xs;
    checked++;
  }
  const timed = await prepared.run(0, checked);
  if (Math.abs(timed - sum) > 1e-3) throw new Error(`${name}: the timed run sums to ${timed}, its answers to ${sum}`);
  return { wrong, checked };
}

const same = (a: Out, b: Out): boolean => a.aid === b.aid && a.tilt === b.tilt && a.xs === b.xs;

function summary({ name, ratios, nanos }: Runner) {
  const at = (values: number[], share: number) => {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) * share)] as number;
  };
  return {
    name,
    ratio: at(ratios, 0.5),
    lower: at(ratios, 0.25),
    upper: at(ratios, 0.75),
    casesPerSecond: 1e9 / at(nanos, 0.5),
  };
}
