import { spawnSync } from 'node:child_process';

/** Run a command to its end with its output on the screen; false when it fails or does not exist. */
export function runCommand(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

/** What a command prints, or undefined when it fails or does not exist. */
export function readCommand(command: string, args: readonly string[]): string | undefined {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 150_000 });
  return result.status === 0 ? result.stdout : undefined;
}
