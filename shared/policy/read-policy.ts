/** A policy file as text → the plain document. Used where files are read (commands, build, publishing), never on the phone. */
import { LineCounter, parseDocument } from 'yaml';
import type { PolicyDocument } from './document';
import { PolicyError, type PolicyProblem } from './problem';
import { chosenValues, type Reading, ReadingProblem, resolveReadings } from './readings';
import { policySchema } from './schema';

/** Readings switched away from the chosen ones, by switch name. */
export type Switches = Record<string, string>;

/** Reads one file under the chosen readings, or under `switches`. Throws PolicyError naming file, path, line and reason. */
export function readPolicy(text: string, file: string, switches: Switches = {}): PolicyDocument {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  if (yaml.errors.length > 0)
    throw new PolicyError(
      yaml.errors.map((e) =>
        problem(
          file,
          `第 ${e.linePos?.[0].line ?? '?'} 行`,
          'policy.unreadable',
          `不是正确的 YAML：${e.message.split('\n')[0]}`,
        ),
      ),
    );
  const raw = yaml.toJS() as Record<string, unknown>;
  const plain = resolved(raw, file, switches);
  const result = policySchema.safeParse(plain);
  if (result.success) return result.data as PolicyDocument;
  throw new PolicyError(
    result.error.issues.reduce<PolicyProblem[]>(
      (all, issue) => all.concat(problemsOf(issue as Issue, file, plain)),
      [],
    ),
  );
}

/** Every reading that the file declares, checked for its own shape by the schema's users. */
export const readingsOf = (raw: unknown): Reading[] =>
  ((raw as { readings?: Reading[] } | null)?.readings ?? []) as Reading[];

function resolved(raw: Record<string, unknown>, file: string, switches: Switches): unknown {
  try {
    const values = chosenValues(
      readingsOf(raw).filter((reading) => reading.switch !== undefined),
      switches,
    );
    return { ...(resolveReadings({ ...raw, readings: undefined }, values) as object), readings: raw.readings ?? [] };
  } catch (error) {
    if (!(error instanceof ReadingProblem)) throw error;
    throw new PolicyError([problem(file, error.path, 'policy.unknownName', error.message)]);
  }
}

type Issue = { code: string; path: PropertyKey[]; message: string; keys?: string[]; errors?: Issue[][] };

/** zod's issues as problems; of a union's branches the one that got furthest is the one that was meant. */
function problemsOf(issue: Issue, file: string, plain: unknown): PolicyProblem[] {
  if (issue.code === 'invalid_union' && issue.errors?.length) {
    const deepest = issue.errors.reduce((best, one) => (depth(one) > depth(best) ? one : best));
    return deepest.reduce<PolicyProblem[]>(
      (all, inner) => all.concat(problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, file, plain)),
      [],
    );
  }
  const path = named(issue.path, plain);
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) =>
      problem(file, path ? `${path}.${key}` : key, 'policy.unknownWord', `不认识的词“${key}”`),
    );
  const absent = valueAt(plain, issue.path) === undefined;
  const outOfRange = /不在 0% 到 100%/.test(issue.message);
  return [
    problem(
      file,
      path,
      outOfRange ? 'policy.rateAboveOne' : 'policy.badValue',
      absent ? '这一项没有写' : chinese(issue),
    ),
  ];
}

const depth = (issues: Issue[]): number =>
  Math.max(
    ...issues.map(
      (issue) => issue.path.length + (issue.code === 'unrecognized_keys' || issue.code === 'custom' ? 1 : 0),
    ),
  );

const chinese = (issue: Issue): string =>
  /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : `写法不对（${issue.message}）`;

/** A path that a person can follow: list items by their id instead of their number. */
function named(path: PropertyKey[], plain: unknown): string {
  const parts: string[] = [];
  let node = plain;
  for (const step of path) {
    node = (node as Record<PropertyKey, unknown> | undefined)?.[step];
    const id = typeof step === 'number' ? (node as { id?: unknown } | undefined)?.id : undefined;
    parts.push(typeof id === 'string' ? id : String(step));
  }
  return parts.join('.');
}

const valueAt = (plain: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((node, step) => (node as Record<PropertyKey, unknown> | undefined)?.[step], plain);

const problem = (file: string, path: string, code: PolicyProblem['code'], message: string): PolicyProblem => ({
  code,
  file,
  path,
  message,
});
