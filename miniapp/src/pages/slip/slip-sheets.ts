/** The slip as a picture: which line stands where on which sheet of A5. */
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { type Block, join, MARGIN, type Measure, moved, rule, Setter, SHEET, type Sheet, stack } from './sheet-setter';
import { fixed, type Slip, type SlipRow } from './slip-text';

const ROOM = SHEET.height - 2 * MARGIN;
/** 12 points; 11 where that saves a second sheet. */
const SIZES = [36, 33];

/** One sheet where the text fits; otherwise several, each with the head and its number. */
export function sheetsOf(slip: Slip, measure: Measure): Sheet[] {
  const setters = SIZES.map((size) => new Setter(size, measure));
  const fitting = setters.filter((one) => flow(bodyOf(slip, one), ROOM - headOf(slip, one).height).length === 1)[0];
  const setter = fitting ?? (setters[0] as Setter);
  const head = headOf(slip, setter);
  if (fitting) return [stack([head, ...bodyOf(slip, setter)])];
  const foot = setter.line('').height;
  const pages = flow(bodyOf(slip, setter), ROOM - head.height - foot);
  return pages.map((page, index) => {
    const which = setter.spread('', `第 ${index + 1} 张，共 ${pages.length} 张`, 1);
    return [...stack([head, ...page]), ...moved(which.marks, MARGIN + ROOM - foot)];
  });
}

/** Blocks one after another, a new page where one does not fit. */
function flow(blocks: readonly Block[], room: number): Block[][] {
  const pages: Block[][] = [[]];
  let left = room;
  for (const block of blocks) {
    if (block.height > left && left < room) {
      pages.push([]);
      left = room;
    }
    (pages[pages.length - 1] as Block[]).push(block);
    left -= block.height;
  }
  return pages;
}

const headOf = ({ title, day }: Slip, setter: Setter): Block =>
  join([setter.spread(title, day, 1.25), setter.space(0.25), rule(4), setter.space(0.5)]);

function bodyOf(slip: Slip, setter: Setter): Block[] {
  const { rows, missing, bring, ask } = slip;
  return [
    ...setter.lines(slip.who),
    ...answerOf(slip, setter),
    setter.space(0.4),
    setter.framed(slip.warning),
    ...setter.part(
      fixed.rows,
      rows.map((row) => rowOf(row, setter)),
    ),
    ...setter.part(fixed.missing, setter.items(missing)),
    join(setter.part(fixed.bring, setter.items(bring))),
    join([
      ...setter.part(fixed.ask, setter.items(ask)),
      setter.blanks(['姓名', '电话']),
      setter.space(0.6),
      rule(4),
      setter.space(0.3),
      ...setter.lines(slip.source),
      ...setter.lines(fixed.find),
    ]),
  ];
}

const rowOf = ({ title, amountFen, reason, place }: SlipRow, setter: Setter): Block =>
  join([
    setter.spread(title, `${formatYuan(amountFen)} 元`, 1),
    ...setter.lines(reason),
    ...setter.lines(place),
    setter.space(0.15),
    rule(1),
    setter.space(0.2),
  ]);

function answerOf({ label, amountFen, whyNothing, ownLabel, ownFen }: Slip, setter: Setter): Block[] {
  if (amountFen === undefined) return setter.lines(fixed.unknown, 2, true);
  return [
    setter.space(0.3),
    ...setter.lines(label),
    ...setter.lines(`${formatYuan(amountFen)} 元`, 2, true),
    ...setter.lines(whyNothing ?? ''),
    ...setter.lines(`${ownLabel} ${formatYuan(ownFen)} 元`),
  ];
}
