import { isSameName } from './same-name';

test.each([
  ['样一', '样一'],
  ['样 一', '样一'],
  ['阿样·买买提', '阿样•买买提'],
  ['阿样．买买提', '阿样买买提'],
  ['ＡＢ', 'AB'],
])('%s and %s are one name', (one, other) => expect(isSameName(one, other)).toBe(true));

test.each([
  ['样一', '样二'],
  ['样一', '样'],
  ['样一', ''],
])('%s and %s are two', (one, other) => expect(isSameName(one, other)).toBe(false));
