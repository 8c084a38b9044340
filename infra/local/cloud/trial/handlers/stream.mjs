/** Says in its log what it was handed; fails on `poison`, and where it reports items names the first of these. */
export const handler = async ({ Records: records }) => {
  const names = records.map(({ dynamodb }) => dynamodb.Keys.sk.S);
  console.log(`HANDED ${names.join(',')}`);
  if (names.includes('poison')) throw new Error('poisoned');
  return { batchItemFailures: [] };
};
