import { type Journey, seriousFaults, startJourney } from './browser';
import { Walk } from './estimate-walk';
import { offTheSide, textBelow, tooSmall } from './screen-faults';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

test('from the first page a resident reads what their category gets, in plain words and in the document’s own', async () => {
  const walk = await Walk.start(journey);
  const { page } = walk;
  await walk.press('看彭水的救助办法');
  await walk.see('彭水的救助办法');
  await walk.pick('低保对象');
  await page.getByRole('heading', { name: '您是低保对象：可以得到这些' }).waitFor();
  const tilt = page.locator('.step', { hasText: '规范转诊、在市内就医' });
  expect(await tilt.textContent()).toContain('4,000元');
  expect(await tilt.textContent()).not.toContain('3,000元');
  await walk.press(/看有什么条件，倾斜救助/);
  await tilt.getByText('就医地点：本县或本市').waitFor();
  await walk.press(/看文件原话.*，倾斜救助/);
  const words = page.getByRole('dialog', { name: '倾斜救助的文件原话' });
  await words.getByText('对规范转诊且在市内就医的救助对象', { exact: false }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('要看：当年的个人缴费标准由重庆市公布').waitFor();
  await page.locator('.page_policy').getByText('彭水府办发〔2023〕52号').waitFor();
  await walk.press('算一算能报多少');
  await walk.see('您属于哪一类？');
  expect(walk.complaints).toEqual([]);
});

test('who to ask is named with the number that the document gives', async () => {
  const { page } = await journey.open('pages/policy/policy?adcode=500241');
  await page.getByText('023-76058890').waitFor();
});

test('the result leads to the policy, which already knows who one is', async () => {
  const walk = await Walk.start(journey);
  await walk.toBill('彭水', /^特困人员/, '已经结算');
  await walk.type('政策范围内费用', '20000');
  await walk.type('基本医保报销', '0');
  await walk.toResult();
  await walk.press('看怎么算的');
  await walk.press('看彭水的救助办法');
  await walk.page.getByRole('heading', { name: '您是特困人员：可以得到这些' }).waitFor();
});

test('an address without a county leads to the choice of one', async () => {
  const { page } = await journey.open('pages/policy/policy');
  await page.getByRole('button', { name: '去选县' }).click();
  await page.getByRole('heading', { name: '您在哪个县参保？' }).waitFor();
});

test.each([
  ['标准版', 375, '500243'],
  ['大字版', 375, '500243'],
  ['大字版', 320, '140300'],
  ['标准版', 1280, '530500'],
])(
  'in %s, %i wide, %s: axe finds nothing serious, nothing runs off, targets and text are large enough',
  async (mode, width, adcode) => {
    const { page } = await journey.open(`pages/policy/policy?adcode=${adcode}`, { viewport: { width, height: 667 } });
    const isLarge = mode === '大字版';
    await page.getByRole('radio').nth(1).click();
    if (isLarge) await page.getByRole('button', { name: '大字版' }).click();
    for (const fold of await page.locator('.fold__head').all()) await fold.click();
    await page
      .getByRole('button', { name: /看有什么条件/ })
      .first()
      .click();
    const found = {
      faults: await seriousFaults(page),
      beside: await offTheSide(page),
      small: await tooSmall(page, isLarge ? 60 : 44),
      tiny: await textBelow(page, isLarge ? 18 : 14),
    };
    expect(found).toEqual({ faults: [], beside: [], small: [], tiny: [] });
  },
);
