/** A policy file as text → the plain document. Used where files are read (commands, build, publishing), never on the phone. */
import { type ErrorCode, LineCounter, parseDocument } from 'yaml';
import { checkStack } from './check';
import type { PolicyDocument } from './document';
import { factSpace } from './fact-space';
import { type Mended, mend } from './mend';
import { PolicyError, type PolicyProblem } from './problem';
import { type Fault, mendReadings } from './reading-nodes';
import { chosenValues, type Reading, resolveReadings } from './readings';
import { policySchema } from './schema';
import { type Issue, problemsOf, singleIssues } from './schema-problems';

/** Readings switched away from the chosen ones, by switch name. */
export type Switches = Record<string, string>;

/** Reads one file under the chosen readings, or under `switches`. Throws PolicyError with every problem, each with file, path and reason. */
export function readPolicy(text: string, file: string, switches: Switches = {}): PolicyDocument {
  return readTree(policyTree(text, file), file, switches);
}

/** The same from a file that `policyTree` has read: no text is parsed again for another reading. The tree is left as it is. */
export function readTree(raw: PolicyTree, file: string, switches: Switches = {}): PolicyDocument {
  const { tree, readings, faults } = mendReadings(raw);
  const known = usable(readings, switches, faults);
  const plain = {
    ...(resolveReadings({ ...tree, readings: undefined }, known) as object),
    readings: raw.readings ?? [],
  };
  const result = policySchema.safeParse(plain);
  if (result.success && faults.length === 0) return result.data as PolicyDocument;
  const issues = singleIssues((result.error?.issues ?? []) as Issue[]);
  const problems = issues.reduce<PolicyProblem[]>((all, one) => all.concat(problemsOf(one, file, plain)), []);
  problems.push(...faults.map((fault) => ({ ...fault, file })));
  const mended = result.success ? { document: result.data as PolicyDocument, removed: [] } : mend(plain, issues);
  throw new PolicyError([...problems, ...furtherProblems(mended, file, problems)]);
}

/** A policy file before a reading is chosen. */
export type PolicyTree = Record<string, unknown>;

/** What is wrong with the writing itself, by the parser's code. */
const yamlWords: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: '缩进不对，或括号没有收住',
  DUPLICATE_KEY: '同一个词写了两次',
  MISSING_CHAR: '少了冒号、逗号、引号或括号',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个冒号，带冒号的话要加引号',
  BAD_ALIAS: '引用的 * 名称写法不对',
};

/** The file as YAML alone. Throws PolicyError when it is none. */
export function policyTree(text: string, file: string): PolicyTree {
  const yaml = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: true });
  const refuse = (path: string, message: string): PolicyProblem => ({ code: 'policy.unreadable', file, path, message });
  if (yaml.errors.length > 0)
    throw new PolicyError(
      yaml.errors.map(({ code, linePos }) =>
        refuse(linePos ? `第 ${linePos[0].line} 行` : '', `不是正确的 YAML：${yamlWords[code] ?? '读不懂这里的写法'}`),
      ),
    );
  const raw = attempt(() => yaml.toJS());
  if (raw instanceof ReferenceError) throw new PolicyError([refuse('', '用 * 引用的名称，前面没有用 & 定义过')]);
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as PolicyTree;
  throw new PolicyError([refuse('', '这份文件不是一份政策：要从 schema: 1 写起')]);
}

/** What `*name` without a `&name` before it throws is given back. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

/** The value in force of each reading. A switch or a value that the file does not have is a fault, and the chosen one stays. */
function usable(readings: Reading[], switches: Switches, faults: Fault[]): Record<string, string> {
  const kept: Switches = {};
  for (const name of Object.keys(switches)) {
    const reading = readings.find((one) => one.switch === name);
    const value = switches[name] as string;
    if (reading && Object.keys(reading.values).indexOf(value) >= 0) kept[name] = value;
    else if (reading)
      faults.push(fault(reading.id, `没有“${value}”这种读法，可以写：${Object.keys(reading.values).join('、')}`));
    else faults.push(fault(name, `没有叫“${name}”的读法开关`));
  }
  return chosenValues(readings, kept);
}

const fault = (id: string, message: string): Fault => ({ code: 'policy.unknownName', path: `readings.${id}`, message });

/** What compile would refuse in the parts that the schema let through. */
function furtherProblems(mended: Mended | undefined, file: string, known: PolicyProblem[]): PolicyProblem[] {
  if (!mended) return [];
  const { document, removed } = mended;
  const space = factSpace(
    [document],
    document.categories.map((category) => category.id),
  );
  return checkStack([document], space)
    .filter(({ path }) => !known.some((one) => path === one.path || path.indexOf(`${one.path}.`) === 0))
    .filter(({ message }) => !removed.some((name) => message.indexOf(`“${name}”`) >= 0))
    .map((problem) => ({ ...problem, file }));
}
