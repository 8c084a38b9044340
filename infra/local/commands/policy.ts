/** `npm run -s policy -- …`: what is wrong with policy files, a policy as a page, what its readings are worth, two versions, a new county. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PolicyError } from '@yizhu/shared/policy/problem';
import { today } from '../given/today';
import { BankProblem } from '../policies/case-bank';
import { diffCommand } from '../policies/diff-command';
import { type PolicyFile, policyFiles } from '../policies/library';
import { lintFiles, type Step } from '../policies/lint-files';
import { hasWork, reportLines } from '../policies/lint-report';
import { NewRefused, newCommand } from '../policies/new-command';
import { policyNamed, UnknownPolicy } from '../policies/policy-named';
import { readingsCommand } from '../policies/readings-command';
import { showPolicy } from '../policies/show-policy';

const USAGE = `用法：
  npm run -s policy -- lint [文件]   检查政策文件；不写文件就检查全部，加 --all 连已确认的和提示一起看
  npm run -s policy -- show 彭水     把一份政策（名称、编号或文件）印成一页，连同引用的原文
  npm run -s policy -- readings [彭水]   每一处读法，以及换一种读法算例里差多少钱（--cases 算例文件夹，--json）
  npm run -s policy -- diff 旧 新        两个版本差多少钱、差在哪一条（名称、编号、文件或 git:版本:文件；--cases，--json）
  npm run -s policy -- new 990104 qinghe  给一个新的县搭好文件夹（--name 清河，--into 文件夹）`;

/** Beyond this a person wonders whether anything happens. */
const PATIENCE_MS = 2000;

const [command, ...rest] = process.argv.slice(2);
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

try {
  process.exitCode = run(command, rest);
} catch (error) {
  process.stderr.write(`${told(error)}\n`);
  process.exitCode = 1;
}

/** What went wrong in the words of a person; a fault of ours is thrown on. */
function told(error: unknown): string {
  if (error instanceof PolicyError) return `政策文件有错，先用 npm run -s policy -- lint 检查：\n${error.message}`;
  if (error instanceof UnknownPolicy || error instanceof BankProblem || error instanceof NewRefused)
    return error.message;
  throw error;
}

function run(command: string | undefined, words: string[]): number {
  if (command === 'lint') return lintCommand(words);
  if (command === 'show' && words.length === 1) return showCommand(words[0] as string);
  const printed = command === undefined ? undefined : printedBy(command, words);
  if (printed === undefined) process.stderr.write(`${USAGE}\n`);
  else say(printed);
  return printed === undefined ? 1 : 0;
}

/** What the commands with options print; undefined where the words are not such a command. */
function printedBy(command: string, words: string[]): string | undefined {
  const read = optionsIn(words);
  if (!read) return undefined;
  const { values, positionals } = read;
  const [first, second] = positionals;
  if (command === 'readings' && positionals.length <= 1) return readingsCommand({ policy: first, ...values });
  if (command === 'diff' && first && second && positionals.length === 2) return diffCommand(first, second, values);
  if (command === 'new' && first && second && positionals.length === 2) return newCommand(first, second, values);
  return undefined;
}

function optionsIn(words: string[]) {
  const options = {
    cases: { type: 'string' },
    json: { type: 'boolean' },
    name: { type: 'string' },
    into: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: words, allowPositionals: true, options });
  } catch {
    return undefined;
  }
}

function lintCommand(words: string[]): number {
  const all = words.includes('--all');
  const names = words.filter((word) => word !== '--all');
  if (names.some((name) => name.startsWith('-'))) {
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  const files = names.length === 0 ? policyFiles() : names.flatMap(readable);
  const started = Date.now();
  const onStep = ({ file, at, reading }: Step): void => {
    if (Date.now() - started < PATIENCE_MS) return;
    const under = reading === undefined ? '' : `，按读法 ${reading}`;
    process.stderr.write(`正在检查第 ${at + 1} 份，共 ${files.length} 份：${file}${under}\n`);
  };
  const reports = lintFiles(files, { today: today(), onStep });
  for (const report of reports) say(reportLines(report, all).join('\n'));
  const isWhole = files.length > 0 && files.length >= names.length;
  return isWhole && !reports.some(hasWork) ? 0 : 1;
}

function readable(file: string): PolicyFile[] {
  try {
    return [{ file, text: readFileSync(file, 'utf8') }];
  } catch {
    process.stderr.write(`打不开“${file}”。请核对文件名和所在的文件夹。\n`);
    return [];
  }
}

function showCommand(name: string): number {
  say(showPolicy(policyNamed(name).document));
  return 0;
}
