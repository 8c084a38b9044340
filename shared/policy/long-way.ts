import type { Executor } from './executor';
import { FIRST_CODE, MISSING_FIGURE } from './program';
import { rare } from './rare-layer';

const noShortPath = { pieces: 0, nets: 0, terms: [], termsKey: FIRST_CODE, gate: -1, pooled: -1 };

/** For the phone: it works out a few bills at a time, so that a short path would cost it more to load and to make ready than it saves. */
export const longWay: Executor = {
  layersOf: (layers) => layers.map((layer) => ({ ...layer, ...noShortPath })),
  run: (program, rows, w, v, balances, tape, t) => {
    let unknown = 0;
    for (let i = 0; i < program.layers.length; i++)
      if (rare(program, i, rows, w, v, balances, tape, t, unknown) === MISSING_FIGURE) unknown |= 1 << i;
  },
};
