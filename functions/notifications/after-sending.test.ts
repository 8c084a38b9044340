import { WechatError } from '../clients/wechat';
import { afterSending } from './after-sending';

const after = (errcode: number) => afterSending(new WechatError(errcode).remedy);

test.each([
  [-1, 'WeChat is busy: again at once, the consent is kept', { state: 'created', again: 'now', keepsQuota: true }],
  [45009, 'the day’s limit is reached: later', { state: 'created', again: 'later', keepsQuota: true }],
  [43101, 'no consent is left: it stays in the inbox', { state: 'refused', emptiesQuota: true }],
  [40003, 'WeChat does not know the user any more', { state: 'refused', emptiesQuota: true }],
  [47003, 'a field is not as the template wants it: ours to mend', { state: 'failed', keepsQuota: true, isOurs: true }],
  [40037, 'the template is gone: ours to mend', { state: 'created', again: 'now', keepsQuota: true, isOurs: true }],
  [
    40164,
    'our address is not on the list: ours to mend',
    { state: 'created', again: 'now', keepsQuota: true, isOurs: true },
  ],
  [-2, 'no answer came: it may have been sent, so not again', { state: 'unknown' }],
])('%i, %s', (errcode, _meaning, expected) => {
  expect(after(errcode)).toEqual(expected);
});

test('a message that surely was not delivered is tried again, and the consent is kept', () => {
  const { remedy } = new WechatError(-2, 'retry');
  expect(afterSending(remedy)).toEqual({ state: 'created', again: 'now', keepsQuota: true });
});
