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

const sources = filesUnder('miniapp/src').filter((file) => isTypeScript(file) && !isTest(file));

/** Each stands in the notice of the account, too: 小程序后台 → 设置 → 用户隐私保护指引. */
const declared = [
  'miniapp/src/apply/bind/phone-button.weapp.tsx: openType=',
  'miniapp/src/apply/bind/phone-button.weapp.tsx: getPhoneNumber',
  'miniapp/src/apply/form/take-photo.ts: chooseImage',
  'miniapp/src/apply/form/take-photo.weapp.ts: chooseMedia',
  'miniapp/src/pages/slip/save-picture.ts: saveImageToPhotosAlbum',
  'miniapp/src/pages/slip/use-save-picture.ts: openSetting',
  'miniapp/src/privacy/privacy-notice.weapp.tsx: openType=',
  'miniapp/src/staff/trial/save-text.ts: setClipboardData',
];

test('what WeChat guards by its privacy notice is called here and nowhere else', () => {
  expect(sources.flatMap((file) => callsIn(readSource(file)).map((call) => `${file}: ${call}`))).toEqual(declared);
});

test.each([
  ['takePhotos(', /take-photo\.(weapp\.)?ts$/, 'miniapp/src/apply/form/use-photos.ts'],
  ['savePictures(', /\/save-picture\.ts$/, 'miniapp/src/pages/slip/use-save-picture.ts'],
  ['setClipboardData(', /^$/, 'miniapp/src/staff/trial/save-text.ts'],
])('%s is called in one place, after withPrivacy', (call, definedIn, asker) => {
  const callers = sources.filter((file) => !definedIn.test(file) && readSource(file).includes(call));
  expect(callers).toEqual([asker]);
  const text = readSource(asker);
  expect(text.split(call)).toHaveLength(2);
  expect(text.split('withPrivacy(words)')).toHaveLength(2);
  expect(text.indexOf('withPrivacy(words)')).toBeLessThan(text.indexOf(call));
});

test('the button that gives the phone number asks by itself, in the words that its page gives to the notice', () => {
  const pages = sources.filter((file) => readSource(file).includes('<PhoneButton '));
  expect(pages).toEqual(['miniapp/src/apply/bind/bind.tsx']);
  expect(readSource('miniapp/src/apply/bind/bind.tsx')).toContain('<PrivacyNotice ofButton={words} />');
});

test('the notice can be shown on every page that asks', () => {
  const pages = sources.filter((file) => readSource(file).includes('<PrivacyNotice '));
  expect(pages).toEqual([
    'miniapp/src/apply/bind/bind.tsx',
    'miniapp/src/apply/form/form.tsx',
    'miniapp/src/pages/slip/use-take-away.weapp.tsx',
    'miniapp/src/staff/policy/policy.tsx',
  ]);
});

test('the mini-program says that it asks in its own words', () => {
  expect(readSource('miniapp/src/app.config.ts')).toContain('__usePrivacyCheck__: true');
});

test.each(['Taro.chooseImage({ count: 1 })', "<Button openType='getPhoneNumber' />", "<Input type='nickname' />"])(
  '%s is noticed',
  (text) => expect(callsIn(text)).not.toEqual([]),
);

test('storage and moves between pages need no notice', () => {
  expect(callsIn("Taro.setStorageSync('care-mode', true); Taro.navigateTo({ url })")).toEqual([]);
});
