/** `npm run -s policy -- lint [file] | show <id>`: what is wrong with policy files; one policy as a page to read. */
import { existsSync, readFileSync } from 'node:fs';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { PolicyError } from '@yizhu/shared/policy/problem';
import { readPolicy } from '@yizhu/shared/policy/read-policy';
import { today } from '../given/today';
import { type PolicyFile, policiesRead, policyFiles } from '../policies/library';
import { lintFiles, type Step } from '../policies/lint-files';
import { hasWork, reportLines } from '../policies/lint-report';
import { showPolicy } from '../policies/show-policy';

const USAGE = `用法：
  npm run -s policy -- lint [文件]   检查政策文件；不写文件就检查全部，加 --all 连已确认的和提示一起看
  npm run -s policy -- show 彭水     把一份政策（名称、编号或文件）印成一页，连同引用的原文`;

/** Beyond this a person wonders whether anything happens. */
const PATIENCE_MS = 2000;

const [command, ...rest] = process.argv.slice(2);
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

try {
  process.exitCode = run(command, rest);
} catch (error) {
  if (!(error instanceof PolicyError)) throw error;
  process.stderr.write(`政策文件有错，先用 npm run -s policy -- lint 检查：\n${error.message}\n`);
  process.exitCode = 1;
}

function run(command: string | undefined, words: string[]): number {
  if (command === 'lint') return lintCommand(words);
  if (command === 'show' && words.length === 1) return showCommand(words[0] as string);
  process.stderr.write(`${USAGE}\n`);
  return 1;
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
  const document = documentOf(name);
  if (document) {
    say(showPolicy(document));
    return 0;
  }
  const known = policiesRead().map((one) => `  ${one.document.name}（${one.document.id}）`);
  process.stderr.write(`没有“${name}”这份政策。现有的是：\n${known.join('\n')}\n`);
  return 1;
}

/** By county name or document id; a path of a YAML file means that file. */
function documentOf(name: string): PolicyDocument | undefined {
  if (/\.ya?ml$/.test(name) && existsSync(name)) return readPolicy(readFileSync(name, 'utf8'), name);
  return policiesRead().find(({ document }) => document.id === name || document.name === name)?.document;
}
