/**
 * A sentence that can be read in more than one way is a node `{ reading: PS-A3, excess: …, whole: … }` anywhere in a policy
 * file. Choosing a value of each switch turns the file into a plain one; nothing after this step knows of readings.
 */

export type Reading = {
  id: string;
  /** Name of the switch, as the cases spell it. */
  switch: string;
  question: string;
  chosen: string;
  /** Switch value → what it means, in Chinese. */
  values: Record<string, string>;
  why: string;
  /** Who settled it and where: 县医保局 2024-03-01 复函. */
  confirmed?: string;
  /** Whether those who apply the document agree with the chosen value; open where nobody has said. */
  status?: ReadingStatus;
};

export type ReadingStatus = 'agreed' | 'disputed' | 'open';
export const readingStatusWords: Record<ReadingStatus, string> = { agreed: '一致', disputed: '不一致', open: '待定' };

type Tree = unknown;
const isMap = (node: Tree): node is Record<string, Tree> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

export class ReadingProblem extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

/** The value in force for each reading: the chosen one, or the one that `switches` names by switch. */
export function chosenValues(readings: Reading[], switches: Record<string, string> = {}): Record<string, string> {
  const values: Record<string, string> = {};
  for (const reading of readings) {
    const value = switches[reading.switch] ?? reading.chosen;
    if (Object.keys(reading.values).indexOf(value) < 0)
      throw new ReadingProblem(
        `readings.${reading.id}`,
        `没有“${value}”这种读法，可选：${Object.keys(reading.values).join('、')}`,
      );
    values[reading.id] = value;
  }
  return values;
}

/** The tree with every reading node replaced by the branch that `values` chooses. */
export function resolveReadings(node: Tree, values: Record<string, string>, path = ''): Tree {
  if (Array.isArray(node)) return node.map((item, i) => resolveReadings(item, values, `${path}.${i}`));
  if (!isMap(node)) return node;
  if (typeof node.reading === 'string') return resolveReadings(branch(node, node.reading, values, path), values, path);
  const plain: Record<string, Tree> = {};
  for (const [key, value] of Object.entries(node))
    plain[key] = resolveReadings(value, values, path ? `${path}.${key}` : key);
  return plain;
}

function branch(node: Record<string, Tree>, id: string, values: Record<string, string>, path: string): Tree {
  const value = values[id];
  if (value === undefined) throw new ReadingProblem(path, `读法 ${id} 没有在 readings 里登记`);
  if (Object.keys(node).indexOf(value) < 0) throw new ReadingProblem(path, `读法 ${id} 缺少“${value}”这一支`);
  return node[value];
}
