/** What the mutation run says of one policy. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { type Explanation, explains } from './explained';
import type { Verdict } from './judge';
import type { Mutant } from './mutants';

export type Result = {
  id: string;
  name: string;
  /** Valid policies that are not explained: what the percentage is of. */
  all: number;
  killed: number;
  invalid: number;
  explained: number;
  survivors: { path: string; change: string }[];
  /** Explanations that no survivor needs any more. */
  idle: Explanation[];
};

export function resultOf(
  { id, name }: PolicyDocument,
  mutants: Mutant[],
  verdicts: Verdict[],
  explanations: Explanation[],
): Result {
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  const survived = mutants.filter((_, i) => verdicts[i] === 'survived');
  const survivors = survived.filter((mutant) => !explanations.some((one) => explains(one, mutant)));
  const killed = count('killed');
  return {
    id,
    name,
    all: killed + survivors.length,
    killed,
    invalid: count('invalid'),
    explained: survived.length - survivors.length,
    survivors: survivors.map(({ path, from, to }) => ({ path, change: `${from} → ${to}` })),
    idle: explanations.filter((one) => !survived.some((mutant) => explains(one, mutant))),
  };
}

/** Hundredths of a percent, rounded down: 98 % is reached, not nearly reached. */
const hundredths = ({ killed, all }: Result): number => (all === 0 ? 0 : Math.floor((killed * 10_000) / all));

const LEAST = 98_00;

export const isEnough = (result: Result): boolean => hundredths(result) >= LEAST && result.idle.length === 0;

export function reportLines(result: Result, seconds: number): string[] {
  const { name, id, killed, all, invalid, explained, survivors, idle } = result;
  const percent = (hundredths(result) / 100).toFixed(2);
  return [
    `${name}（${id}）  ${killed} / ${all}  ${percent}%  ${seconds.toFixed(1)} 秒（另有 ${invalid} 处改动不成政策，${explained} 处有说明）`,
    ...survivors.map(({ path, change }) => `  没有被发现：${path}  ${change}`),
    ...idle.map(({ path, change = '*' }) => `  说明用不上了，请从 explained.yaml 删去：${path}  ${change}`),
  ];
}
