/**
 * Which layers the executors may take by their short path, and the terms that it reads. The short path has one
 * shape for flat rates, grants and brackets, so that it decides almost nothing by branching: a branch that a processor
 * guesses wrong costs it more than the whole arithmetic of a layer.
 */
import { type Assignment, assignmentOf, codeOf, combinations } from './fact-space';
import type { Layout } from './layout';
import {
  EXCESS,
  FIRST_CODE,
  FLAT,
  type GeneralFields,
  GRANT,
  Layer,
  MARGINAL,
  NO_LINE,
  type PoolRecord,
  type ShortFields,
} from './program';
import { MOST_PIECES, Piece, Terms, UNLIMITED } from './terms';

/** More combinations than this are not written out. */
const MOST_TERMS = 4096;

/** The layers with their short paths, in order. */
export function withShortPaths(layers: GeneralFields[], pools: PoolRecord[], layout: Layout): Layer[] {
  let canBeUnknown = 0;
  return layers.map((layer, i) => {
    const known = { ...layer, dependsOn: layer.dependsOn & canBeUnknown };
    const short = new ShortPath(known, i, pools, layout).fields();
    // A short layer has every figure, whoever may get it.
    if (short.pieces === 0) canBeUnknown |= 1 << i;
    return new Layer({ ...known, ...short });
  });
}

/** Tries to write a layer's terms. */
class ShortPath {
  private readonly facts: string[] = [];
  private readonly pool: number;

  constructor(
    private readonly layer: GeneralFields,
    private readonly index: number,
    private readonly pools: PoolRecord[],
    private readonly layout: Layout,
  ) {
    this.pool = layout.figures[layer.poolAt] as number;
    const { lineKey, rateKey, pointsKey, bracketKey, capKey, poolKey } = layer;
    for (const key of [lineKey, rateKey, pointsKey, bracketKey, capKey, poolKey]) this.dependOn(key);
    const pool = this.pools[this.pool];
    if (pool) this.dependOn(pool.limitKey);
  }

  fields(): ShortFields {
    const terms = this.hasShape() ? this.allTerms() : [];
    return {
      pieces: terms[0]?.pieces.length ?? 0,
      nets: this.layer.minus.length > 0 ? 1 : 0,
      terms,
      termsKey: FIRST_CODE + this.layout.key(this.facts),
      // Made whole, as V8 keeps what comes out of a Float64Array as a float.
      gate: (this.layer.gates[0] ?? -1) | 0,
      pooled: this.pools[this.pool]?.balance ?? this.layer.topUp,
    };
  }

  private dependOn(key: number): void {
    for (const fact of this.layout.keys[key - FIRST_CODE] as string[])
      if (this.facts.indexOf(fact) < 0) this.facts.push(fact);
    this.facts.sort();
  }

  /** One bit test, one interval, one pool outside any other, everything or nothing of the earlier layers off the base. */
  private hasShape(): boolean {
    const {
      denyB,
      denyC,
      dependsOn,
      gates,
      anyAt,
      requires,
      unless,
      once,
      minus,
      most,
      lineAccumulator,
      payer,
      topUp,
    } = this.layer;
    const pool = this.pools[this.pool];
    return (
      (denyB | denyC | dependsOn) === 0 &&
      gates.length <= 3 &&
      requires.length + unless.length === 0 &&
      Math.max(anyAt, once, most, lineAccumulator, payer) < 0 &&
      (pool === undefined || (pool.parent < 0 && topUp < 0)) &&
      combinations(this.layout.space, this.facts) <= MOST_TERMS &&
      (minus.length === 0 || minus.length === this.index)
    );
  }

  /** Terms for every combination of facts; none where one that may be needed lacks a figure. */
  private allTerms(): Terms[] {
    const { space } = this.layout;
    const all = Array.from({ length: combinations(space, this.facts) }, (_, code) => {
      const at = assignmentOf(space, this.facts, code);
      return this.termsAt(at) ?? (this.isDenied(at) ? null : undefined);
    });
    const some = all.find(Boolean);
    // Who is denied by the bits never comes to the terms, so that any will do.
    return some && all.indexOf(undefined) < 0 ? all.map((terms) => terms ?? some) : [];
  }

