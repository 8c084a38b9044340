import { stop } from '../stopped';
import { isMap, type Value } from '../template/template';

/** Whether a record fits one of the patterns of an event source mapping. */
export type EventFilter = (record: Value) => boolean;

type Test = (value: Value | undefined) => boolean;

/** Read the patterns (`FilterCriteria`); a comparison that is not known stops with the logical id. No pattern lets everything in. */
export function readFilter(criteria: Value | undefined, id: string): EventFilter {
  const filters = isMap(criteria) && Array.isArray(criteria.Filters) ? criteria.Filters : [];
  const tests = filters.map((filter) => readPattern(JSON.parse(String(isMap(filter) ? filter.Pattern : '')), id));
  return (record) => tests.length === 0 || tests.some((test) => test(record));
}

/** A map asks for all of its fields; a list lets any of its values be. */
function readPattern(pattern: Value, id: string): Test {
  if (Array.isArray(pattern)) {
    const tests = pattern.map((one) => readComparison(one, id));
    return (value) => tests.some((test) => test(value));
  }
  if (!isMap(pattern)) return stop(id, `a filter has ${JSON.stringify(pattern)} where a list or a map belongs`);
  const fields = Object.entries(pattern).map(([name, part]) => readField(name, part, id));
  return (value) => fields.every((test) => test(value));
}

function readField(name: string, part: Value, id: string): Test {
  if (name === '$or') {
    const tests = (Array.isArray(part) ? part : []).map((one) => readPattern(one, id));
    return (value) => tests.some((test) => test(value));
  }
  const test = readPattern(part, id);
  return (value) => test(isMap(value) ? value[name] : undefined);
}

function readComparison(wanted: Value, id: string): Test {
  if (!isMap(wanted)) return (value) => value === wanted;
  const [[name, argument] = ['', null]] = Object.entries(wanted);
  const make = comparisons[name];
  if (!make) return stop(id, `the comparison ${name} of a filter is not known here`);
  return make(argument, id);
}

const comparisons: Readonly<Record<string, (argument: Value, id: string) => Test>> = {
  exists: (wanted) => (value) => (value !== undefined) === wanted,
  prefix: (wanted) => (value) => typeof value === 'string' && value.startsWith(String(wanted)),
  suffix: (wanted) => (value) => typeof value === 'string' && value.endsWith(String(wanted)),
  'equals-ignore-case': (wanted) => (value) =>
    typeof value === 'string' && value.toLowerCase() === String(wanted).toLowerCase(),
  'anything-but': (wanted, id) => {
    const tests = (Array.isArray(wanted) ? wanted : [wanted]).map((one) => readComparison(one, id));
    return (value) => value !== undefined && !tests.some((test) => test(value));
  },
  // Numbers of DynamoDB are texts in a record, so at AWS too this never holds for them.
  numeric: (wanted) => (value) => typeof value === 'number' && holdsNumeric(Array.isArray(wanted) ? wanted : [], value),
};

function holdsNumeric([operator, limit, ...more]: readonly Value[], value: number): boolean {
  const wanted = Number(limit);
  const holds = {
    '=': value === wanted,
    '<': value < wanted,
    '<=': value <= wanted,
    '>': value > wanted,
    '>=': value >= wanted,
  };
  return (holds[operator as keyof typeof holds] ?? false) && (more.length === 0 || holdsNumeric(more, value));
}
