import { checkContact } from './check-contact';

test('a name and a phone are sent as residents will read them', () => {
  expect(checkContact({ name: ' 样一 ', phone: '（0353）2000000' })).toEqual({
    contact: { name: '样一', phone: '0353-2000000' },
    errors: {},
  });
});

test('what is missing is told at its field', () => {
  expect(checkContact({ name: ' ', phone: '' })).toEqual({
    errors: {
      name: '这里还没有填姓名。请填群众打电话找谁。',
      phone: '这里读不出电话。请填11位手机号；座机请带上区号。',
    },
  });
});

test.each([
  [40, undefined],
  [41, '姓名太长了。请填40个字以内。'],
])('a name of %i characters: %s', (length, said) => {
  expect(checkContact({ name: '样'.repeat(length), phone: '13900000021' }).errors.name).toBe(said);
});
