import { rosterNote } from './roster-note';

const person = { name: '', idNumber: '', phone: '', place: '', category: 'illness-impoverished' };

test.each([
  ['the same', 'illness-impoverished', undefined],
  ['something else', 'dibao', '申请的身份和名册上的不一样，请核对身份证明。'],
  ['nothing', undefined, '名册上没有写这个人的身份，请核对身份证明。'],
])('where the roster says %s', (_, roster, note) => expect(rosterNote({ ...person, roster })).toBe(note));
