/** 秀山医保发〔2023〕42号 五(二): what a round pays. 五(二)3: 采取补足差额方式进行；当剩余救助资金总量不足时，第4次救助采取按统一比例核减。 */
import { proRata } from '../funds/pro-rata';
import { type Fen, fen } from '../money/fen';

/** What happens when the fund is short before the last round: nobody is paid, or all are cut by one ratio (reading XS-A4). */
export type Shortage = 'hold' | 'prorate';
export type RoundState = 'FULL' | 'HELD' | 'PRORATED';
/** NONE: nothing was due. */
export type LineState = RoundState | 'NONE';

export type RoundLine = {
  readonly id: string;
  /** On this round's list; a person who is not makes no new claim. */
  readonly listed: boolean;
  /** The year's entitlement on the costs up to this round's cutoff. */
  readonly entitledFen: Fen;
  /** What the year's earlier rounds paid. */
  readonly paidBeforeFen: Fen;
  /** What earlier rounds owed and held for want of funds. */
  readonly heldFen: Fen;
};

export type RoundInput = {
  readonly round: number;
  readonly lastRound: number;
  readonly shortage: Shortage;
  /** The balance before this round. */
  readonly fundFen: Fen;
  readonly lines: readonly RoundLine[];
};

export type DecidedLine = {
  readonly id: string;
  readonly dueFen: Fen;
  readonly paidNowFen: Fen;
  /** Owed after this round, to be paid when there is money. */
  readonly heldAfterFen: Fen;
  /** What a listed person got beyond the entitlement so far; registered, never collected (XS-A5). */
  readonly overpaidFen: Fen;
  readonly state: LineState;
};

export type RoundDecision = {
  readonly state: RoundState;
  readonly needFen: Fen;
  readonly paidFen: Fen;
  readonly fundAfterFen: Fen;
  /** In the order of the input. */
  readonly lines: DecidedLine[];
};

const NOTHING = fen(0);

/** Decide a round: who is due what, and what the fund pays of it; the sum paid never exceeds the fund. */
export function decideRound(input: RoundInput): RoundDecision {
  const dueFen = input.lines.map(dueOf);
  const needFen = fen(dueFen.reduce((sum, due) => sum + due, 0));
  const state = stateOf(input, needFen);
  const paidNowFen = payOf(state, input, dueFen);
  const paidFen = fen(paidNowFen.reduce((sum, paid) => sum + paid, 0));
  const lines = input.lines.map((line, index) =>
    decideLine(line, state, dueFen[index] ?? NOTHING, paidNowFen[index] ?? NOTHING),
  );
  return { state, needFen, paidFen, fundAfterFen: fen(input.fundFen - paidFen), lines };
}

/** A listed person's held claim is part of the year's recomputation; another's survives as it was. */
function dueOf(line: RoundLine): Fen {
  return line.listed ? fen(Math.max(0, line.entitledFen - line.paidBeforeFen)) : line.heldFen;
}

function stateOf({ round, lastRound, shortage, fundFen }: RoundInput, needFen: Fen): RoundState {
  if (needFen <= fundFen || needFen === 0) return 'FULL';
  return round < lastRound && shortage === 'hold' ? 'HELD' : 'PRORATED';
}

function payOf(state: RoundState, { fundFen, lines }: RoundInput, dueFen: readonly Fen[]): readonly Fen[] {
  if (state === 'FULL') return dueFen;
  if (state === 'HELD') return [];
  return proRata(
    fundFen,
    lines.map((line, index) => ({ id: line.id, amountFen: dueFen[index] ?? NOTHING })),
  );
}

function decideLine(line: RoundLine, state: RoundState, dueFen: Fen, paidNowFen: Fen): DecidedLine {
  return {
    id: line.id,
    dueFen,
    paidNowFen,
    heldAfterFen: state === 'HELD' ? dueFen : NOTHING,
    overpaidFen: line.listed ? fen(Math.max(0, line.paidBeforeFen - line.entitledFen)) : NOTHING,
    state: dueFen > 0 ? state : 'NONE',
  };
}
