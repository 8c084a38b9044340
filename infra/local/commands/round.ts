/** `npm run -s round -- run …`: a whole round from plain CSV files. Standard output stays empty; what happened is said on standard error. */
import { AppError, sentence } from '@yizhu/shared/api/errors';
import { compiledPolicy } from '../policies/library';
import { readArguments } from '../round/arguments';
import { engineOf } from '../round/engine';
import { report } from '../round/report';
import { roundPolicyOf } from '../round/round-policy';
import { runRound } from '../round/run-round';
import { StopRun } from '../round/stop-run';

const say = (text: string) => process.stderr.write(`${text}\n`);

async function run(): Promise<void> {
  const command = readArguments(process.argv.slice(2));
  if (!command) return;
  const { order } = command;
  const compiled = compiledPolicy(command.policy);
  const policy = roundPolicyOf(compiled.subject, engineOf(compiled, `${order.year}-12-31`));
  const result = await runRound(order, policy, (rows) => say(`已读 ${rows} 行结算……`));
  say(report(order, result, policy.cutoffs.length));
}

function described(error: unknown): string {
  if (error instanceof StopRun) return error.message;
  if (error instanceof AppError) return error.path === '' ? error.message : `${error.path}：${error.message}`;
  return `${error instanceof Error ? error.stack : error}\n${sentence('internal.bug')}`;
}

run().catch((error: unknown) => {
  say(described(error));
  process.exitCode = 1;
});
