import { checkBinding, checkWho } from './check-binding';

/** A made-up number whose check character is right: 99 is no province's. */
const filled = {
  name: ' 王建国 ',
  idNumber: '９９０３２１ 19540307 0012',
  phone: '130 0000 0000',
  county: '140321',
  township: '140321100',
};

test('what is filled in is read as the card has it', () => {
  const { body, errors } = checkBinding(filled, '2026-01-06');
  expect(errors).toEqual({});
  expect(body).toEqual({
    name: '王建国',
    idNumber: '990321195403070012',
    phone: '13000000000',
    township: '140321100',
  });
});

test('an empty form says what to fill in at every field', () => {
  const { body, errors } = checkBinding({ name: '', idNumber: '', phone: '' }, '2026-01-06');
  expect(body).toBeUndefined();
  expect(Object.keys(errors).sort()).toEqual(['idNumber', 'name', 'phone', 'township']);
  for (const words of Object.values(errors)) expect(words).toContain('请');
});

test('one wrong digit of the id number is noticed on the phone', () => {
  expect(checkBinding({ ...filled, idNumber: '990321195403070013' }, '2026-01-06').errors).toEqual({
    idNumber: '身份证号没有通过校验，多半有一位填错了。请照身份证逐位核对。',
  });
});

test.each(['1300000000', '130000000000', '23000000000'])('%s is no phone', (phone) => {
  expect(checkBinding({ ...filled, phone }, '2026-01-06').errors.phone).toBe(
    '手机号应是11位数字，这里不对。请核对后再填。',
  );
});

test('where WeChat gives the phone, nothing is asked of it', () => {
  const { who, errors } = checkWho({ ...filled, phone: '' }, '2026-01-06');
  expect(errors).toEqual({});
  expect(who).toEqual({ name: '王建国', idNumber: '990321195403070012', township: '140321100' });
  expect(checkWho({ ...filled, township: undefined }, '2026-01-06').who).toBeUndefined();
});
