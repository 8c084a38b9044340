import { callStreams, DatabaseError } from '../database/call';
import type { StreamRecord } from './handle-batch';

type Shard = { readonly ShardId: string; readonly ParentShardId?: string };
/** By shard the number of the last record that was handled; `open` before the first. */
export type Checkpoints = Readonly<Record<string, string>>;
export type Page = { readonly records: readonly StreamRecord[]; readonly next: string | undefined };

export async function listShards(endpoint: string, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let from: string | undefined;
  do {
    const { StreamDescription: page } = await callStreams<{
      StreamDescription: { Shards: Shard[]; LastEvaluatedShardId?: string };
    }>(endpoint, 'DescribeStream', { StreamArn: streamArn, ExclusiveStartShardId: from });
    shards.push(...page.Shards);
    from = page.LastEvaluatedShardId;
  } while (from);
  return parentsFirst(shards);
}

/** A shard's records come after those of the shard it was split from. */
function parentsFirst(shards: readonly Shard[]): Shard[] {
  const depth = (shard: Shard): number => {
    const parent = shards.find(({ ShardId }) => ShardId === shard.ParentShardId);
    return parent ? depth(parent) + 1 : 0;
  };
  return [...shards].sort((left, right) => depth(left) - depth(right));
}

/** Where to go on reading a shard: after what was handled, or from where the mapping begins. */
export async function openShard(
  endpoint: string,
  streamArn: string,
  shard: string,
  after: string | undefined,
  fromLatest: boolean,
) {
  const open = (position: object) =>
    callStreams<{ ShardIterator: string }>(endpoint, 'GetShardIterator', {
      StreamArn: streamArn,
      ShardId: shard,
      ...position,
    });
  const start = { ShardIteratorType: fromLatest ? 'LATEST' : 'TRIM_HORIZON' };
  if (after === undefined) return (await open(start)).ShardIterator;
  try {
    return (await open({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after })).ShardIterator;
  } catch (error) {
    // A stream keeps 24 hours; what is older is gone, and reading begins at the oldest there is.
    if (error instanceof DatabaseError && error.code === 'TrimmedDataAccessException') {
      return (await open({ ShardIteratorType: 'TRIM_HORIZON' })).ShardIterator;
    }
    throw error;
  }
}

export async function readPage(endpoint: string, iterator: string, most: number): Promise<Page> {
  const page = await callStreams<{ Records: StreamRecord[]; NextShardIterator?: string }>(endpoint, 'GetRecords', {
    ShardIterator: iterator,
    Limit: Math.min(most, 1000),
  });
  return { records: page.Records, next: page.NextShardIterator };
}
