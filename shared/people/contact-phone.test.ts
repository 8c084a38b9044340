import { contactPhone } from './contact-phone';

test.each([
  ['13900000021', '13900000021'],
  ['139 0000 0021', '13900000021'],
  ['１３９００００００２１', '13900000021'],
  ['0353-2000000', '0353-2000000'],
  ['03532000000', '0353-2000000'],
  ['（0353）2000000', '0353-2000000'],
  ['0353－20000000', '0353-20000000'],
  ['010-20000000', '010-20000000'],
  ['023 2000 0000', '023-20000000'],
])('%s is called as %s', (typed, phone) => expect(contactPhone(typed)).toBe(phone));

test.each([
  ['nothing', ''],
  ['no area code', '2000000'],
  ['a digit too few', '1390000002'],
  ['a digit too many', '139000000211'],
  ['no mobile begins so', '12900000021'],
  ['six digits after the area code', '0353-200000'],
  ['nine digits after the area code', '0353-200000000'],
  ['seven digits after the code of a large city', '010-2000000'],
  ['nine digits after it', '010-200000000'],
  ['an area code of three digits elsewhere', '035-20000000'],
  ['no landline begins so', '0353-1000000'],
  ['words', '0353-2000000转8'],
])('%s is nobody’s to call: %s', (_, typed) => expect(contactPhone(typed)).toBeUndefined());
