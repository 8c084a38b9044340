import type { BrowserContextOptions } from 'playwright-core';
import type { Journey } from '../journeys/browser';
import { atEveryScreen } from '../journeys/estimate-screens';
import { Walk } from '../journeys/estimate-walk';
import { atEverySheet } from '../journeys/sheet-screens';
import { atEveryPart } from '../journeys/staff-screens';
import { StaffWalk } from '../journeys/staff-walk';
import type { Look } from './shots';

export type Size = { name: string; of: string[]; options: BrowserContextOptions; isLarge: boolean };

const phone = (width: number, height: number): BrowserContextOptions => ({ viewport: { width, height } });
const resident = ['estimate', 'sheet', 'policy'];
const everybody = [...resident, 'staff'];

/** Residents on two phones in both type sizes; staff also at a desk. */
export const sizes: Size[] = [
  { name: '375', of: everybody, options: phone(375, 667), isLarge: false },
  { name: '375-care', of: everybody, options: phone(375, 667), isLarge: true },
  { name: '320', of: resident, options: phone(320, 568), isLarge: false },
  { name: '320-care', of: resident, options: phone(320, 568), isLarge: true },
  { name: '1280', of: ['staff'], options: phone(1280, 800), isLarge: false },
  { name: '1280-care', of: ['staff'], options: phone(1280, 800), isLarge: true },
];

/** Who goes where; each walk stops at every screen. */
export const walks: Record<string, (journey: Journey, size: Size, look: Look) => Promise<void>> = {
  estimate: async (journey, { options, isLarge }, look) => {
    const walk = await Walk.start(journey, options);
    if (isLarge) await walk.press('大字版');
    await atEveryScreen(walk, (screen) => look(walk.page, screen), isLarge);
  },
  sheet: async (journey, { options, isLarge }, look) => {
    const walk = await Walk.start(journey, options);
    if (isLarge) await walk.press('大字版');
    await atEverySheet(walk, (screen) => look(walk.page, screen));
  },
  policy: async (journey, { options, isLarge }, look) => {
    const walk = await Walk.start(journey, options);
    if (isLarge) await walk.press('大字版');
    for (const county of ['彭水', '阳泉', '保山', '鹤山', '秀山']) {
      await walk.press(`看${county}的救助办法`);
      await walk.see(`${county}的救助办法`);
      await look(walk.page, county);
      await walk.page.getByRole('radio').first().click();
      await walk.page.getByRole('heading', { level: 2 }).first().waitFor();
      await look(walk.page, `${county} chosen`);
      await walk.press('首页');
      await walk.see('您在哪个县参保？');
    }
  },
  staff: async (journey, { options, isLarge }, look) => {
    const walk = await StaffWalk.start(journey, 'pengshui-2023-52', options);
    if (isLarge) await walk.page.getByRole('button', { name: '大字版' }).click();
    await atEveryPart(walk, (part) => look(walk.page, part));
  },
};
