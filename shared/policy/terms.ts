/** What a short layer gives, with every figure at hand: one `Terms` for each combination of the facts that it depends on. */

/** No limit: above every amount, and sums with it are still exact. */
export const UNLIMITED = 2 ** 51;

/** Pieces that `Terms` has bounds for. */
export const MOST_PIECES = 4;

/** Gives `amount × slope + add`, from a least amount on: a rate, a row of brackets or a grant. */
export class Piece {
  declare readonly from: number;
  declare readonly slope: number;
  declare readonly add: number;

  constructor(from: number, slope: number, add: number) {
    this.from = from;
    this.slope = slope;
    this.add = add;
  }
}

/** All figures of a short layer at one combination of the facts that they depend on. */
export class Terms {
  /** The interval that lets an amount in, the least base that the layer is for, and what is taken off the base. */
  declare readonly least: number;
  declare readonly most: number;
  declare readonly line: number;
  declare readonly deduct: number;
  /** Limit of the event, and of the pool. */
  declare readonly cap: number;
  declare readonly limit: number;
  /** Where the pieces after the first begin; `UNLIMITED` where there are fewer. The first takes in whatever is below. */
  declare readonly second: number;
  declare readonly third: number;
  declare readonly fourth: number;
  declare readonly pieces: Piece[];

  constructor(least: number, most: number, line: number, deduct: number, cap: number, limit: number, pieces: Piece[]) {
    this.least = least;
    this.most = most;
    this.line = line;
    this.deduct = deduct;
    this.cap = cap;
    this.limit = limit;
    this.second = pieces[1]?.from ?? UNLIMITED;
    this.third = pieces[2]?.from ?? UNLIMITED;
    this.fourth = pieces[3]?.from ?? UNLIMITED;
    this.pieces = pieces;
  }
}

// V8 keeps the numbers of a class as it first sees them: as fractions, they are floats once and for all.
const fraction = new Piece(0.5, 0.5, 0.5);
new Terms(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, [fraction, fraction, fraction, fraction]);
