import { keptKey, photoType } from './photos';

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
