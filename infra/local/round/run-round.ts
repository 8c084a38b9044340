import { resolve } from 'node:path';
import { calendarDate } from '@yizhu/shared/casework/calendar-date';
import { type Fen, fen } from '@yizhu/shared/money/fen';
import { type BookRow, readHeld, readPaid, sumByPerson } from './books';
import { addUpCosts, type Costs } from './costs';
import { makeList, type RoundList } from './list';
import { checkOutFolder, fillFolder } from './out-folder';
import { writeOutputs } from './outputs';
import { readRoster } from './roster';
import type { RoundPolicy } from './round-policy';
import type { Window } from './settlement-book';
import { nameSources, type Rejected } from './sources';
import { StopRun } from './stop-run';

export type RoundOrder = {
  readonly year: number;
  readonly round: number;
  /** The balance before this round. */
  readonly fundFen: Fen;
  readonly roster: string;
  readonly settlements: readonly string[];
  readonly ledgers: readonly string[];
  readonly paid?: string;
  readonly held?: string;
  readonly out: string;
  /** Replace the output of an earlier run. */
  readonly replace: boolean;
};

export type RoundResult = {
  readonly list: RoundList;
  readonly costs: Costs;
  readonly rejected: readonly Rejected[];
};

/** Run a round from plain files into `out`: all of it or, with a `StopRun` or an `AppError`, none of it. */
export async function runRound(
  order: RoundOrder,
  policy: RoundPolicy,
  progress: (rows: number) => void,
): Promise<RoundResult> {
  const window = windowOf(order, policy);
  const inputs = inputsOf(order);
  await checkOutFolder(order.out, order.replace, inputs);
  const source = nameSources(inputs);
  const found: Rejected[] = [];
  const reject = (one: Rejected) => {
    found.push(one);
  };
  const paid = await readBookOf(order.paid, (path) => readPaid(source(path), order.round));
  const held = await readBookOf(order.held, (path) => readHeld(source(path), order.round));
  const roster = await readRoster(source(order.roster), policy, reject);
  const files = { settlements: order.settlements.map(source), ledgers: order.ledgers.map(source) };
  const costs = await addUpCosts(files, roster, window, reject, progress);
  const { round, fundFen } = order;
  const sums = {
    paidFen: sumByPerson(source(order.paid ?? ''), paid),
    heldFen: sumByPerson(source(order.held ?? ''), held),
  };
  const list = makeList({ round, fundFen, roster, selfPayFen: costs.selfPayFen, ...sums }, policy);
  const rejected = inOrder(
    found,
    inputs.map((path) => source(path).name),
  );
  const summary = summaryOf(order, policy, { list, costs, rejected });
  await fillFolder(order.out, order.replace, (folder) =>
    writeOutputs(folder, { round, list, paid, held, rejected, summary }),
  );
  return { list, costs, rejected };
}

function windowOf({ year, round }: RoundOrder, { name, cutoffs, inForce }: RoundPolicy): Window {
  const cutoff = cutoffs[round - 1];
  if (!cutoff)
    throw new StopRun(
      `${name}每年发放 ${cutoffs.length} 次，没有第${round}次。请把 --round 改成 1 到 ${cutoffs.length}。`,
    );
  const window = { from: calendarDate(year, 1, 1), to: `${year}-${cutoff}` };
  if (window.to < inForce.from || (inForce.to !== undefined && window.to > inForce.to)) {
    const until = inForce.to === undefined ? '' : `，到 ${inForce.to} 为止`;
    throw new StopRun(
      `${name}的文件自 ${inForce.from} 起施行${until}，管不到 ${year} 年第${round}次（费用截止 ${window.to}）。请核对 --year 和 --round。`,
    );
  }
  return window;
}

function inputsOf({ roster, settlements, ledgers, paid, held }: RoundOrder): string[] {
  const inputs = [roster, ...settlements, ...ledgers, paid, held].filter((path) => path !== undefined);
  const places = inputs.map((path) => resolve(path));
  const twice = inputs.find((_, index) => places.indexOf(places[index] ?? '') < index);
  if (twice) throw new StopRun(`${twice} 给了两遍，会重复计算。请去掉一遍后，再运行一次。`);
  return inputs;
}

/** As the files were given and their rows stand, whatever was noticed first. */
function inOrder(rejected: readonly Rejected[], names: readonly string[]): Rejected[] {
  return [...rejected].sort((a, b) => names.indexOf(a.file) - names.indexOf(b.file) || a.row - b.row);
}

async function readBookOf(path: string | undefined, read: (path: string) => Promise<BookRow[]>): Promise<BookRow[]> {
  return path === undefined ? [] : read(path);
}

function summaryOf(order: RoundOrder, policy: RoundPolicy, { list, costs, rejected }: RoundResult) {
  const { decision, lines } = list;
  return {
    round: order.round,
    people: lines.length,
    need_fen: decision.needFen,
    fund_before_fen: fen(order.fundFen),
    paid_fen: decision.paidFen,
    fund_after_fen: decision.fundAfterFen,
    state: decision.state,
    rejected: rejected.length,
    policy: policy.name,
    year: order.year,
    rows_of_others: costs.othersRows,
  };
}
