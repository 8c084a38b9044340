import path from 'node:path';
import { atEveryScreenOfTheLine } from '../journeys/line-screens';
import type { LineLook } from '../journeys/line-stops';
import { Line } from '../journeys/line-walk';
import { atEachSize, type ScreenSize } from '../journeys/screen-sizes';
import { Shots } from './shots';

const size = (name: string, width: number, height: number): ScreenSize => ({
  name,
  width,
  height,
  isLarge: name.endsWith('-care'),
});
const narrow = [size('375', 375, 667), size('375-care', 375, 667)];
const residentSizes = [...narrow, size('320', 320, 568), size('320-care', 320, 568)];
const officeSizes = [...narrow, size('1280', 1280, 800), size('1280-care', 1280, 800)];

/** The line on the local system, walked once: each screen at every size before the next. What is wrong comes back. */
export async function takeLine(folder: string): Promise<string[]> {
  const line = await Line.starts();
  try {
    const resident = new SizedShots(folder, 'resident', residentSizes);
    const office = new SizedShots(folder, 'office', officeSizes);
    await atEveryScreenOfTheLine(line, { resident: resident.look, office: office.look });
    return [...resident.report(), ...office.report()];
  } finally {
    await line.ends();
  }
}

/** Pictures of one person's way at several sizes. */
class SizedShots {
  private readonly shots: ReadonlyMap<string, Shots>;

  constructor(
    folder: string,
    private readonly who: string,
    private readonly sizes: readonly ScreenSize[],
  ) {
    this.shots = new Map(
      sizes.map(({ name, isLarge }) => [name, new Shots(path.join(folder, `line-${who}-${name}`), isLarge)]),
    );
  }

  readonly look: LineLook = ({ page }, screen) =>
    atEachSize(page, this.sizes, async ({ name }) => this.shots.get(name)?.take(page, screen));

  /** Says how it went at each size. */
  report(): string[] {
    for (const [name, { taken, faults }] of this.shots)
      console.log(`line ${this.who} ${name}：${taken} 屏，${faults.length} 处要改`);
    return [...this.shots.values()].flatMap(({ faults }) => faults);
  }
}
