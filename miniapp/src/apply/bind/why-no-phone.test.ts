import { whyNoPhone } from './why-no-phone';

test.each([
  ['getPhoneNumber:fail user deny', '您没有给微信手机号'],
  ['getPhoneNumber:fail:user deny', '您没有给微信手机号'],
  ['getPhoneNumber:fail user cancel', '您没有给微信手机号'],
  ['getPhoneNumber:fail privacy permission is not authorized', '您没有同意'],
  ['getPhoneNumber:fail no permission', '微信这会儿给不出手机号'],
  ['getPhoneNumber:fail', '微信这会儿给不出手机号'],
])('%s: %s, and there is another way', (errMsg, words) => {
  expect(whyNoPhone({ errMsg, errno: 1400001 })).toContain(words);
  expect(whyNoPhone({ errMsg })).toContain('“手动填手机号”');
});

test('an old WeChat that gives no code and says nothing is told of, too', () => {
  expect(whyNoPhone({})).toContain('“手动填手机号”');
});
