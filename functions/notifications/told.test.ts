import { templateData, told } from './told';

const about = { title: '一次性救助', number: '20260110-384102', amountFen: 400_050 };

test('the inbox says what happened and what comes next', () => {
  expect(told('accepted', about).text).toBe(
    '您的一次性救助申请（编号 20260110-384102）乡镇已经受理。接下来有两个人上门了解情况，请留意电话。',
  );
  expect(told('decided', about).text).toContain('县医保局核定 4,000.50 元');
  expect(told('paid', about).text).toContain('4,000.50 元已经打到您登记的银行卡');
});

test('the notice has the words of its template and nothing of who or what', () => {
  expect(templateData('paid', about, '2026-03-20')).toEqual({
    thing1: { value: '一次性救助' },
    character_string2: { value: '20260110-384102' },
    thing3: { value: '钱打出去了' },
    date4: { value: '2026年3月20日' },
    amount5: { value: '4000.50元' },
  });
});

test('no amount before there is one', () => {
  expect(templateData('accepted', about, '2026-03-20')).not.toHaveProperty('amount5');
});

test('every field keeps the length that WeChat allows', () => {
  const long = { title: '救'.repeat(30), number: '1'.repeat(40), amountFen: 100_000_000_00 };
  const data = templateData('decided', long, '2026-03-20');
  expect(data.thing1?.value).toHaveLength(20);
  expect(data.character_string2?.value).toHaveLength(32);
  expect(data.thing3?.value.length).toBeLessThanOrEqual(20);
  expect(data.amount5?.value).toBe('100000000.00元');
});
