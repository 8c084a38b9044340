import type { Fen } from '../money/fen';
import { applyRate, rate } from '../money/rate';
import { RATE_UNIT } from '../policy/amount-words';
import type { SurplusRule } from '../policy/fund-rules';

/**
 * Whether more is left over than the rule allows, and the limit half up to the fen. Compared exactly, so that half a fen of rounding
 * never decides; what a second round of aid then gives, no document says.
 */
export function testSurplus(
  { over }: SurplusRule,
  cumulativeFen: Fen,
  raisedFen: Fen,
): { isOver: boolean; limitFen: Fen } {
  const share = rate(over.units, RATE_UNIT);
  const mostWithin = applyRate(raisedFen, share, 'down');
  return { isOver: cumulativeFen > mostWithin, limitFen: applyRate(raisedFen, share) };
}
