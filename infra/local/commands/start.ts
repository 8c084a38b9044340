import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { startAll } from '../cloud/origin/start-all';
import { tellFailure } from '../cloud/origin/tell-failure';

/** `npm start`: everything on this computer, at a fixed address, until Ctrl-C. */
const root = path.resolve(import.meta.dirname, '../../..');
const command = new Command('start')
  .description('Runs the whole system on this computer')
  .option('--fresh', 'begin anew: forget the data that is kept')
  .option('--data <folder>', 'where the data is kept', path.join(root, '.yizhu'))
  .option('--template <folder>', 'a folder of synthesised output, instead of synthesising infra/aws')
  .option('--port <number>', 'port of the address', '8860')
  .parse();
const { fresh, data, template, port } = command.opts<{ fresh?: true; data: string; template?: string; port: string }>();

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
// Lambda's own time zone; a thread cannot have one of its own.
process.env.TZ = 'UTC';

try {
  if (fresh && existsSync(data)) rmSync(data, { recursive: true });
  await startAll({ root, data, template, port: Number(port), stop: stop.signal });
} catch (error) {
  if (!stop.signal.aborted) {
    console.error(tellFailure(error, Number(port)));
    process.exitCode = 1;
  }
}
