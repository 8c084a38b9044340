/** Whom and what a stack of documents tells apart: facts whose values make a difference, and who is treated alike. */
import { type Compiled, type Plan, type Stage, stageOf } from '../bind';
import { type Assignment, codeOf, NO_CATEGORY, valuesOf } from '../fact-space';
import { FIRST_CODE } from '../program';
import { documentsInForce } from '../region';

/** More combinations of facts than a document needs; beyond, those that differ from the usual in most facts are left out. */
const MOST_COMBINATIONS = 3000;

/** People who are treated alike in one combination of facts; `key` is the same where all figures are. */
export type Situation = { key: string; facts: Assignment; category: string };
/** One combination of facts, category by category, in the order of precedence. */
export type Combination = Situation[];

/** Every combination that matters for a kind of event, each only once; what only insurance tells apart matters until the bill is settled. */
export function combinationsOf(compiled: Compiled, kind: string, date: string, settled: boolean): Combination[] {
  const inForce = documentsInForce(compiled.documents, date);
  const stage = stageOf(compiled, kind, Number(date.slice(0, 4)), inForce, !settled);
  const categories = [...compiled.categories.map(({ id }) => id), NO_CATEGORY];
  const own = categories.map((category) => stage.layout.bitsOf({ category }));
  const seen = new Set<string>();
  return assignmentsOf(compiled, stage).reduce<Combination[]>((all, facts) => {
    const words = stage.layout.words({ ...facts, category: '' });
    const situations = categories.map((category, i): Situation => {
      const bits = words.map((word, at) => word | (own[i]?.[at] as number));
      return { key: keyOf(stage, { ...facts, category }, bits), facts, category };
    });
    const key = situations.map((one) => one.key).join('/');
    if (seen.has(key) || situations.every((one) => one.key === '')) return all;
    seen.add(key);
    all.push(situations);
    return all;
  }, []);
}

/** Figures of every benefit that lets the facts in, and the limits; empty where none does. */
function keyOf(stage: Stage, facts: Assignment, bits: number[]): string {
  const valueAt = ({ facts: by, values }: { facts: string[]; values: Float64Array }): number | undefined =>
    values[codeOf(stage.space, by, facts)];
  const open = stage.plans.map((plan) => isOpen(stage, plan, facts, bits));
  if (!open.some((one) => one)) return '';
  const figures = stage.plans.map(({ figures: f }, i) =>
    open[i]
      ? [f.line, f.rate, f.grant, f.cap, f.points, f.pool, f.base, ...(f.rows ?? [])]
          .map((one) => one && valueAt(one))
          .join()
      : 'x',
  );
  return [...figures, ...stage.limits.map(valueAt)].join(';');
}

/** Whether no fact keeps the benefit from being given. */
function isOpen({ layout, program, space }: Stage, { layer }: Plan, facts: Assignment, bits: number[]): boolean {
  const [a, b, c] = bits as [number, number, number];
  if ((a & layer.deny) !== 0 || (b & layer.denyB) !== 0 || (c & layer.denyC) !== 0 || (a & layer.allow) === 0)
    return false;
  const names = layout.keys[layer.anyKey - FIRST_CODE];
  return layer.anyAt < 0 || !names || program.figures[layer.anyAt + codeOf(space, names, facts)] === 1;
}

/** Values of one fact of which each stands for all that the documents never tell from it, the usual one first. */
function representatives(compiled: Compiled, fact: string, mentions: string[][]): string[] {
  const usual = compiled.space[fact]?.absent ?? '';
  const values = valuesOf(compiled.space, fact).sort((a, b) => Number(b === usual) - Number(a === usual));
  const sign = (value: string): string => mentions.map((one) => Number(one.indexOf(value) >= 0)).join('');
  return values.filter((value, i) => values.findIndex((other) => sign(other) === sign(value)) === i);
}

function assignmentsOf(compiled: Compiled, { plans }: Stage): Assignment[] {
  const mentions = mentionsIn([plans.map(({ benefit }) => benefit), compiled.documents.map(({ pools }) => pools)]);
  const ofYear = compiled.documents.reduce<string[]>(
    (all, { facts }) => all.concat(Object.keys(facts).filter((id) => facts[id]?.['any-of-year'])),
    [],
  );
  let all: Assignment[] = [{}];
  for (const fact of Object.keys(mentions)) {
    if (fact === 'category' || ofYear.indexOf(fact) >= 0 || !compiled.space[fact]) continue;
    const values = representatives(compiled, fact, mentions[fact] as string[][]);
    const next = values.map((value) => all.map((one) => ({ ...one, [fact]: value })));
    all = next.reduce((sum, some) => sum.concat(some), []).slice(0, MOST_COMBINATIONS);
  }
  return all;
}

/** Fact → the groups of values that conditions and tables name. */
function mentionsIn(root: unknown): Record<string, string[][]> {
  const found: Record<string, string[][]> = {};
  const add = (fact: string, values: string[]): void => {
    found[fact] = [...(found[fact] ?? []), values];
  };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { by, cases } = node as { by?: string; cases?: Record<string, unknown> };
    if (by && cases) for (const key of Object.keys(cases)) add(by, [key]);
    for (const key of Object.keys(node)) {
      const value = (node as Record<string, unknown>)[key] as { is?: string[]; not?: string[] } | null | undefined;
      if (Array.isArray(value?.is)) add(key, value.is);
      if (Array.isArray(value?.not)) add(key, value.not);
      if (key !== 'examples') walk(value);
    }
  };
  walk(root);
  return found;
}
