/** Two versions of a policy as a page for a terminal. */
import type { CaseDiff, PolicyDiff, TriedChange } from './diff-cases';
import { tally } from './diff-people';
import { moveText } from './moved-words';
import { signedYuan, tableLines } from './page-table';
import { wrapped } from './page-text';

export function diffPage(diff: PolicyDiff): string {
  const { before, after, cases, changed, sumFen, changes } = diff;
  const ofFigures = changes.filter(({ isProse }) => !isProse);
  const prose = changes.filter(({ isProse, cases: ids }) => isProse && ids?.length === 0);
  const unseen = ofFigures.filter(({ cases: ids }) => ids?.length === 0);
  const seen = changes.filter((one) => !prose.includes(one) && !unseen.includes(one));
  const lines = [
    ...wrapped(`${before.number}（${before.file}）→ ${after.number}（${after.file}）`, 0, 2),
    summary(cases, changed.length, sumFen, changes.length),
    ...part('改了什么', seen.flatMap(changeLines)),
    ...part('没有算例看得出来的改动（请补一个算例，或核对是不是改错了）', unseen.flatMap(changeLines)),
    ...part('只改了文字', prose.flatMap(changeLines)),
    ...part(
      '变了的算例',
      changed.flatMap((one) => caseLines(one, changes)),
    ),
    ...part('谁多了', peopleLines(changed, 'more')),
    ...part('谁少了', peopleLines(changed, 'less')),
  ];
  return lines.join('\n');
}

function summary(cases: number, changed: number, sumFen: number, changes: number): string {
  if (changes === 0) return '两个版本一样。';
  if (cases === 0) return '没有这个地方的算例，看不出差多少钱。可用 --cases 指定算例文件夹。';
  return `${cases} 个算例里变了 ${changed} 个，合计 ${signedYuan(sumFen)}`;
}

const part = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

function changeLines({ path, clause, cases, ...change }: TriedChange): string[] {
  const at = clause ? `（${clause}）` : '';
  const alone =
    cases === undefined ? '，要和别的改动一起才成立' : cases.length > 0 ? `，动了 ${cases.length} 个算例` : '';
  return wrapped(`${path}：${fromTo(change)}${at}${alone}`, 2, 4);
}

function caseLines({ id, title, changeFen, rules, moves, because }: CaseDiff, changes: TriedChange[]): string[] {
  const sum = changeFen === undefined ? '' : `，${signedYuan(changeFen)}`;
  const byRule = rules.map(({ title: name, at, changeFen: fen }) => {
    const money = fen === undefined ? '' : `：${signedYuan(fen)}`;
    return `${name}${at ? `（${at}）` : ''}${money}`;
  });
  const others = changeFen === undefined || changeFen === 0 ? moves.map(moveText) : [];
  const why = changes.filter(({ path }) => because.includes(path)).map((one) => `${one.path} ${fromTo(one)}`);
  return [
    ...wrapped(`${id} ${title}${sum}`, 2, 4),
    ...[...byRule, ...others].flatMap((line) => wrapped(line, 4, 6)),
    ...wrapped(`因为 ${why.join('；') || '几处改动合在一起'}`, 4, 6),
  ];
}

function peopleLines(changed: CaseDiff[], side: 'more' | 'less'): string[] {
  const rows = tally(
    changed.flatMap(({ people }) => people),
    side,
  );
  return tableLines(
    rows.map(({ who, cases, sumFen }) => [who, `${cases} 例`, signedYuan(sumFen)]),
    2,
    [1, 2],
  );
}

const fromTo = ({ before, after }: Pick<TriedChange, 'before' | 'after'>): string =>
  `${valueText(before)} → ${valueText(after)}`;

const MOST_CHARACTERS = 120;

function valueText(value: unknown): string {
  if (value === undefined) return '没有';
  const text = flow(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

/** As the file would write it on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return `{ ${pairs.join(', ')} }`;
}
