/**
 * `npm run -s mutate -- [policy…]`: changes every figure, comparison, condition and name of a policy file, one at a time, and says which
 * changes no example and no case notices. Exit 1 where less than 98 % are noticed. `--cases FOLDER` takes other cases, `--json` is for programs.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readExplained } from './explained';
import { isEnough, type Result, reportLines, resultOf } from './report';
import { caseFolders, type Order, policiesWithCases, subjectOf } from './subject';
import { verdictsOf } from './verdicts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string' }, explained: { type: 'string' }, json: { type: 'boolean' } },
});
const folders = values.cases === undefined ? caseFolders : [values.cases];
const explainedFile = values.explained ?? path.join(import.meta.dirname, 'explained.yaml');

type Outcome = { result: Result; isSound: boolean };

async function mutate(order: Order): Promise<Outcome> {
  const started = performance.now();
  const { file, mutants, judge } = subjectOf(order);
  const { name, id } = file.document;
  if (judge.failing.length > 0)
    process.stderr.write(`${name}：这些例子和算例现在就不对，没有用上，请先改好：${judge.failing.join('、')}\n`);
  const verdicts = await verdictsOf(order, mutants.length, (done) => progress(name, done, mutants.length));
  const result = resultOf(file.document, mutants, verdicts, readExplained(explainedFile, id));
  const seconds = (performance.now() - started) / 1000;
  if (!values.json) process.stdout.write(`${reportLines(result, seconds).join('\n')}\n`);
  return { result, isSound: judge.failing.length === 0 && isEnough(result) };
}

/** One line that is written over, where someone is watching. */
function progress(name: string, done: number, all: number): void {
  if (!process.stderr.isTTY || (done % 20 !== 0 && done < all)) return;
  process.stderr.write(`\r${name} ${done}/${all}${done === all ? '\r\u001b[K' : ''}`);
}

const outcomes: Outcome[] = [];
for (const policy of positionals.length > 0 ? positionals : policiesWithCases(folders))
  outcomes.push(await mutate({ policy, folders }));
if (values.json)
  process.stdout.write(
    `${JSON.stringify(
      outcomes.map(({ result }) => result),
      null,
      2,
    )}\n`,
  );
if (outcomes.length === 0 || !outcomes.every(({ isSound }) => isSound)) process.exitCode = 1;
