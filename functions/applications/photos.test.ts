import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keptKey, photoType, takePhotos } from './photos';

/**
 * Stands where S3 does: one photo, and what was asked for. `whenRead` is what happens to it as soon as somebody has read it.
 */
let photo: { etag: string; bytes: Buffer };
let whenRead: (() => void) | undefined;
let copied: string[];
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    const wanted = request.headers['if-match'] ?? request.headers['x-amz-copy-source-if-match'];
    if (wanted !== undefined && wanted !== photo.etag) {
      response.writeHead(412, { 'content-type': 'application/xml' });
      return response.end('<Error><Code>PreconditionFailed</Code></Error>');
    }
    if (request.method === 'PUT') {
      copied.push(`${wanted} ${request.url?.split('?', 1)[0]}`);
      return response.end('<CopyObjectResult></CopyObjectResult>');
    }
    response.writeHead(200, { etag: photo.etag, 'content-length': photo.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : photo.bytes);
    if (request.method === 'GET') whenRead?.();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    PHOTOS: 'photos-of-test',
    AWS_REGION: 'cn-north-1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: 'made-up',
    AWS_SECRET_ACCESS_KEY: 'made-up',
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  photo = { etag: '"one"', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]) };
  whenRead = undefined;
  copied = [];
});

const handedIn = [{ paper: 'receipt' as const, key: 'incoming/p1/7c0e' }];

test('a photo is kept as it was looked at', async () => {
  expect(await takePhotos(handedIn, 'p1')).toEqual([{ paper: 'receipt', key: 'kept/p1/7c0e' }]);
  expect(copied).toEqual(['"one" /photos-of-test/kept/p1/7c0e']);
});

test('one that was exchanged after it was looked at is not kept, and has to be sent again', async () => {
  whenRead = () => {
    photo = { etag: '"two"', bytes: Buffer.from('<html>') };
  };
  await expect(takePhotos(handedIn, 'p1')).rejects.toMatchObject({ code: 'application.photoMissing' });
  expect(copied).toEqual([]);
});

test.each([
  ['somebody else’s', 'incoming/p2/7c0e', 'application.photoMissing'],
  ['one that is kept already', 'kept/p1/7c0e', 'application.photoMissing'],
  ['one by a way around', 'incoming/p1/../p2/7c0e', 'application.photoMissing'],
])('%s is not taken', async (_title, key, code) => {
  await expect(takePhotos([{ paper: 'receipt', key }], 'p1')).rejects.toMatchObject({ code });
});

test('what is no photo is not taken, whatever it is called', async () => {
  photo = { etag: '"pdf"', bytes: Buffer.from('%PDF-1.7') };
  await expect(takePhotos(handedIn, 'p1')).rejects.toMatchObject({ code: 'application.photoWrongType' });
});

test.each([
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 0], 'image/jpeg'],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46], undefined],
  ['a page', [...Buffer.from('<html>')], undefined],
  ['half the mark of a PNG', [0x89, 0x50, 0x4e, 0x47], undefined],
  ['nothing', [], undefined],
])('%s is known by its first bytes', (_title, bytes, expected) => {
  expect(photoType(Uint8Array.from(bytes))).toBe(expected);
});

test('a photo that an application takes leaves the folder that is emptied, under the same name', () => {
  expect(keptKey('incoming/p1/7c0e')).toBe('kept/p1/7c0e');
});
