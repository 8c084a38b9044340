/** `npm run -s assess`: JSON lines `{policy, given}` in, one JSON line out each; a bad line is answered with its error and the run goes on. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { AppError, sentence } from '@yizhu/shared/api/errors';
import { PolicyError } from '@yizhu/shared/policy/problem';
import * as z from 'zod';
import { answer } from '../given/answer';
import { read } from '../given/fields';
import { answerGeneric, genericPolicy } from '../given/generic';
import { today } from '../given/today';

const line = z.strictObject({ policy: z.string(), given: z.looseObject({}) });

const { values } = parseArgs({ options: { policy: { type: 'string' } } });

/** Answers every line of standard input, in order. */
async function run(): Promise<void> {
  const outside = values.policy === undefined ? undefined : genericPolicy(values.policy);
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(answerLine(text, outside))}\n`);
  }
}

function answerLine(text: string, outside: ReturnType<typeof genericPolicy> | undefined): object {
  try {
    const value = json(text);
    if (outside)
      return answerGeneric(outside, read(z.looseObject({ given: z.looseObject({}) }), value, '').given, today());
    const { policy, given } = read(line, value, '');
    return answer(policy, given, today());
  } catch (error) {
    return { error: described(error) };
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('input.notJson', '');
  }
}

function described(error: unknown): { code: string; message: string; path: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message, path: error.path };
  if (error instanceof PolicyError)
    return {
      code: error.problems[0]?.code ?? 'policy.badValue',
      message: error.message,
      path: error.problems[0]?.path ?? '',
    };
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return { code: 'internal.bug', message: sentence('internal.bug'), path: '' };
}

run().catch((error: unknown) => {
  const told = error instanceof PolicyError || error instanceof AppError;
  process.stderr.write(`${told ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
