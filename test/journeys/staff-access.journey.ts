import { type Journey, seriousFaults, startJourney } from './browser';
import { offTheSide, textBelow, tooSmall } from './screen-faults';
import { atEveryPart } from './staff-screens';
import { StaffWalk } from './staff-walk';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

test.each([
  ['标准版', 1280],
  ['大字版', 1280],
  ['标准版', 375],
  ['大字版', 375],
])(
  'in %s, %i wide: axe finds nothing serious, nothing runs off the side, targets and text are large enough',
  async (mode, width) => {
    const walk = await StaffWalk.start(journey, 'pengshui-2023-52', { viewport: { width, height: 800 } });
    const isLarge = mode === '大字版';
    if (isLarge) await walk.page.getByRole('button', { name: '大字版' }).click();
    await atEveryPart(walk, async (part) => {
      const found = {
        part,
        faults: await seriousFaults(walk.page),
        beside: await offTheSide(walk.page),
        small: await tooSmall(walk.page, isLarge ? 60 : 44),
        tiny: await textBelow(walk.page, isLarge ? 18 : 14),
      };
      expect(found).toEqual({ part, faults: [], beside: [], small: [], tiny: [] });
    });
    expect(walk.complaints).toEqual([]);
  },
);
