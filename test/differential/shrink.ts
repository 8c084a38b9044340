/** Makes a value of JSON as small as it goes while it still fails: fewer items and fields, smaller numbers, shorter words. */
export function shrink<T>(value: T, fails: (smaller: T) => boolean, mostSteps = 2_000): T {
  let smallest = value;
  for (let steps = 0; steps < mostSteps; ) {
    let next: T | undefined;
    for (const candidate of smaller(smallest)) {
      if (++steps > mostSteps) break;
      if (fails(candidate as T)) {
        next = candidate as T;
        break;
      }
    }
    if (next === undefined) return smallest;
    smallest = next;
  }
  return smallest;
}

/** Every value that is one step smaller, the boldest steps first. */
function* smaller(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) yield* smallerArrays(value);
  else if (typeof value === 'object' && value !== null) yield* smallerObjects(value as Record<string, unknown>);
  else if (typeof value === 'number') yield* smallerNumbers(value);
}

function* smallerArrays(items: unknown[]): Generator<unknown[]> {
  if (items.length > 1) yield items.slice(0, items.length >> 1);
  for (const at of items.keys()) yield items.filter((_, i) => i !== at);
  for (const [at, item] of items.entries())
    for (const less of smaller(item)) yield items.map((other, i) => (i === at ? less : other));
}

function* smallerObjects(fields: Record<string, unknown>): Generator<Record<string, unknown>> {
  for (const name of Object.keys(fields)) {
    const { [name]: _, ...rest } = fields;
    yield rest;
  }
  for (const [name, field] of Object.entries(fields))
    for (const less of smaller(field)) yield { ...fields, [name]: less };
}

/** Towards 0, by halves of the way, and to whole yuan, so that what is left is easy to read. */
function* smallerNumbers(value: number): Generator<number> {
  yield* [0, Math.trunc(value / 1_000_00) * 1_000_00, Math.trunc(value / 100) * 100].filter((less) => less !== value);
  for (let step = Math.trunc(value / 2); step !== 0; step = Math.trunc(step / 2)) yield value - step;
}
