import { blindIndexWith, type DataKey, keyOf, openWith, sealWith } from './sealing';

const plain = Buffer.alloc(32, 7);
const key: DataKey = { plain, encrypted: 'ZGF0YS1rZXk' };
const place = { entity: 'person', id: 'p1', field: 'idNumber' };
const text = '990101199001011234';

test('a sealed text opens again, in the same place only', () => {
  const sealed = sealWith(key, text, place);
  expect(openWith(plain, sealed, place)).toBe(text);
  expect(keyOf(sealed)).toBe('ZGF0YS1rZXk');
  for (const other of [
    { ...place, entity: 'binding' },
    { ...place, id: 'p2' },
    { ...place, field: 'phone' },
  ])
    expect(() => openWith(plain, sealed, other)).toThrow();
});

test('the same text is never sealed twice the same, and cannot be seen', () => {
  const sealed = sealWith(key, text, place);
  expect(sealWith(key, text, place)).not.toBe(sealed);
  expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain(text);
  expect(sealed).toMatch(/^v1\.ZGF0YS1rZXk\.[\w-]+$/);
});

test('a changed bit, another key, a cut or an unknown version does not open', () => {
  const sealed = sealWith(key, text, place);
  const [version = '', dataKey = '', body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  bytes[14] = (bytes[14] ?? 0) ^ 1;
  expect(() => openWith(plain, [version, dataKey, bytes.toString('base64url')].join('.'), place)).toThrow();
  expect(() => openWith(Buffer.alloc(32, 8), sealed, place)).toThrow();
  expect(() => openWith(plain, [version, dataKey, body.slice(0, 8)].join('.'), place)).toThrow('nonce and a tag');
  expect(() => openWith(plain, sealed.replace('v1', 'v2'), place)).toThrow('known form');
  expect(() => openWith(plain, text, place)).toThrow('known form');
});

test('empty and Chinese text keep their form', () => {
  for (const one of ['', '样一·样二', '𠮷']) expect(openWith(plain, sealWith(key, one, place), place)).toBe(one);
});

test('the index of a value is the same each time, and one kind or key says nothing of another', () => {
  const index = blindIndexWith(Buffer.from('Jefe'), 'phone', '13900000000');
  expect(index).toMatch(/^[\w-]{43}$/);
  expect(blindIndexWith(Buffer.from('Jefe'), 'phone', '13900000000')).toBe(index);
  expect(blindIndexWith(Buffer.from('Jefe'), 'openid', '13900000000')).not.toBe(index);
  expect(blindIndexWith(Buffer.from('jefe'), 'phone', '13900000000')).not.toBe(index);
});
