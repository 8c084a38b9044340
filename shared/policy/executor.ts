import type { Layout } from './layout';
import type { GeneralFields, Layer, PoolRecord, Program, Rows } from './program';

/** How a program's layers are made ready to run, and how they are run. Every executor gives the same row, gross and paid. */
export type Executor = {
  layersOf: (layers: GeneralFields[], pools: PoolRecord[], layout: Layout) => Layer[];
  /** Runs every layer of the row whose words begin at `w` and amounts at `v`; writes the tape from `t` on and posts to `balances`. */
  run: (
    program: Program,
    rows: Rows,
    w: number,
    v: number,
    balances: Float64Array,
    tape: Float64Array,
    t: number,
  ) => void;
};
