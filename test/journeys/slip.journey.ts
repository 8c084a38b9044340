import { type Journey, seriousFaults, startJourney } from './browser';
import { Walk } from './estimate-walk';
import { offTheSide, textBelow, tooSmall } from './screen-faults';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

async function toSlip(walk: Walk): Promise<void> {
  await walk.toBill('彭水', /^特困人员/, '已经结算');
  await walk.type('政策范围内费用', '20000');
  await walk.type('基本医保报销', '0');
  await walk.pick('特殊疾病');
  await walk.toResult();
  await walk.press('看怎么算的');
  await walk.press('做成明白卡，带在身上');
  await walk.see('明白卡');
}

test('a result becomes a slip with each amount, its reason, its place in the document, and the code of the policy', async () => {
  const walk = await Walk.start(journey);
  await toSlip(walk);
  const slip = walk.page.getByRole('article', { name: '明白卡' });
  const words = (await slip.textContent()) ?? '';
  // 20,000 × 80 % = 16,000; (4,000 − 3,000) × 60 % = 600; 3,400 is left
  expect(await slip.locator('.slip__amount').textContent()).toBe('16,600.00 元');
  expect(await slip.locator('.slip__row-head').allTextContents()).toEqual([
    '医疗救助-特殊疾病16,000.00 元',
    '倾斜救助600.00 元',
  ]);
  expect(await slip.locator('.slip__place').allTextContents()).toEqual([
    '彭水府办发〔2023〕52号 二(三)2',
    '彭水府办发〔2023〕52号 二(三)3',
  ]);
  expect(words).toContain('自己大概要付 3,400.00 元');
  expect(words).toContain('身份：特困人员');
  expect(words).toContain('这是预估，不是决定');
  await slip.getByRole('img', { name: '二维码：扫一扫，看彭水的救助办法' }).waitFor();
  expect(walk.complaints).toEqual([]);
});

test('打印 prints the sheet of A5 and nothing beside it', async () => {
  const walk = await Walk.start(journey);
  await toSlip(walk);
  await walk.page.evaluate('window.print = () => { window.printed = (window.printed ?? 0) + 1 }');
  await walk.press('打印');
  expect(await walk.page.evaluate('window.printed')).toBe(1);
  await walk.page.emulateMedia({ media: 'print' });
  for (const outside of ['.page__bar', '.page__title', '.page__action', '.slip__about', '.footnote'])
    expect(await walk.page.locator(`.page_slip ${outside}`).isVisible()).toBe(false);
  expect(await walk.page.locator('.page_result').isVisible()).toBe(false);
  expect(await walk.page.locator('.slip').isVisible()).toBe(true);
  expect(await paper(walk)).toEqual(['A5']);
});

/** The size of each sheet that is printed: A5 is 148 × 210 mm, which are 419.5 × 595.3 points. */
async function paper(walk: Walk): Promise<string[]> {
  const pdf = await walk.page.pdf({ preferCSSPageSize: true });
  const boxes = pdf.toString('latin1').match(/\/MediaBox ?\[[^\]]*\]/g) ?? [];
  return boxes.map((box) => (/\[0 0 4(19|20)(\.\d+)? 59[45](\.\d+)?\]/.test(box) ? 'A5' : box));
}

test('a slip with four amounts is two sheets, and a page opened after it is not printed on A5', async () => {
  const walk = await Walk.start(journey);
  await walk.toBill('彭水', /^特困人员/, '还没结算');
  await walk.type('总费用', '200000');
  await walk.type('政策范围内费用', '200000');
  await walk.pick('特殊疾病');
  await walk.toResult();
  await walk.press('看怎么算的');
  await walk.press('做成明白卡，带在身上');
  await walk.see('明白卡');
  expect(await paper(walk)).toEqual(['A5', 'A5']);
  await walk.press('回到结果');
  await walk.see('大概能报多少');
  expect(await paper(walk)).not.toContain('A5');
  await walk.press('做成明白卡，带在身上');
  await walk.see('明白卡');
  expect(await paper(walk)).toEqual(['A5', 'A5']);
  expect(walk.complaints).toEqual([]);
});

test.each([
  ['标准版', 375],
  ['大字版', 375],
  ['大字版', 320],
  ['标准版', 1280],
])('in %s, %i wide, axe finds nothing serious on the slip and nothing runs off', async (mode, width) => {
  const walk = await Walk.start(journey, { viewport: { width, height: 667 } });
  const isLarge = mode === '大字版';
  await toSlip(walk);
  if (isLarge) await walk.press('大字版');
  const found = {
    faults: await seriousFaults(walk.page),
    beside: await offTheSide(walk.page),
    small: await tooSmall(walk.page, isLarge ? 60 : 44),
    tiny: await textBelow(walk.page, isLarge ? 18 : 14),
  };
  expect(found).toEqual({ faults: [], beside: [], small: [], tiny: [] });
});

test('a slip opened by its address before there is a result leads to the form', async () => {
  const { page } = await journey.open('pages/slip/slip');
  await page.getByRole('button', { name: '去填单子' }).click();
  await page.getByRole('heading', { name: /先选您参保的县|照着单子填/ }).waitFor();
});
