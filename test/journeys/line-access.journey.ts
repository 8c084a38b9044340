import type { Page } from 'playwright-core';
import { seriousFaults, tabTo } from './browser';
import { atEveryScreenOfTheLine } from './line-screens';
import { Line, LinePerson } from './line-walk';
import { cutText, offTheSide, textBelow, tooSmall } from './screen-faults';
import { atEachSize, type ScreenSize } from './screen-sizes';

let line: Line;
beforeAll(async () => {
  line = await Line.starts();
});
afterAll(() => line?.ends());

/** In both type sizes; staff on a phone and at a desk. Every type at every width is what `npm run screens` looks at. */
const narrow: ScreenSize = { name: 'narrow phone in 大字版', width: 320, height: 568, isLarge: true };
const residents: readonly ScreenSize[] = [narrow, { name: 'phone', width: 375, height: 667, isLarge: false }];
const staff: readonly ScreenSize[] = [narrow, { name: 'desk', width: 1280, height: 800, isLarge: false }];

test('on every screen of the line, in both type sizes, axe finds nothing serious, nothing is cut or off the side, targets and text are large enough', async () => {
  const faults: string[] = [];
  const lookAt = (sizes: readonly ScreenSize[]) => (person: LinePerson, screen: string) =>
    atEachSize(person.page, sizes, async (size) => {
      for (const fault of await faultsOf(person.page, size)) faults.push(`${screen}, ${size.name}: ${fault}`);
    });
  await atEveryScreenOfTheLine(line, { resident: lookAt(residents), office: lookAt(staff) });
  expect(faults).toEqual([]);
}, 600_000);

async function faultsOf(page: Page, { isLarge }: ScreenSize): Promise<string[]> {
  const found = {
    axe: await seriousFaults(page),
    beside: await offTheSide(page),
    cut: await cutText(page),
    small: await tooSmall(page, isLarge ? 60 : 44),
    tiny: await textBelow(page, isLarge ? 18 : 14),
  };
  return Object.entries(found).flatMap(([what, where]) => where.map((one) => `${what} ${one}`));
}

/** A dialog takes the focus again for as long as it is being drawn, which is shorter than anybody's way to the next key. */
async function isDrawn(page: Page): Promise<void> {
  await page.locator('.sheet__body:focus').waitFor();
  await page.waitForTimeout(400);
}

test('a case is found, opened and signed with the keyboard alone, and not by one key', async () => {
  const clerk = await LinePerson.signsIn(line, '演示周敏', 1280);
  const { keyboard } = clerk.page;
  const focused = () => clerk.page.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? ''");
  await clerk.sees(/您能办 2 件/);
  await keyboard.press('j');
  const second = await focused();
  await keyboard.press('k');
  expect(await focused()).not.toBe(second);
  await keyboard.press('Enter');
  await clerk.sees('键盘：a 办这一步');
  await keyboard.press('a');
  await clerk.page.getByRole('dialog', { name: '受理？' }).waitFor();
  await keyboard.press('Escape');
  await clerk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await keyboard.press('a');
  await isDrawn(clerk.page);
  expect(await tabTo(clerk.page, '确认：受理')).toBe(true);
  await keyboard.press('Enter');
  await clerk.sees('办好了：受理。');
});
