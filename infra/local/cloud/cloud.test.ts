import { callDynamodb } from './database/call';
import { startTrial, type TrialCloud, until } from './trial/trial-cloud';

let trial: TrialCloud;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.close());

const put = (pk: string, sk: string) =>
  callDynamodb(trial.cloud.databaseEndpoint, 'PutItem', { TableName: 'items', Item: { pk: { S: pk }, sk: { S: sk } } });

describe('the REST API', () => {
  test('a route that the template does not have is refused as API Gateway does', async () => {
    const { status, headers, body } = await trial.ask('/nowhere');
    expect([status, body]).toEqual([403, { message: 'Missing Authentication Token' }]);
    expect(headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
  });

  test('a function gets the event of a proxy integration', async () => {
    const { status, body } = await trial.ask('/echo?a=1&a=2', {
      method: 'POST',
      body: '{"x":1}',
      headers: { 'X-Own': 'y' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      resource: '/echo',
      path: '/echo',
      httpMethod: 'POST',
      queryStringParameters: { a: '2' },
      multiValueQueryStringParameters: { a: ['1', '2'] },
      pathParameters: null,
      body: '{"x":1}',
      isBase64Encoded: false,
      requestContext: {
        stage: 'trial',
        path: '/trial/echo',
        resourcePath: '/echo',
        identity: { sourceIp: '127.0.0.1' },
      },
    });
    expect(body.requestContext).not.toHaveProperty('authorizer');
  });

  test.each([
    ['no token', undefined, 401, 'Unauthorized'],
    ['a token of another form', 'Basic x', 401, 'Unauthorized'],
    ['a token that the authoriser does not know', 'Bearer unknown', 401, 'Unauthorized'],
    ['a policy without the method', 'Bearer none', 403, 'User is not authorized to access this resource'],
    [
      'a policy that denies',
      'Bearer deny',
      403,
      'User is not authorized to access this resource with an explicit deny',
    ],
    ['an authoriser that breaks', 'Bearer break', 500, null],
  ])('%s is answered with the documented failure', async (_, token, status, message) => {
    const reply = await trial.ask('/echo/7', token ? { headers: { Authorization: token } } : {});
    expect([reply.status, reply.body]).toEqual([status, { message }]);
  });

  test('what the authoriser found is in the event, as texts', async () => {
    const { body } = await trial.ask('/echo/a%20b', { headers: { Authorization: 'Bearer allow' } });
    expect(body).toMatchObject({
      pathParameters: { id: 'a b' },
      requestContext: { authorizer: { principalId: 'allow', role: 'tester', at: '7' } },
    });
  });

  test('an integration that takes longer than its limit is 504, one that ends in a failure or talks nonsense 502', async () => {
    expect(await trial.ask('/sleep')).toMatchObject({ status: 504, body: { message: 'Endpoint request timed out' } });
    for (const place of ['/malformed', '/throw', '/large']) {
      expect(await trial.ask(place)).toMatchObject({ status: 502, body: { message: 'Internal server error' } });
    }
  });

  test('more than 10 MB is too long', async () => {
    const long = await trial.ask('/echo', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) });
    expect(long).toMatchObject({ status: 413, body: { message: 'Request Too Long' } });
  });

  test('a method is held to its burst and rate; its function stays warm', async () => {
    const replies = [
      await trial.ask('/count'),
      await trial.ask('/count'),
      await trial.ask('/count'),
      await trial.ask('/count'),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(replies[3]?.body).toEqual({ message: 'Too Many Requests' });
    expect(
      replies
        .slice(0, 3)
        .map(({ body }) => Number(body.calls))
        .at(-1),
    ).toBeGreaterThan(1);
  });
});

describe('a function', () => {
  test('has the environment of the template and what Lambda sets, nothing of this computer', async () => {
    const { body } = await trial.ask('/environment');
    expect(body).toMatchObject({
      TABLE: 'items',
      PHOTOS: 'trial-photos',
      STAGE: 'local',
      AWS_REGION: 'cn-northwest-1',
    });
    expect(body).not.toHaveProperty('PATH');
    expect(body).not.toHaveProperty('WECHAT_URL');
  });

  test('that never ends is ended at its time limit, and the next request is answered', async () => {
    const outcome = await trial.cloud.lambda('Api')?.invoke({ resource: '/spin' });
    expect(outcome).toMatchObject({
      error: { errorMessage: expect.stringMatching(/Task timed out after 4\.00 seconds$/) },
    });
    expect((await trial.ask('/echo')).status).toBe(200);
  });

  test('may do what its role allows, with the keys that it allows, and is refused the rest in the words of the service', async () => {
    expect((await trial.ask('/put/OPEN1')).status).toBe(200);
    expect((await trial.ask('/get/OPEN1')).body).toMatchObject({ found: { pk: { S: 'OPEN1' } } });
    const refused = await trial.ask('/put/SHUT');
    expect(refused).toMatchObject({ status: 400, body: { name: 'AccessDeniedException' } });
    expect(refused.body.message).toContain(
      'is not authorized to perform: dynamodb:PutItem on resource: arn:aws-cn:dynamodb:cn-northwest-1:000000000000:table/items',
    );
    expect((await trial.ask('/transact/SHUT')).body).toMatchObject({ name: 'AccessDeniedException' });
    const { body } = await trial.ask('/__local/permissions');
    expect(body.denied).toContainEqual(
      expect.objectContaining({ caller: 'Api', action: 'dynamodb:PutItem', keys: 'SHUT' }),
    );
  });

  test('gets DynamoDB’s own failures as they are', async () => {
    expect((await trial.ask('/transact/OPEN2')).status).toBe(200);
    expect((await trial.ask('/transact/OPEN2')).body).toMatchObject({ name: 'TransactionCanceledException' });
  });

  test('seals with a key, and only the same context opens it', async () => {
    expect((await trial.ask('/seal')).body).toEqual({ opened: 'secret', other: 'InvalidCiphertextException' });
  });

  test('reads the secret of the system', async () => {
    expect((await trial.ask('/secret')).body).toEqual([
      'tokenPrivateKey',
      'tokenPublicKey',
      'indexKey',
      'wechatAppId',
      'wechatSecret',
    ]);
  });
});

describe('the stream', () => {
  test('brings what fits the filter; a batch that fails is halved until one record is left, retried once, and recorded', async () => {
    await put('OUT', 'unseen');
    for (const name of ['a', 'b', 'poison', 'c']) await put('IN', name);
    const queued = await until(() => trial.cloud.queues.all().Dead?.[0]);
    expect(JSON.parse(queued.body)).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
    await until(() => /HANDED (b,)?c\n/.test(trial.log()) || /HANDED c/.test(trial.log()));
    const handed = [...trial.log().matchAll(/HANDED (.+)/g)].map(([, names = '']) => names);
    expect(handed.join(',')).not.toContain('unseen');
    expect(handed.filter((names) => names === 'poison')).toHaveLength(2);
  });
});

describe('the clock', () => {
  const firings = () => [...trial.log().matchAll(/FIRED (.+)/g)].map(([, what]) => what);

  test('moved past a schedule’s time fires it once, and the functions see the offset', async () => {
    const offsetMs = 5 * 3_600_000;
    await trial.ask('/__local/clock', { method: 'POST', body: JSON.stringify({ offsetMs }) });
    await until(() => firings().length > 0);
    expect(firings()).toEqual([`aws.events ${offsetMs}`]);
  });

  test('a rule can be fired by hand, and what fails is recorded where the template says', async () => {
    const { body } = await trial.ask('/__local/schedules', { method: 'POST', body: JSON.stringify({ id: 'Failing' }) });
    expect(body).toEqual({ fired: true });
    const dead = trial.cloud.queues.all().Dead ?? [];
    const records = dead.map((one) => JSON.parse(one.body));
    expect(records.filter(({ requestContext }) => requestContext.condition === 'RetriesExhausted')).toMatchObject([
      { requestPayload: { input: 'fail' } },
    ]);
  });
});

describe('the object store', () => {
  type Form = { url: string; fields: Record<string, string> };
  const photo = async (id: string) => {
    const { body } = await trial.ask(`/photo/${id}`);
    return body as unknown as { form: Form; url: string };
  };
  const post = async ({ url, fields }: Form, bytes: number, changed: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
    form.append('file', new Blob([Buffer.alloc(bytes, 1)]), 'photo.png');
    const response = await fetch(url, { method: 'POST', body: form });
    return [response.status, /<Code>(.+)<\/Code>/.exec(await response.text())?.[1]];
  };

  test('takes what the form is for, and shows it by a signed address', async () => {
    const { form, url } = await photo('one');
    expect((await fetch(url)).status).toBe(403);
    expect(await post(form, 100)).toEqual([204, undefined]);
    const shown = await fetch(url, { headers: { Range: 'bytes=0-3' } });
    expect([shown.status, shown.headers.get('content-type'), (await shown.arrayBuffer()).byteLength]).toEqual([
      206,
      'image/png',
      4,
    ]);
  });

  test.each<[string, number, Record<string, string>, number, string]>([
    ['a byte too many', 101, {}, 400, 'EntityTooLarge'],
    ['an empty file', 0, {}, 400, 'EntityTooSmall'],
    ['another type', 10, { 'Content-Type': 'text/html' }, 403, 'AccessDenied'],
    ['another key', 10, { key: 'incoming/other' }, 403, 'AccessDenied'],
    ['a field more', 10, { acl: 'public-read' }, 403, 'AccessDenied'],
    ['a forged signature', 10, { 'X-Amz-Signature': '0'.repeat(64) }, 403, 'SignatureDoesNotMatch'],
  ])('refuses %s', async (_, bytes, changed, status, code) => {
    const { form } = await photo('two');
    expect(await post(form, bytes, changed)).toEqual([status, code]);
  });

  test('a changed address opens nothing', async () => {
    const { form, url } = await photo('three');
    await post(form, 10);
    expect((await fetch(url.replace('incoming/three', 'incoming/one'))).status).toBe(403);
    expect((await fetch(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'))).status).toBe(403);
    expect((await fetch(url)).status).toBe(200);
  });

  test('reads and copies an object asked for by its ETag only while it is that one', async () => {
    const { form, url } = await photo('four');
    await post(form, 10);
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const other = `"${'0'.repeat(32)}"`;
    const read = async (asked: string) => (await fetch(url, { headers: { 'If-Match': asked } })).status;
    expect([await read(etag), await read(other)]).toEqual([200, 412]);
    expect(await trial.ask('/copy/four')).toMatchObject({ status: 412, body: { name: 'PreconditionFailed' } });
    expect((await fetch((await photo('four-copy')).url)).status).toBe(200);
    expect((await fetch((await photo('four-other')).url)).status).toBe(403);
  });
});
