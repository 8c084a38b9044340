import { mostBytesAKey, mostBytesInAll, PhoneStorage } from './storage';

/** A text whose JSON has so many bytes: its two quotation marks count. */
const textOf = (bytes: number): string => 'x'.repeat(bytes - 2);

test('one key holds 1 MB and not a byte more', () => {
  const storage = new PhoneStorage();
  storage.set('a', textOf(mostBytesAKey));
  expect(() => storage.set('b', textOf(mostBytesAKey + 1))).toThrow('entry size limit');
  expect(storage.keys).toEqual(['a']);
});

test('all keys together hold 10 MB and not a byte more; a key written again counts once', () => {
  const storage = new PhoneStorage();
  for (let key = 0; key < 10; key++) storage.set(`${key}`, textOf(mostBytesAKey));
  expect(storage.bytes).toBe(mostBytesInAll);
  storage.set('0', textOf(mostBytesAKey));
  expect(() => storage.set('small', 1)).toThrow('max size');
  storage.remove('9');
  storage.set('small', 1);
  expect(storage.get('small')).toBe(1);
});
