/** Every sentence that can be read in two ways, before one is chosen: each must be registered and have a branch for each reading. */
import type { PolicyProblem } from './problem';
import type { Reading } from './readings';

type Tree = unknown;
type Branches = Record<string, Tree>;
export type Fault = { code: PolicyProblem['code']; path: string; message: string };

const isMap = (node: Tree): node is Branches => typeof node === 'object' && node !== null && !Array.isArray(node);

/** The readings that can be chosen from, the rest of the file without what would stop the choice, and what was wrong. */
export function mendReadings(raw: Branches): { tree: Branches; readings: Reading[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const declared = Array.isArray(raw.readings) ? raw.readings.filter(isMap) : [];
  const readings = declared.filter(isUsable).map((reading) => chosenOne(reading, faults));
  const walk = (node: Tree, path: string): Tree => {
    if (Array.isArray(node)) return node.map((item, i) => walk(item, join(path, stepOf(item, i))));
    if (!isMap(node)) return node;
    if (typeof node.reading === 'string') return mendNode(node, node.reading, path);
    return mapOf(Object.keys(node), (key) => walk(node[key], join(path, key)));
  };
  const mendNode = (node: Branches, id: string, path: string): Tree => {
    const branches = Object.keys(node).filter((key) => key !== 'reading');
    const reading = readings.find((one) => one.id === id);
    const any = branches[0] === undefined ? undefined : node[branches[0]];
    if (!reading) {
      if (!declared.some((one) => one.id === id))
        faults.push({ code: 'policy.unknownName', path, message: `读法 ${id} 没有在 readings 里登记` });
      return walk(any, path);
    }
    const values = Object.keys(reading.values);
    faults.push(...branchFaults(id, values, branches, path));
    const whole = mapOf(values, (value) => walk(branches.indexOf(value) >= 0 ? node[value] : any, path));
    return { ...whole, reading: id };
  };
  const rest = Object.keys(raw).filter((key) => key !== 'readings');
  const tree = mapOf(rest, (key) => walk(raw[key], key));
  return { tree, readings, faults };
}

const isUsable = ({ id, switch: name, values }: Branches): boolean =>
  typeof id === 'string' && typeof name === 'string' && isMap(values) && Object.keys(values).length > 0;

function chosenOne(raw: Branches, faults: Fault[]): Reading {
  const reading = { ...raw, chosen: String(raw.chosen) } as Reading;
  const values = Object.keys(reading.values);
  if (values.indexOf(reading.chosen) >= 0) return reading;
  const message = `没有“${reading.chosen}”这种读法，可以写：${values.join('、')}`;
  // The schema says it when nothing was chosen at all.
  if (raw.chosen !== undefined)
    faults.push({ code: 'policy.unknownName', path: `readings.${reading.id}.chosen`, message });
  return { ...reading, chosen: values[0] as string };
}

function branchFaults(id: string, values: string[], branches: string[], path: string): Fault[] {
  const lacking = values.filter((value) => branches.indexOf(value) < 0);
  const strange = branches.filter((branch) => values.indexOf(branch) < 0);
  return [
    ...lacking.map((value) => ({ message: `读法 ${id} 缺少“${value}”这一支` })),
    ...strange.map((branch) => ({ message: `读法 ${id} 没有“${branch}”这一支，可以写：${values.join('、')}` })),
  ].map(({ message }) => ({ code: 'policy.unknownName' as const, path, message }));
}

/** A list's item goes by its id, as in every path that a person reads. */
const stepOf = (item: Tree, i: number): string => (isMap(item) && typeof item.id === 'string' ? item.id : String(i));

const join = (path: string, step: string): string => (path ? `${path}.${step}` : step);

function mapOf(keys: string[], value: (key: string) => Tree): Branches {
  const map: Branches = {};
  for (const key of keys) map[key] = value(key);
  return map;
}
