import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../lambdas/lambda';
import { isMap, type Value } from '../template/template';
import type { MappingSettings } from './mapping-settings';

export type StreamRecord = {
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly ApproximateCreationDateTime: number;
    readonly [name: string]: Value;
  };
  readonly [name: string]: Value;
};

type Settings = Pick<MappingSettings, 'bisects' | 'reportsItems' | 'retries' | 'oldestMs'>;
export type BatchSurroundings = {
  readonly invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  /** Told of what was given up; `attempts` is how often it was tried. */
  readonly giveUp: (records: readonly StreamRecord[], why: GivenUp) => void;
  readonly isStopped: () => boolean;
  readonly waitMs: (attempt: number) => number;
};
export type GivenUp = {
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly attempts: number;
  readonly requestId: string;
};

/** First pauses short, so that a test is quick; never more than ten seconds. */
export const pauseMs = (attempt: number): number => Math.min(10_000, 100 * 2 ** attempt);

/**
 * Have a batch handled as Lambda handles one of a stream: in order; halved after an error where the mapping says so, which
 * is not counted as a retry; from the first failed record on where the function reports items; given up in the end.
 * Resolves false when it was stopped before all of it was handled.
 */
export async function handleBatch(
  records: readonly StreamRecord[],
  settings: Settings,
  around: BatchSurroundings,
): Promise<boolean> {
  return handle(records, 0, settings, around);
}

async function handle(
  records: readonly StreamRecord[],
  retried: number,
  settings: Settings,
  around: BatchSurroundings,
): Promise<boolean> {
  if (around.isStopped()) return false;
  const outcome = await around.invoke(records);
  if (around.isStopped() && 'error' in outcome) return false;
  const failedAt = firstFailure(records, outcome, settings);
  if (failedAt === undefined) return true;
  const left = records.slice(failedAt);
  const parts = split(left, failedAt > 0, settings);
  if (parts) return inOrder(parts, (part) => handle(part, retried, settings, around));
  const condition = conditionOf(left, retried, settings);
  if (condition) {
    around.giveUp(left, { condition, attempts: retried + 1, requestId: outcome.requestId });
    return true;
  }
  await sleep(around.waitMs(retried));
  return handle(left, retried + 1, settings, around);
}

/** What is left is tried as one once part of it went well; else in two halves; undefined where it cannot be made smaller. */
function split(
  left: readonly StreamRecord[],
  isShorter: boolean,
  { bisects }: Settings,
): (readonly StreamRecord[])[] | undefined {
  if (!bisects) return undefined;
  if (isShorter) return [left];
  if (left.length < 2) return undefined;
  const middle = Math.ceil(left.length / 2);
  return [left.slice(0, middle), left.slice(middle)];
}

async function inOrder(
  parts: readonly (readonly StreamRecord[])[],
  each: (part: readonly StreamRecord[]) => Promise<boolean>,
) {
  for (const part of parts) if (!(await each(part))) return false;
  return true;
}

function conditionOf(
  left: readonly StreamRecord[],
  retried: number,
  { retries, oldestMs }: Settings,
): GivenUp['condition'] | undefined {
  const ageMs = Date.now() - (left[0]?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000;
  if (ageMs > oldestMs) return 'RecordAgeExceeded';
  return retried >= retries ? 'RetryAttemptsExhausted' : undefined;
}

/** Place of the first record that was not handled; undefined when all were. */
function firstFailure(
  records: readonly StreamRecord[],
  outcome: Outcome,
  { reportsItems }: Settings,
): number | undefined {
  if ('error' in outcome) return 0;
  if (!reportsItems) return undefined;
  const reply: Value = JSON.parse(outcome.payload);
  const failures = isMap(reply) ? reply.batchItemFailures : undefined;
  if (!Array.isArray(failures) || failures.length === 0) return undefined;
  const places = failures.map((one) =>
    records.findIndex(({ dynamodb }) => isMap(one) && dynamodb.SequenceNumber === one.itemIdentifier),
  );
  // An identifier that is empty or of no record means that the whole batch failed.
  return places.includes(-1) ? 0 : Math.min(...places);
}
