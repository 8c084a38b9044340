/** The engine and the reference on the same givens: every compared field equal, or the smallest given that shows otherwise. */
import { isDeepStrictEqual } from 'node:util';
import { answer } from '@yizhu/infra/local/given/answer';
import { compared } from '../reference/case-bank';
import { shrink } from './shrink';

/** Givens are of the past and the near future alike. */
const NO_TODAY = '9999-12-31';

type Answer = Record<string, unknown>;
export type Difference = { engine: unknown; reference: unknown };
/** What is asked of both: the engine by the policy's name, the reference as a function; `unasked` fields are the engine's own. */
export type Pair<Given> = { policy: string; reference: (given: Given) => object; unasked?: readonly string[] };

/** Undefined where both say the same in every field that is compared. */
export function differenceOn<Given>(
  { policy, reference, unasked = [] }: Pair<Given>,
  given: Given,
): Difference | undefined {
  const wanted = reference(given) as Answer;
  const got = engineAnswer(policy, given);
  if (typeof got === 'string') return { engine: got, reference: wanted };
  const fields = new Set([...Object.keys(wanted), ...Object.keys(got)]);
  const keys = [...fields].filter((field) => !unasked.includes(field));
  const [engine, right] = [compared(got, keys), compared(wanted, keys)];
  return isDeepStrictEqual(engine, right) ? undefined : { engine, reference: right };
}

/** The answer, or why there is none. */
function engineAnswer(policy: string, given: unknown): Answer | string {
  try {
    return answer(policy, given, NO_TODAY) as Answer;
  } catch (error) {
    return String(error);
  }
}

/** Compares them on every given. Throws with the first difference, its given made as small as it goes. */
export function compareAll<Given>(
  pair: Pair<Given>,
  givens: Iterable<{ title: string; given: Given }>,
): { assessed: number } {
  let assessed = 0;
  for (const { title, given } of givens) {
    if (differenceOn(pair, given)) throw new Error(`${pair.policy} ${title}\n${report(pair, given)}`);
    assessed++;
  }
  return { assessed };
}

function report<Given>(pair: Pair<Given>, given: Given): string {
  const kind = kindOf(differenceOn(pair, given));
  const smallest = shrink(given, (smaller) => kindOf(tryDifference(pair, smaller)) === kind);
  const difference = differenceOn(pair, smallest);
  return `given ${JSON.stringify(smallest)}\nengine    ${JSON.stringify(difference?.engine)}\nreference ${JSON.stringify(difference?.reference)}`;
}

/** A smaller given may be none that the reference takes. */
function tryDifference<Given>(pair: Pair<Given>, given: Given): Difference | undefined {
  try {
    return differenceOn(pair, given);
  } catch {
    return undefined;
  }
}

/** What is shrunk stays the same failure: the same fields differ, or the same complaint comes. */
function kindOf(difference: Difference | undefined): string | undefined {
  if (!difference) return undefined;
  const { engine, reference } = difference as { engine: Answer | string; reference: Answer };
  if (typeof engine === 'string') return engine;
  return Object.keys(engine)
    .filter((field) => !isDeepStrictEqual(engine[field], reference[field]))
    .join();
}
