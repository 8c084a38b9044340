import { type Journey, seriousFaults, startJourney, tabTo } from './browser';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

const home = 'pages/home/home';

test('the first page says what it is, with nothing wrong in the console and no request to another computer', async () => {
  const { page, complaints } = await journey.open(home);
  await page.getByRole('heading', { name: '您在哪个县参保？' }).waitFor();
  expect(await page.title()).toBe('医助');
  expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
  expect(complaints).toEqual([]);
});

test.each(['标准版', '大字版'])(
  'in %s, axe finds nothing serious on the first page and every target is large enough',
  async (mode) => {
    const { page } = await journey.open(home);
    const toLargeType = page.getByRole('button', { name: '大字版' });
    await toLargeType.waitFor();
    if (mode === '大字版') await toLargeType.click();
    expect(await seriousFaults(page)).toEqual([]);
    const least = mode === '大字版' ? 60 : 44;
    for (const target of await page.locator('.tappable:visible').all()) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(least);
    }
  },
);

test('a county is reached and chosen with the keyboard alone', async () => {
  const { page } = await journey.open(home);
  const county = page.getByRole('button', { name: /^彭水/ });
  expect(await tabTo(page, ((await county.textContent()) ?? '').trim())).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '您属于哪一类？' }).waitFor();
});

test('大字版 chosen once is still on after the page is opened again', async () => {
  const { page } = await journey.open(home);
  await page.getByRole('button', { name: '大字版' }).click();
  await page.reload();
  await page.getByRole('button', { name: '标准版' }).waitFor();
  expect(await page.locator('.theme-care').count()).toBe(1);
});
