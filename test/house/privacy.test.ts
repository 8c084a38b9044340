import { filesUnder, isTest, isTypeScript, readSource } from './source';

/** What WeChat lets a mini-program call only after a person has agreed to its privacy notice, and the components that stand for the same. */
const asksForPrivacy = new RegExp(
  [
    '\\b(?:getUserInfo|getUserProfile|getPhoneNumber|getRealtimePhoneNumber|chooseAvatar|getLocation|getFuzzyLocation|choosePoi|chooseLocation)\\b',
    '\\b(?:startLocationUpdate\\w*|chooseAddress|chooseInvoice\\w*|chooseLicensePlate|getWeRunData|chooseImage|chooseMedia|chooseVideo)\\b',
    '\\b(?:chooseMessageFile|saveImageToPhotosAlbum|saveVideoToPhotosAlbum|getRecorderManager|startRecord|createCameraContext)\\b',
    '\\b(?:openBluetoothAdapter|addPhoneContact|chooseContact|addPhoneCalendar|addPhoneRepeatCalendar|setClipboardData|getClipboardData)\\b',
    '\\b(?:onAccelerometerChange|onCompassChange|onGyroscopeChange|onDeviceMotionChange|openSetting)\\b',
    "type='nickname'|<Camera\\b|openType=",
  ].join('|'),
  'g',
);

const callsIn = (text: string): string[] => text.match(asksForPrivacy) ?? [];

test('only applicants who take photos of papers call what WeChat guards by its privacy notice; staff copy a text', () => {
  const sources = filesUnder('miniapp/src').filter((file) => isTypeScript(file) && !isTest(file));
  const calls = sources.flatMap((file) => callsIn(readSource(file)).map((call) => `${file}: ${call}`));
  expect(calls).toEqual([
    // In a browser, which asks by itself; then in WeChat, whose notice is shown before.
    'miniapp/src/apply/form/take-photo.ts: chooseImage',
    'miniapp/src/apply/form/take-photo.weapp.ts: chooseMedia',
    'miniapp/src/staff/trial/save-text.ts: setClipboardData',
  ]);
});

test('the notice is asked for before the camera', () => {
  const text = readSource('miniapp/src/apply/form/take-photo.weapp.ts');
  expect(text.indexOf('await agreed()')).toBeGreaterThan(0);
  expect(text.indexOf('await agreed()')).toBeLessThan(text.indexOf('chooseMedia('));
});

test.each(['Taro.chooseImage({ count: 1 })', "<Button openType='getPhoneNumber' />", "<Input type='nickname' />"])(
  '%s is noticed',
  (text) => expect(callsIn(text)).not.toEqual([]),
);

test('storage and moves between pages need no notice', () => {
  expect(callsIn("Taro.setStorageSync('care-mode', true); Taro.navigateTo({ url })")).toEqual([]);
});