  private isDenied(at: Assignment): boolean {
    return ((this.layout.bitsOf(at)[0] as number) & this.layer.deny) !== 0;
  }

  private termsAt(at: Assignment): Terms | undefined {
    const { layer } = this;
    const pool = this.pools[this.pool];
    const line = layer.lineMode === NO_LINE ? 0 : this.figure(layer.lineKey, layer.lineAt, at);
    const deduct = layer.lineMode === EXCESS ? line : 0;
    const pieces = this.piecesAt(at);
    if (line < 0 || line >= UNLIMITED || !pieces || !ascends(pieces, line - deduct)) return undefined;
    if (pieces.length > MOST_PIECES) return undefined;
    if (this.figure(layer.poolKey, layer.poolAt, at) !== this.pool) return undefined;
    return new Terms(
      bounded(layer.gates[1] ?? -UNLIMITED),
      bounded(layer.gates[2] ?? UNLIMITED),
      line,
      deduct,
      limitOf(layer.capped ? this.figure(layer.capKey, layer.capAt, at) : UNLIMITED),
      limitOf(pool ? this.figure(pool.limitKey, pool.limitAt, at) : UNLIMITED),
      pieces,
    );
  }

  private figure(key: number, at: number, assignment: Assignment): number {
    const facts = this.layout.keys[key - FIRST_CODE] as string[];
    return this.layout.figures[at + codeOf(this.layout.space, facts, assignment)] as number;
  }

  /** What the layer gives as straight lines of the amount; undefined where a rate is missing. */
  private piecesAt(at: Assignment): Piece[] | undefined {
    const { kind, rateKey, rateAt, pointsKey, pointsAt, addend } = this.layer;
    const points = this.figure(pointsKey, pointsAt, at);
    if (kind !== FLAT && kind !== GRANT) return this.rowsAt(at, points);
    const rate = this.figure(rateKey, rateAt, at);
    if (rate < 0) return undefined;
    if (kind === GRANT) return this.grant(0, rate);
    const slope = rate + points;
    return [slope > 0 ? new Piece(0, slope, addend) : new Piece(0, 0, 0)];
  }

  private rowsAt(at: Assignment, points: number): Piece[] | undefined {
    const { layout, layer } = this;
    const facts = layout.keys[layer.bracketKey - FIRST_CODE] as string[];
    const first = codeOf(layout.space, facts, at) * layer.rows;
    const read = (table: number, row: number): number => layout.figures[table + first + row] as number;
    const lowest = read(layer.rowFrom, 0);
    const pieces: Piece[] = [];
    for (let row = 0; row < layer.rows; row++) {
      const [from, rate, grant] = [read(layer.rowFrom, row), read(layer.rowRate, row), read(layer.rowGrant, row)];
      const slope = rate + points;
      const before = layer.kind === MARGINAL ? read(layer.rowBefore, row) - from * rate - lowest * points : 0;
      const given = grant >= 0 ? this.grant(from, grant) : [new Piece(from, slope, before + layer.addend)];
      if (!given || (grant < 0 && (rate < 0 || slope < 0))) return undefined;
      pieces.push(...given);
    }
    return pieces;
  }

  /** A grant is paid as it stands, so that one with odd fen is no piece of a layer that rounds to yuan. */
  private grant(from: number, amountFen: number): Piece[] | undefined {
    const { divisor, unit } = this.layer;
    if (amountFen >= UNLIMITED || amountFen % unit !== 0) return undefined;
    return [new Piece(from, 0, (amountFen / unit) * divisor)];
  }
}

const bounded = (amount: number): number => Math.max(-UNLIMITED, Math.min(UNLIMITED, amount));

/** A limit that is not known does not limit. */
const limitOf = (amount: number): number => (amount < 0 ? UNLIMITED : bounded(amount));

/** Whether the pieces follow one another and the first takes in the least amount that comes to them. */
const ascends = (pieces: Piece[], least: number): boolean =>
  (pieces[0] as Piece).from <= least &&
  pieces.every((piece, i) => i === 0 || piece.from >= (pieces[i - 1] as Piece).from);
