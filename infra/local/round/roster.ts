import { halfWidth } from '@yizhu/shared/api/typed-text';
import { findCategory as findNational } from '@yizhu/shared/people/categories';
import { type Cell, type CellReader, personIdReader, readText } from './cells';
import { type RosterField, rosterColumns } from './columns';
import type { ListedCategory, RoundPolicy } from './round-policy';
import { type Rejected, rejecting, type Source } from './sources';
import { type Header, type RowReader, readTable } from './table';

export type RosterPerson = {
  readonly id: string;
  readonly town: string;
  readonly category: ListedCategory;
  readonly riskEliminated: boolean;
  readonly listed: boolean;
};

/** The people of this round by their place, and the place of each id. */
export type Roster = { readonly people: readonly RosterPerson[]; readonly places: ReadonlyMap<string, number> };

const YES = new Set(['true', '1', 'y', 'yes', '是', '已消除', '已消除风险', '风险已消除', '消除']);
const NO = new Set(['', '-', '--', 'false', '0', 'n', 'no', '否', '未消除', '未消除风险', '风险未消除']);

/**
 * Read the roster of 乡村振兴. A row that cannot be used is rejected and the person is not on the list; of two rows for one person the
 * first is kept and the second rejected, whether it says the same or not.
 */
export async function readRoster(
  source: Source,
  policy: RoundPolicy,
  reject: (rejected: Rejected) => void,
): Promise<Roster> {
  const people: RosterPerson[] = [];
  const places = new Map<string, number>();
  const lines: number[] = [];
  const readId = personIdReader();
  const rejectRow = rejecting(source, reject);
  const start =
    (header: Header<RosterField>): RowReader =>
    (cells, line) => {
      const person = readPerson(header, cells, readId, policy);
      if ('reason' in person) return rejectRow(line, person.reason);
      const first = places.get(person.value.id);
      const kept = first === undefined ? undefined : people[first];
      if (first !== undefined && kept) return rejectRow(line, secondLine(kept, person.value, lines[first] ?? 0));
      places.set(person.value.id, people.length);
      people.push(person.value);
      lines.push(line);
    };
  await readTable(source.path, rosterColumns, start, rejectRow);
  return { people, places };
}

function readPerson(
  header: Header<RosterField>,
  cells: readonly string[],
  readId: CellReader<string>,
  policy: RoundPolicy,
): Cell<RosterPerson> {
  const at = (field: RosterField) => header.places[field][0] ?? -1;
  const cell = (field: RosterField) => cells[at(field)];
  const bad = (field: RosterField, reason: string) => ({ reason: `“${header.titles[at(field)]}”列：${reason}` });
  const id = readId(cell('person_id'));
  if ('reason' in id) return bad('person_id', id.reason);
  const category = readCategory(cell('category'), policy);
  if ('reason' in category) return bad('category', category.reason);
  const risk = readYesNo(cell('risk_eliminated'));
  if ('reason' in risk) return bad('risk_eliminated', risk.reason);
  return {
    value: {
      id: id.value,
      town: readText(cell('town')),
      category: category.value,
      riskEliminated: risk.value,
      listed: !(category.value.endsWithRisk && risk.value),
    },
  };
}

function readCategory(cell: string | undefined, { findCategory, titles, name }: RoundPolicy): Cell<ListedCategory> {
  const word = readText(cell);
  if (word === '') return { reason: '没有填救助身份。请补上后再运行。' };
  const category = findCategory(word);
  if (category) return { value: category };
  const known = findNational(word) ? '不是' : '写法不认识，不是';
  return { reason: `“${word.slice(0, 40)}”${known}${name}这次救助的对象。对象是：${titles.join('、')}。` };
}

function readYesNo(cell: string | undefined): Cell<boolean> {
  const word = halfWidth(readText(cell)).toLowerCase();
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  return { reason: `看不懂“${word.slice(0, 20)}”。消除了风险的填“是”，没有的填“否”或留空。` };
}

function secondLine(kept: RosterPerson, second: RosterPerson, firstRow: number): string {
  const differences = [
    kept.town !== second.town && '镇街',
    kept.category.id !== second.category.id && '救助身份',
    kept.riskEliminated !== second.riskEliminated && '风险是否消除',
  ].filter(Boolean);
  if (differences.length === 0) return `重复行：与第${firstRow}行相同，只算一人。`;
  return `同一个人在第${firstRow}行已经有了，两行的${differences.join('、')}不同；按第${firstRow}行计算，这一行没有采用。请向乡村振兴部门核实。`;
}
