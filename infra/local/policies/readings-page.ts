/** The readings of a policy and the money that hangs on them, as a page for a terminal. */
import { readingStatusWords } from '@yizhu/shared/policy/readings';
import { moveText } from './moved-words';
import { signedYuan, tableLines } from './page-table';
import { labelled, wrapped } from './page-text';
import type { OtherReading, PolicyReadings, ReadingCost } from './readings-cost';

export function readingsPage({ name, number, cases, readings }: PolicyReadings): string {
  const head = `${name}（${number}）：${readings.length} 处可以有不同读法，用 ${cases} 个算例比较`;
  if (readings.length === 0) return `${name}（${number}）：没有登记不同的读法`;
  const lone =
    cases > 0
      ? []
      : ['这份政策还没有算例，比不出差多少钱。写几个算例文件，用 --cases 指给它（写法见 docs/new-county.md）。'];
  return [head, ...lone, '', ...readings.flatMap((reading) => [...readingLines(reading, cases), ''])]
    .join('\n')
    .trimEnd();
}

function readingLines(reading: ReadingCost, cases: number): string[] {
  const { id, question, status, chosen, chosenSays, why, others } = reading;
  return [
    ...wrapped(`${id}  ${question}`, 0, 7),
    ...labelled('状态', [readingStatusWords[status]], 2),
    ...labelled('● 采用', [`${chosenSays}（${reading.switch}=${chosen}）`], 2),
    ...others.flatMap(({ value, says }) => labelled('○ 没采用', [`${says}（${reading.switch}=${value}）`], 2)),
    ...labelled('理由', [why], 2),
    ...tableLines([HEAD, ...others.map((other) => rowOf(other, cases))], 2, [1, 2, 3, 4]),
    ...others.flatMap(largestLine),
    ...others.flatMap(movesWithoutTotal),
  ];
}

const HEAD = ['如果改成', '变的算例', '多给', '少给', '合计'];

function rowOf(other: OtherReading, cases: number): string[] {
  return [
    other.value,
    `${other.changed.length}/${cases}`,
    other.more > 0 ? `${other.more} 例 ${signedYuan(other.moreFen)}` : '-',
    other.fewer > 0 ? `${other.fewer} 例 ${signedYuan(other.fewerFen)}` : '-',
    other.more + other.fewer > 0 ? signedYuan(other.sumFen) : '-',
  ];
}

const largestLine = ({ value, largest }: OtherReading): string[] =>
  largest ? wrapped(`${value} 变得最多的：${largest.id} ${largest.title}，${signedYuan(largest.changeFen)}`, 2, 4) : [];

/** Cases without a total that moves (shares of a fund, days): what moves instead. */
function movesWithoutTotal({ value, changed }: OtherReading): string[] {
  const others = changed.filter(({ changeFen }) => (changeFen ?? 0) === 0);
  return others.flatMap(({ id, title, moves }) => [
    ...wrapped(`${value} 合计不变或没有合计的：${id} ${title}`, 2, 4),
    ...moves.flatMap((move) => wrapped(moveText(move), 4, 6)),
  ]);
}
