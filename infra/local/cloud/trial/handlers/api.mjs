import { DynamoDBClient, GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const table = new DynamoDBClient({});
const reply = (body, statusCode = 200) => ({ statusCode, body: JSON.stringify(body) });
const item = (pk) => ({ pk: { S: pk }, sk: { S: 'one' } });
let calls = 0;

/** By resource what the trial API does. */
const answers = {
  '/echo': (event) => reply(event),
  '/echo/{id}': (event) => reply(event),
  '/environment': () => reply(process.env),
  '/count': () => reply({ calls: ++calls, thread: process.env.AWS_ACCESS_KEY_ID }),
  '/sleep': () => new Promise((resolve) => setTimeout(() => resolve(reply({})), 1500)),
  '/spin': () => {
    for (;;) calls += 1;
  },
  '/malformed': () => ({ status: 200 }),
  '/throw': () => {
    throw new TypeError('broken');
  },
  '/large': () => reply('x'.repeat(7_000_000)),
  '/put/{id}': async ({ pathParameters: { id } }) => {
    await table.send(new PutItemCommand({ TableName: process.env.TABLE, Item: item(id) }));
    return reply({});
  },
  '/get/{id}': async ({ pathParameters: { id } }) => {
    const { Item: found } = await table.send(new GetItemCommand({ TableName: process.env.TABLE, Key: item(id) }));
    return reply({ found });
  },
  '/transact/{id}': async ({ pathParameters: { id } }) => {
    const Put = { TableName: process.env.TABLE, Item: item(id), ConditionExpression: 'attribute_not_exists(pk)' };
    await table.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }] }));
    return reply({});
  },
  '/seal': async () => {
    const kms = new KMSClient({});
    const EncryptionContext = { purpose: 'field' };
    const KeyId = process.env.DATA_KEY;
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({ KeyId, EncryptionContext, Plaintext: Buffer.from('secret') }),
    );
    const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext }));
    const other = await kms
      .send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { purpose: 'other' } }))
      .catch((error) => error.name);
    return reply({ opened: Buffer.from(Plaintext).toString(), other });
  },
  '/secret': async () => {
    const { SecretString } = await new SecretsManagerClient({}).send(
      new GetSecretValueCommand({ SecretId: process.env.SECRETS }),
    );
    return reply(Object.keys(JSON.parse(SecretString)));
  },
  '/photo/{id}': async ({ pathParameters: { id } }) => {
    const s3 = new S3Client({});
    const at = { Bucket: process.env.PHOTOS, Key: `incoming/${id}` };
    const form = await createPresignedPost(s3, {
      ...at,
      Fields: { 'Content-Type': 'image/png' },
      Conditions: [['content-length-range', 1, 100]],
      Expires: 60,
    });
    return reply({ form, url: await getSignedUrl(s3, new GetObjectCommand(at), { expiresIn: 60 }) });
  },
  '/copy/{id}': async ({ pathParameters: { id } }) => {
    const s3 = new S3Client({});
    const Bucket = process.env.PHOTOS;
    const copy = (etag) => ({ Bucket, CopySource: `${Bucket}/incoming/${id}`, CopySourceIfMatch: etag });
    const { ETag } = await s3.send(new HeadObjectCommand({ Bucket, Key: `incoming/${id}` }));
    await s3.send(new CopyObjectCommand({ ...copy(ETag), Key: `incoming/${id}-copy` }));
    await s3.send(new CopyObjectCommand({ ...copy(`"${'0'.repeat(32)}"`), Key: `incoming/${id}-other` }));
    return reply({});
  },
};

export const handler = async (event) => {
  try {
    return await answers[event.resource](event);
  } catch (error) {
    if (error.$metadata) return reply({ name: error.name, message: error.message }, error.$metadata.httpStatusCode);
    throw error;
  }
};
