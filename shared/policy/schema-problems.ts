/** The schema's complaints in words that an official can act on. */
import type { PolicyProblem } from './problem';

/** What zod reports, as far as it is read here. */
export type Issue = {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  errors?: Issue[][];
  expected?: string;
  values?: unknown[];
  issues?: Issue[];
};

/** One complaint a fault; of a union's branches the one that got furthest is the one that was meant. */
export function singleIssues(issues: Issue[]): Issue[] {
  const single: Issue[] = [];
  for (const issue of issues) {
    const furthest = issue.code === 'invalid_union' ? furthestOf(issue.errors ?? []) : [];
    const says = furthest.length === 0 || (depth(furthest) === 0 && isChinese(issue.message));
    if (says) single.push(issue);
    else single.push(...singleIssues(furthest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))));
  }
  return single;
}

const furthestOf = (branches: Issue[][]): Issue[] =>
  branches.reduce<Issue[]>((best, one) => (best.length === 0 || depth(one) > depth(best) ? one : best), []);

const depth = (issues: Issue[]): number =>
  Math.max(
    ...issues.map(
      (issue) => issue.path.length + (issue.code === 'unrecognized_keys' || issue.code === 'custom' ? 1 : 0),
    ),
  );

const isChinese = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

/** A complaint as problems; an unknown word is one problem each. */
export function problemsOf(issue: Issue, file: string, plain: unknown): PolicyProblem[] {
  const path = readable(issue.path, plain);
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => ({
      code: 'policy.unknownWord',
      file,
      path: path ? `${path}.${key}` : key,
      message: `不认识的词“${key}”`,
    }));
  const absent = valueAt(plain, issue.path) === undefined;
  const code = /不在 0% 到 100%/.test(issue.message) ? 'policy.rateAboveOne' : 'policy.badValue';
  return [{ code, file, path, message: absent ? '这一项没有写' : inChinese(issue) }];
}

const typeWords: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '一个列表',
  object: '一组内容',
  record: '一组内容',
};

function inChinese({ code, message, expected, values, issues }: Issue): string {
  const inner = issues?.[0];
  if (inner) return inChinese(inner);
  if (isChinese(message)) return message;
  if (code === 'invalid_value' && values) return `这里只能写 ${values.map(String).join('、')}`;
  if (code === 'invalid_type') return `这里要写${typeWords[expected ?? ''] ?? expected ?? '别的内容'}`;
  if (code === 'too_small') return '这里不能空着';
  return `写法不对（${message}）`;
}

/** A path that a person can follow: list items by their id instead of their number. */
function readable(path: PropertyKey[], plain: unknown): string {
  const parts: string[] = [];
  let node = plain;
  for (const step of path) {
    node = (node as Record<PropertyKey, unknown> | undefined)?.[step];
    const id = typeof step === 'number' ? (node as { id?: unknown } | null | undefined)?.id : undefined;
    parts.push(typeof id === 'string' ? id : String(step));
  }
  return parts.join('.');
}

const valueAt = (plain: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((node, step) => (node as Record<PropertyKey, unknown> | null | undefined)?.[step], plain);
