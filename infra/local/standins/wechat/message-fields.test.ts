import { findWrongField } from './message-fields';

test.each([
  ['thing1', '一次性救助一次性救助一次性救助一次性救助'],
  ['number1', '12.5'],
  ['character_string1', 'YQ-2026/0001'],
  ['time1', '15:01'],
  ['time1', '2019年10月1日 15:01'],
  ['time1', '2019-10-01 15:01:00'],
  ['date1', '2019年10月1日'],
  ['date1', '2019年10月1日 15:01'],
  ['amount1', '￥1234567890.50元'],
  ['amount1', '30'],
  ['phrase1', '已经受理了'],
  ['name1', '王秀英'],
  ['phone_number1', '+86-0766-66888866'],
])('%s may be %s', (field, value) => expect(findWrongField([field], { [field]: { value } })).toBeUndefined());

test.each([
  ['thing1', '一次性救助一次性救助一次性救助一次性救助了'],
  ['number1', '十二'],
  ['number1', '1'.repeat(33)],
  ['character_string1', '编号1'],
  ['character_string1', 'x'.repeat(33)],
  ['time1', '2019年10月1日'],
  ['date1', '10月1日'],
  ['amount1', '12345678901'],
  ['amount1', '1,234.00'],
  ['phrase1', '已经受理了吗'],
  ['phrase1', 'ok'],
])('%s may not be %s', (field, value) =>
  expect(findWrongField([field], { [field]: { value } })).toBe(`data.${field}.value invalid`),
);

test('a field that is missing is named', () => {
  expect(findWrongField(['thing1', 'time2'], { thing1: { value: 'x' } })).toBe('data.time2.value is empty');
});
