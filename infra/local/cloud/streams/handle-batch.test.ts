import type { Outcome } from '../lambdas/lambda';
import { type GivenUp, handleBatch, type StreamRecord } from './handle-batch';

const record = (name: string): StreamRecord =>
  ({ dynamodb: { SequenceNumber: name, ApproximateCreationDateTime: Date.now() / 1000 } }) as StreamRecord;
const names = (records: readonly StreamRecord[]) => records.map(({ dynamodb }) => dynamodb.SequenceNumber).join('');
const settings = { bisects: true, reportsItems: false, retries: 1, oldestMs: Number.POSITIVE_INFINITY };
const failed: Outcome = { requestId: '1', error: { errorType: 'Error', errorMessage: 'no' } };
const done = (payload: object = {}): Outcome => ({ requestId: '1', payload: JSON.stringify(payload) });

async function handle(batch: string, own: Partial<typeof settings>, answer: (handed: string) => Outcome) {
  const handed: string[] = [];
  const givenUp: [string, GivenUp['condition'], number][] = [];
  const isDone = await handleBatch(
    [...batch].map(record),
    { ...settings, ...own },
    {
      invoke: async (records) => {
        handed.push(names(records));
        return answer(names(records));
      },
      giveUp: (records, { condition, attempts }) => givenUp.push([names(records), condition, attempts]),
      isStopped: () => false,
      waitMs: () => 0,
    },
  );
  return { handed, givenUp, isDone };
}

test('a batch that goes well is handed over once', async () => {
  expect(await handle('abc', {}, () => done())).toEqual({ handed: ['abc'], givenUp: [], isDone: true });
});

test('a failed batch is halved in order, and halving counts as no retry: only the bad record is retried and given up', async () => {
  const { handed, givenUp } = await handle('abXc', {}, (some) => (some.includes('X') ? failed : done()));
  expect(handed).toEqual(['abXc', 'ab', 'Xc', 'X', 'X', 'c']);
  expect(givenUp).toEqual([['X', 'RetryAttemptsExhausted', 2]]);
});

test('without halving the whole batch is retried and given up', async () => {
  const { handed, givenUp } = await handle('aX', { bisects: false }, (some) => (some.includes('X') ? failed : done()));
  expect(handed).toEqual(['aX', 'aX']);
  expect(givenUp).toEqual([['aX', 'RetryAttemptsExhausted', 2]]);
});

test('with items reported, what came before the first failure is not handed over again', async () => {
  const report = (some: string) => done({ batchItemFailures: some.includes('X') ? [{ itemIdentifier: 'X' }] : [] });
  const { handed, givenUp } = await handle('abXc', { reportsItems: true }, report);
  expect(handed).toEqual(['abXc', 'Xc', 'X', 'X', 'c']);
  expect(givenUp).toEqual([['X', 'RetryAttemptsExhausted', 2]]);
});

test('a reported item that is not of the batch means that all of it failed', async () => {
  const { handed } = await handle('a', { reportsItems: true, retries: 0 }, () =>
    done({ batchItemFailures: [{ itemIdentifier: '' }] }),
  );
  expect(handed).toEqual(['a']);
});

test('a record older than the mapping lets it be is given up without a retry', async () => {
  const { givenUp } = await handle('X', { oldestMs: -1, retries: 5 }, () => failed);
  expect(givenUp).toEqual([['X', 'RecordAgeExceeded', 1]]);
});
