import { endpoints } from './endpoints';
import { idSchema, schemas } from './schemas';

const says = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

test('every endpoint has a schema of its body and of its reply, and no other has', () => {
  expect(Object.keys(schemas).sort()).toEqual(Object.keys(endpoints).sort());
});

test('a GET sends nothing', () => {
  const sends = Object.entries(endpoints).filter(([, { method }]) => method === 'GET');
  for (const [name] of sends) {
    const { body } = schemas[name as keyof typeof schemas];
    expect(says(body, {})).toBe(true);
    expect(says(body, { any: 'thing' })).toBe(false);
  }
});

/** Walks a schema and tells what of it has no limit. */
function unlimited(schema: Schema, path: string): string[] {
  const { type, checks = [] } = schema._zod.def;
  const isLimited = checks.some(({ _zod }) => ['max_length', 'less_than', 'string_format'].includes(_zod.def.check));
  if (type === 'string') return isLimited ? [] : [`${path}: a string`];
  if (type === 'number') return isLimited ? [] : [`${path}: a number`];
  if (type === 'array') return [...(isLimited ? [] : [`${path}: a list`]), ...inside(schema._zod.def.element, path)];
  if (type === 'object')
    return Object.entries(schema._zod.def.shape ?? {}).flatMap(([name, one]) => unlimited(one, `${path}.${name}`));
  const { keyType, valueType, innerType, options = [], items = [] } = schema._zod.def;
  return [keyType, valueType, innerType, ...options, ...items].flatMap((one) => inside(one, path));
}
const inside = (schema: Schema | undefined, path: string): string[] => (schema ? unlimited(schema, path) : []);
type Schema = {
  _zod: {
    def: {
      type: string;
      checks?: { _zod: { def: { check: string } } }[];
      shape?: Record<string, Schema>;
      element?: Schema;
      keyType?: Schema;
      valueType?: Schema;
      innerType?: Schema;
      options?: Schema[];
      items?: Schema[];
    };
  };
};

test('every string, number and list has a limit', () => {
  const found = Object.entries(schemas).flatMap(([name, { body, reply }]) => [
    ...unlimited(body as unknown as Schema, `${name}.body`),
    ...unlimited(reply as unknown as Schema, `${name}.reply`),
  ]);
  expect(found).toEqual([]);
});

test('nothing that an endpoint does not say is let through', () => {
  expect(says(schemas.signIn.body, { code: 'c' })).toBe(true);
  expect(says(schemas.signIn.body, { code: 'c', as: 'administrator' })).toBe(false);
  expect(says(schemas.bind.reply, { state: 'waiting' })).toBe(true);
  expect(says(schemas.bind.reply, { state: 'waiting', person: 'p1' })).toBe(false);
  const contact = { name: '样四', phone: '0353-2000000' };
  expect(says(schemas.bind.reply, { state: 'waiting', contact })).toBe(true);
  expect(says(schemas.bind.reply, { state: 'bound', contact })).toBe(false);
});

const step = schemas.step.body;
test.each([
  [{ step: 'accept', version: 1 }, true],
  [{ step: 'accept', version: 0 }, false],
  [{ step: 'batch', version: 1 }, false],
  [{ step: 'visit', version: 2, day: '2025-03-01', visitors: ['样一', '样二'], finding: '属实' }, true],
  [{ step: 'visit', version: 2, day: '2025-03-01', visitors: ['样一'], finding: '属实' }, false],
  [{ step: 'visit', version: 2, day: '2025-02-29', visitors: ['样一', '样二'], finding: '属实' }, false],
  [{ step: 'visit', version: 2, day: '2025-03-01', visitors: ['样一', '样二'], finding: '实'.repeat(501) }, false],
  [{ step: 'propose', version: 6, category: 'dibao', amountFen: 1_000_000_000_000 }, true],
  [{ step: 'propose', version: 6, category: 'dibao', amountFen: 1_000_000_000_001 }, false],
  [{ step: 'propose', version: 6, category: 'dibao', amountFen: 0.5 }, false],
  [{ step: 'propose', version: 6, category: 'dibao', amountFen: -1 }, false],
  [{ step: 'sign', version: 7, amountFen: 100 }, false],
])('the step %j is taken: %s', (body, isTaken) => expect(says(step, body)).toBe(isTaken));

test.each([
  ['990101001', true],
  ['99010100', false],
  ['9901010010', false],
  ['99010100x', false],
])('%s is a township: %s', (township, isOne) => {
  const body = { name: '样一', idNumber: '990101199001011234', phone: '13900000000', township };
  expect(says(schemas.bind.body, body)).toBe(isOne);
});

test.each([
  ['p1.2025-1', true],
  ['', false],
  ['a/b', false],
  ['a#b', false],
  ['x'.repeat(81), false],
])('%j is an id: %s', (id, isOne) => expect(idSchema.safeParse(id).success).toBe(isOne));
