import { photoUrl, uploadForm } from './photos';

beforeAll(() => {
  Object.assign(process.env, {
    PHOTOS: 'photos-of-test',
    AWS_REGION: 'cn-north-1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: 'made-up',
    AWS_SECRET_ACCESS_KEY: 'made-up',
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9',
  });
});

test('a form uploads one photo under its key, of its type, within its size, for ten minutes', async () => {
  const before = Date.now();
  const { url, fields, expires } = await uploadForm({ key: 'incoming/p1/1', type: 'image/jpeg', maxBytes: 5_000 });
  expect(url).toBe('http://127.0.0.1:9/photos-of-test');
  expect(fields).toMatchObject({ key: 'incoming/p1/1', 'Content-Type': 'image/jpeg' });
  const { conditions, expiration } = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
  expect(conditions).toEqual(
    expect.arrayContaining([
      { key: 'incoming/p1/1' },
      { bucket: 'photos-of-test' },
      ['content-length-range', 1, 5_000],
      ['eq', '$Content-Type', 'image/jpeg'],
    ]),
  );
  for (const end of [Date.parse(expiration), Date.parse(expires)]) {
    expect(end - before).toBeGreaterThanOrEqual(599_000);
    expect(end - before).toBeLessThan(620_000);
  }
});

test('an address shows a photo for five minutes', async () => {
  const url = new URL(await photoUrl('kept/p1/1'));
  expect(url.pathname).toBe('/photos-of-test/kept/p1/1');
  expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
  expect(url.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
});
