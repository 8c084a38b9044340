/** From a problem's path back to the line of the file: list items by their id, sentences with several readings seen through. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

type Place = { offset: number; depth: number };

/** Finds the line (from 1) of a path; of a part that is not there, the nearest part around it. Undefined for a file that is not YAML. */
export function lineFinder(text: string): (path: string) => number | undefined {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const place = (node: unknown, parts: string[], here: Place): Place => {
    const one = isAlias(node) ? node.resolve(yaml) : node;
    if (parts.length === 0) return here;
    if (isMap(one) && isScalar(one.get('reading', true)))
      return furthest(
        here,
        one.items.map(({ value }) => place(value, parts, here)),
      );
    return furthest(
      here,
      childrenOf(one).map(({ name, value, offset }) => {
        const taken = stepsTaken(name, parts);
        return taken === 0 ? here : place(value, parts.slice(taken), { offset, depth: here.depth + taken });
      }),
    );
  };
  return (path) => {
    if (yaml.errors.length > 0 || path === '') return undefined;
    const found = place(yaml.contents, path.split('.'), { offset: 0, depth: 0 });
    return found.depth === 0 ? undefined : lines.linePos(found.offset).line;
  };
}

const furthest = (here: Place, places: Place[]): Place =>
  places.reduce((best, one) => (one.depth > best.depth ? one : best), here);

type Child = { name: string; value: unknown; offset: number };

function childrenOf(node: unknown): Child[] {
  if (isMap(node))
    return node.items.map(({ key, value }) => ({
      name: String(isScalar(key) ? key.value : key),
      value,
      offset: (key as Node).range?.[0] ?? 0,
    }));
  if (!isSeq(node)) return [];
  return node.items.map((item, i) => {
    const id = isMap(item) ? item.get('id') : undefined;
    return { name: typeof id === 'string' ? id : String(i), value: item, offset: (item as Node).range?.[0] ?? 0 };
  });
}

/** How many steps of the path the name covers: ids may hold dots, and a key may stand for several values. */
function stepsTaken(name: string, parts: string[]): number {
  const steps = name.split('.');
  if (steps.every((step, i) => parts[i] === step)) return steps.length;
  return name.split(/[,，]\s*/).indexOf(parts[0] ?? '') >= 0 ? 1 : 0;
}
