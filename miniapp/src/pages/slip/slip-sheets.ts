/** The slip as a picture: which line stands where on which sheet of A5. */
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { type Block, heightOf, MARGIN, type Measure, moved, Setter, SHEET, type Sheet, stack } from './sheet-setter';
import { fixed, type Slip } from './slip-text';

const ROOM = SHEET.height - 2 * MARGIN;
/** 12 points; 11 where that saves a second sheet. */
const SIZES = [36, 33];

/** One sheet where the text fits; otherwise several, each with the head and its number. */
export function sheetsOf(slip: Slip, measure: Measure): Sheet[] {
  for (const size of SIZES) {
    const setter = new Setter(size, measure);
    const pages = flow(bodyOf(slip, setter), ROOM - headOf(slip, setter).height);
    if (pages.length === 1) return pages.map((page) => stack([headOf(slip, setter), ...page]));
  }
  const setter = new Setter(SIZES[0] as number, measure);
  const head = headOf(slip, setter);
  const foot = setter.line('');
  const pages = flow(bodyOf(slip, setter), ROOM - head.height - foot.height);
  return pages.map((page, index) => {
    const which = setter.spread('', `第 ${index + 1} 张，共 ${pages.length} 张`);
    return [...stack([head, ...page]), ...moved(which.marks, MARGIN + ROOM - which.height)];
  });
}

/** Blocks one after another, a new page where one does not fit. */
function flow(blocks: Block[], room: number): Block[][] {
  const pages: Block[][] = [[]];
  let left = room;
  let waiting: Block[] = [];
  for (const block of blocks) {
    waiting.push(block);
    if (block.leads) continue;
    const height = heightOf(waiting);
    if (height > left && left < room) {
      pages.push([]);
      left = room;
    }
    (pages[pages.length - 1] as Block[]).push(...waiting);
    left -= height;
    waiting = [];
  }
  return pages;
}

const headOf = ({ title, day }: Slip, setter: Setter): Block =>
  setter.join(setter.spread(title, day, 1.25), setter.space(0.25), setter.rule(4), setter.space(0.5));

function bodyOf(slip: Slip, setter: Setter): Block[] {
  const { rows, missing, bring, ask } = slip;
  const people = ask.map(({ title, phone }) => setter.item(phone === undefined ? title : `${title} ${phone}`));
  return [
    ...setter.lines(slip.who),
    ...answerOf(slip, setter),
    setter.space(0.4),
    setter.framed(slip.warning),
    ...setter.part(rows.length > 0 && fixed.rows),
    ...rows.map(({ title, amountFen, reason, place }) =>
      setter.join(
        setter.spread(title, `${formatYuan(amountFen)} 元`),
        ...setter.lines(reason),
        ...setter.lines(place),
        setter.space(0.15),
        setter.rule(1),
        setter.space(0.2),
      ),
    ),
    ...setter.part(missing.length > 0 && fixed.missing),
    ...missing.map(({ title, why }) => setter.item(`${title}：${why}`)),
    ...setter.part(fixed.bring),
    ...bring.map((thing) => setter.item(thing)),
    setter.join(
      ...setter.part(fixed.ask),
      ...people,
      setter.item(fixed.askNearby),
      setter.blanks('姓名', '电话'),
      setter.space(0.6),
      setter.rule(4),
      setter.space(0.3),
      ...setter.lines(slip.source),
      ...setter.lines(fixed.find),
    ),
  ];
}

function answerOf({ label, amountFen, whyNothing, ownLabel, ownFen }: Slip, setter: Setter): Block[] {
  if (amountFen === undefined) return setter.lines(fixed.unknown, { scale: 2, isBold: true });
  return [
    setter.space(0.3),
    ...setter.lines(label),
    ...setter.lines(`${formatYuan(amountFen)} 元`, { scale: 2, isBold: true }),
    ...setter.lines(whyNothing ?? ''),
    ...setter.lines(`${ownLabel} ${formatYuan(ownFen)} 元`),
  ];
}
