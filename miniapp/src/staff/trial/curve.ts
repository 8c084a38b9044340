/** Aid against the bill: the points between which it runs straight, and the jumps where one fen changes much. */
import type { Compiled } from '@yizhu/shared/policy/bind';
import { answerTo, type Subject } from './answer';

export type Point = { billFen: number; aidFen: number; ownFen: number };
/** One fen more on the bill changes the aid by this much. */
export type Jump = { billFen: number; beforeFen: number; afterFen: number };
export type Curve = { points: Point[]; jumps: Jump[]; isUnknown: boolean };

const PIECES = 200;
/** Smaller steps come from rounding, not from a rule. */
const LEAST_JUMP_FEN = 100;
const ROUNDING_FEN = 3;

/** From a bill of nothing to one of `mostFen`. */
export function curveOf(compiled: Compiled, subject: Subject, mostFen: number): Curve {
  const sampler = new Sampler(compiled, subject);
  const width = Math.ceil(mostFen / PIECES);
  let left = sampler.at(0);
  for (let from = 0; from < mostFen; from += width) {
    const right = sampler.at(Math.min(mostFen, from + width));
    sampler.refine(left, right);
    left = right;
  }
  return sampler.curve();
}

class Sampler {
  private readonly known = new Map<number, Point>();
  private readonly jumps: Jump[] = [];
  private isUnknown = false;

  constructor(
    private readonly compiled: Compiled,
    private readonly subject: Subject,
  ) {}

  at(billFen: number): Point {
    const known = this.known.get(billFen);
    if (known) return known;
    const { aidFen, ownFen, isUnknown } = answerTo(this.compiled, this.subject, billFen);
    const point = { billFen, aidFen, ownFen };
    this.isUnknown = this.isUnknown || isUnknown;
    this.known.set(billFen, point);
    return point;
  }

  /** Halves the stretch until each part runs straight or is one fen wide. */
  refine(left: Point, right: Point): void {
    const width = right.billFen - left.billFen;
    if (width <= 1) {
      if (Math.abs(right.aidFen - left.aidFen) >= LEAST_JUMP_FEN)
        this.jumps.push({ billFen: left.billFen, beforeFen: left.aidFen, afterFen: right.aidFen });
      return;
    }
    const middle = this.at(left.billFen + Math.floor(width / 2));
    if (isStraight(left, middle, right)) return;
    this.refine(left, middle);
    this.refine(middle, right);
  }

  curve(): Curve {
    const all = Array.from(this.known.values()).sort((a, b) => a.billFen - b.billFen);
    const jumps = this.jumps.sort((a, b) => a.billFen - b.billFen);
    return { points: corners(all), jumps, isUnknown: this.isUnknown };
  }
}

/** Without an own jump of more than the bill grows, and with the middle where it would lie on a line. */
function isStraight(left: Point, middle: Point, right: Point): boolean {
  const rise = right.aidFen - left.aidFen;
  const width = right.billFen - left.billFen;
  if (rise < -ROUNDING_FEN || rise > width + ROUNDING_FEN) return false;
  const expected = left.aidFen + (rise * (middle.billFen - left.billFen)) / width;
  return Math.abs(middle.aidFen - expected) <= ROUNDING_FEN;
}

/** The points where the direction changes, and both ends. */
function corners(points: Point[]): Point[] {
  const kept: Point[] = [];
  points.forEach((point, i) => {
    const last = kept[kept.length - 1];
    const next = points[i + 1];
    if (!last || !next || !isStraight(last, point, next)) kept.push(point);
  });
  return kept;
}
