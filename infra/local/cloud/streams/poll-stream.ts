import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../standins/store';
import type { SendFailure } from '../lambdas/invoke-later';
import type { Lambda } from '../lambdas/lambda';
import { region } from '../template/account';
import { type GivenUp, handleBatch, pauseMs, type StreamRecord } from './handle-batch';
import type { MappingSettings } from './mapping-settings';
import { listShards, openShard, readPage } from './stream-reader';

export type StreamSurroundings = {
  readonly endpoint: string;
  readonly streamArn: string;
  readonly lambda: Lambda;
  readonly send: SendFailure;
  /** By mapping and shard the last record handled, kept from start to start. */
  readonly checkpoints: Store<Record<string, string>>;
  readonly onError: (error: unknown) => void;
};
export type Polling = {
  /** Hand over once more what was handed over last, as AWS may: a record can come twice. */
  readonly again: () => Promise<number>;
  readonly close: () => Promise<void>;
};
/** As many records as are held for it. */
const mostHeld = 100;

const pollMs = 200;

/** Read a table's stream and hand it to the function, until closed. */
export function pollStream(settings: MappingSettings, around: StreamSurroundings): Polling {
  const stop = new AbortController();
  const iterators = new Map<string, string>();
  const finished = new Set<string>();
  const isFirst = !Object.keys(around.checkpoints.read()).some((name) => name.startsWith(`${settings.resource.ref}/`));
  const loop = async () => {
    // A mapping that is new begins where it says; shards that come later are read from their beginning.
    let fromLatest = settings.fromLatest && isFirst;
    while (!stop.signal.aborted) {
      try {
        const shards = await listShards(around.endpoint, around.streamArn);
        for (const { ShardId, ParentShardId } of shards) {
          const waits = shards.some((one) => one.ShardId === ParentShardId) && !finished.has(ParentShardId ?? '');
          if (!finished.has(ShardId) && !waits) await readShard(ShardId, fromLatest);
        }
        fromLatest = false;
      } catch (error) {
        if (!stop.signal.aborted) around.onError(error);
        iterators.clear();
      }
      await sleep(Math.max(pollMs, settings.windowMs), undefined, { signal: stop.signal }).catch(() => {});
    }
  };

  async function readShard(shard: string, fromLatest: boolean): Promise<void> {
    const name = `${settings.resource.ref}/${shard}`;
    const after = around.checkpoints.read()[name];
    const iterator =
      iterators.get(shard) ?? (await openShard(around.endpoint, around.streamArn, shard, after, fromLatest));
    iterators.set(shard, iterator);
    const { records, next } = await readPage(around.endpoint, iterator, settings.batchSize);
    const fitting = records.filter((record) => settings.fits(record)).map((record) => complete(record, settings));
    const isDone = fitting.length === 0 || (await handleBatch(fitting, settings, batchAround(shard)));
    if (!isDone) return;
    const last = records.at(-1)?.dynamodb.SequenceNumber;
    if (last) around.checkpoints.write({ ...around.checkpoints.read(), [name]: last });
    if (next) iterators.set(shard, next);
    else finished.add(shard);
  }

  let handed: readonly StreamRecord[] = [];
  const batchAround = (shard: string) => ({
    invoke: (records: readonly StreamRecord[]) => {
      handed = [...handed, ...records].slice(-mostHeld);
      return around.lambda.invoke({ Records: records });
    },
    giveUp: (records: readonly StreamRecord[], why: GivenUp) => {
      const record = failureRecord(settings, shard, records, why);
      if (settings.onFailure) around.send(settings.called, settings.onFailure, record);
    },
    isStopped: () => stop.signal.aborted,
    waitMs: pauseMs,
  });

  const running = loop();
  return {
    again: async () => {
      await around.lambda.invoke({ Records: handed });
      return handed.length;
    },
    close: async () => {
      stop.abort();
      await Promise.race([running, sleep(2000, undefined, { ref: false })]);
    },
  };
}

/** With the names that Lambda gives a record on its way. */
const complete = (record: StreamRecord, { table }: MappingSettings): StreamRecord => ({
  ...record,
  awsRegion: region,
  eventSource: 'aws:dynamodb',
  eventSourceARN: table.attributes.StreamArn ?? '',
});

/** What Lambda sends to an on-failure destination: where the records are, not what is in them. */
function failureRecord(
  settings: MappingSettings,
  shard: string,
  records: readonly StreamRecord[],
  why: GivenUp,
): object {
  const at = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      requestId: why.requestId,
      functionArn: settings.called.attributes.Arn,
      condition: why.condition,
      approximateInvokeCount: why.attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: shard,
      startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: at(records[0]),
      approximateArrivalOfLastRecord: at(records.at(-1)),
      batchSize: records.length,
      streamArn: settings.table.attributes.StreamArn,
    },
  };
}
