import { scanAddress, scanIdOf } from './scan-address';

test('the address on the screen gives back the id', () => {
  expect(scanAddress('https://yizhu.example/', 'a-1.b')).toBe(
    'https://yizhu.example/#/office/confirm/confirm?scan=a-1.b',
  );
  expect(scanIdOf(scanAddress('https://yizhu.example/', 'a-1.b'))).toBe('a-1.b');
});

test.each([
  ['a-1.b', 'a-1.b'],
  ['https://yizhu.example/?x=1&scan=abc&y=2', 'abc'],
  ['https://somewhere.example/pay?to=1', undefined],
  ['', undefined],
])('of %s it is %s', (scanned, id) => expect(scanIdOf(scanned)).toBe(id));
