import { PhoneConsent } from './consent';
import { Person } from './person';
import type { DrawnText, Picture } from './picture';

let person: Person;
afterEach(() => person?.phone.close());

/** 特困, 20,000 of a special disease: 16,000 and a tilt of 600. */
async function opensSlip(consent = new PhoneConsent()): Promise<void> {
  person = await Person.opens({ consent });
  for (const step of ['彭水', '特困人员', '下一步', '不记，关掉就没了', '已经结算']) await person.taps(step);
  await person.types('政策范围内费用', '20000');
  await person.types('基本医保报销', '0');
  await person.types('结算日期', '2024-05-06');
  for (const step of ['特殊疾病', '看能报多少', '看怎么算的', '做成明白卡，带在身上']) await person.taps(step);
  expect(person.texts('page__title')).toEqual(['明白卡']);
}

const saved = (): readonly Picture[] => person.phone.consent.saved;
const told = (): string[] => person.texts('take-away__told');
const wordsOf = ({ texts }: Picture): string => texts.map(({ text }) => text).join('');

/** What is outside the sheet, and what lies on something else. */
function faultsOf({ width, height, texts }: Picture): string[] {
  const isOutside = ({ left, right, top, bottom }: DrawnText) =>
    left < 0 || right > width || top < 0 || bottom > height;
  const meet = (a: DrawnText, b: DrawnText) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return texts.flatMap((one, index) => [
    ...(isOutside(one) ? [`${one.text} is outside`] : []),
    ...texts.slice(index + 1).flatMap((other) => (meet(one, other) ? [`${one.text} on ${other.text}`] : [])),
  ]);
}

test('存成图片 asks in plain words, and after 同意 the slip is a picture of A5 in the album', async () => {
  await opensSlip();
  await person.taps('存成图片');
  expect(person.screen).toContain('不看、也不拿走相册里的照片');
  await person.taps('看《小程序用户隐私保护指引》全文');
  expect(person.phone.consent.noticesRead).toBe(1);
  expect(saved()).toEqual([]);
  await person.agrees('同意');
  expect(told()).toEqual(['图片已存到相册，可以拿去打印店，或请村干部打印。']);
  expect(person.texts('sheet__title')).toEqual([]);
  const [picture] = saved() as [Picture];
  expect([picture.width, picture.height]).toEqual([1240, 1748]);
  for (const words of [
    '彭水医疗救助明白卡',
    '16,600.00 元',
    '16,000.00 元',
    '600.00 元',
    '彭水府办发〔2023〕52号 二(三)3',
  ])
    expect(picture.texts.map(({ text }) => text)).toContain(words);
  for (const words of ['这是预估，不是决定', '自己大概要付 3,400.00 元', '微信里搜“医助”', '医保员或村干部'])
    expect(wordsOf(picture)).toContain(words);
  expect(faultsOf(picture)).toEqual([]);
  expect(person.phone.complaints).toEqual([]);
});

test('everything that stands on the slip on the screen stands on the picture', async () => {
  await opensSlip();
  await person.taps('存成图片');
  await person.agrees('同意');
  const drawn = wordsOf(saved()[0] as Picture).replace(/\s/g, '');
  const [screen = ''] = person.texts('slip');
  for (const part of screen.split(/[。：；]/)) expect(drawn).toContain(part.replace(/\s/g, ''));
});

test('who agreed once is not asked again', async () => {
  await opensSlip();
  await person.taps('存成图片');
  await person.agrees('同意');
  await person.taps('存成图片');
  expect(person.texts('sheet__title')).toEqual([]);
  expect(saved()).toHaveLength(2);
  const { consent } = person.phone;
  person.phone.close();
  await opensSlip(consent);
  await person.taps('存成图片');
  expect(saved()).toHaveLength(3);
});

test('不同意 saves nothing and says what still works; it can be asked again', async () => {
  await opensSlip();
  await person.taps('存成图片');
  await person.taps('不同意');
  expect(told()).toEqual(['您没有同意，图片没有存。可以截屏存着，或请村干部在电脑上印给您。']);
  expect(saved()).toEqual([]);
  await person.taps('存成图片');
  await person.agrees('同意');
  expect(saved()).toHaveLength(1);
  expect(person.phone.complaints).toEqual([]);
});

test('who leaves the page with the question open has not agreed', async () => {
  await opensSlip();
  await person.taps('存成图片');
  await person.goesBack();
  expect(saved()).toEqual([]);
  await person.taps('做成明白卡，带在身上');
  await person.taps('存成图片');
  await person.agrees('同意');
  expect(saved()).toHaveLength(1);
  expect(person.phone.complaints).toEqual([]);
});

test('an album that was refused leads to the settings, and once it is allowed the picture is saved', async () => {
  const consent = new PhoneConsent();
  consent.wantsAlbum = false;
  await opensSlip(consent);
  await person.taps('存成图片');
  await person.agrees('同意');
  expect(told().join()).toContain('把相册那一项打开');
  await person.taps('打开设置');
  expect(saved()).toEqual([]);
  expect(told().join()).toContain('把相册那一项打开');
  consent.wantsAlbum = true;
  await person.taps('打开设置');
  expect(told().join()).toContain('已存到相册');
  expect(saved()).toHaveLength(1);
  expect(person.sees('打开设置')).toBe(false);
  expect(person.phone.complaints).toEqual([]);
});

test('an old phone gets a smaller picture, one with less still a sentence', async () => {
  const consent = new PhoneConsent();
  consent.mostPixels = 1_500_000;
  await opensSlip(consent);
  await person.taps('存成图片');
  await person.agrees('同意');
  expect(saved().map(({ width, height }) => [width, height])).toEqual([[930, 1311]]);
  expect(faultsOf(saved()[0] as Picture)).toEqual([]);
  consent.mostPixels = 500_000;
  await person.taps('存成图片');
  expect(saved()).toHaveLength(1);
  expect(told()).toEqual(['这台手机没能存成图片。可以截屏存着，或请村干部在电脑上印给您。']);
  expect(person.phone.complaints).toEqual([]);
});

test('a WeChat from before the notice saves without it', async () => {
  const consent = new PhoneConsent();
  consent.hasNotice = false;
  await opensSlip(consent);
  await person.taps('存成图片');
  expect(saved()).toHaveLength(1);
  expect(person.phone.complaints).toEqual([]);
});

test('a slip of two sheets is two pictures, each with the head and its number', async () => {
  person = await Person.opens();
  for (const step of ['彭水', '特困人员', '下一步', '不记，关掉就没了', '还没结算']) await person.taps(step);
  await person.types('总费用', '200000');
  await person.types('政策范围内费用', '200000');
  for (const step of ['特殊疾病', '看能报多少', '看怎么算的', '做成明白卡，带在身上']) await person.taps(step);
  await person.taps('存成图片');
  await person.agrees('同意');
  expect(told()).toEqual(['一共 2 张图片，都已存到相册，可以拿去打印店，或请村干部打印。']);
  const [first, second] = saved() as [Picture, Picture];
  for (const picture of [first, second]) {
    expect(picture.texts[0]?.text).toBe('彭水医疗救助明白卡');
    expect(faultsOf(picture)).toEqual([]);
  }
  expect(wordsOf(first)).toMatch(/第 1 张，共 2 张$/);
  expect(wordsOf(second)).toMatch(/第 2 张，共 2 张$/);
  expect(person.phone.complaints).toEqual([]);
});
