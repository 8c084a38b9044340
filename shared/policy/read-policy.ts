/** A policy file as text → the plain document. Used where files are read (commands, build, publishing), never on the phone. */
import { LineCounter, parseDocument } from 'yaml';
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
  const raw = parsed(text, file);
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

function parsed(text: string, file: string): Record<string, unknown> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  const problem = (path: string, message: string): PolicyProblem => ({
    code: 'policy.unreadable',
    file,
    path,
    message,
  });
  if (yaml.errors.length > 0)
    throw new PolicyError(
      yaml.errors.map((error) => {
        const line = error.linePos?.[0].line;
        return problem(line ? `第 ${line} 行` : '', `不是正确的 YAML：${error.message.split('\n')[0]}`);
      }),
    );
  const raw: unknown = yaml.toJS();
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new PolicyError([problem('', '这份文件不是一份政策：要从 schema: 1 写起')]);
  return raw as Record<string, unknown>;
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
