import { stop } from '../stopped';
import { holds, type Names, resolveProperties, resolveValue } from './resolve';
import { type Handling, resourceTypes } from './resources';
import type { Declared, Deployment, Resource, Template, Value } from './template';

type Made = Pick<Resource, 'ref' | 'attributes'>;

/** Work out all templates together; a type, a property or an intrinsic that is not known stops with the logical id. */
export function deploy(templates: readonly Template[]): Deployment {
  const exports = new Map<string, () => Value>();
  const namesByTemplate = templates.map((template) => namesOf(template, exports));
  const resources = templates.flatMap((template, index) => resourcesOf(template, namesByTemplate[index] as Names));
  const bundles = new Map(templates.flatMap(({ assets }) => [...assets]));
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  return {
    resources,
    ofType,
    find: (type, name, askedBy) =>
      ofType(type).find(({ ref, attributes }) => ref === name || attributes.Arn === name) ??
      stop(askedBy, `there is no ${type} ${name} in the template`),
    bundle: (key) => bundles.get(key),
  };
}

function namesOf(template: Template, exports: Map<string, () => Value>): Names {
  const made = new Map<string, Made>();
  const names: Names = {
    ref: (id) => find(id)?.ref,
    attribute: (id, attribute) => find(id)?.attributes[attribute],
    exported: (name) => exports.get(name)?.(),
  };
  const find = (id: string): Made | undefined => {
    const declared = template.resources[id];
    if (!declared) return undefined;
    const known = made.get(id) ?? name(template, id, declared, names);
    made.set(id, known);
    return known;
  };
  for (const [id, { Value: value, Export }] of Object.entries(template.outputs)) {
    const place = { template, names, at: `${template.stack}/Outputs/${id}` };
    if (Export) exports.set(String(resolveValue(Export.Name, place)), () => resolveValue(value, place));
  }
  return names;
}

function name(template: Template, id: string, declared: Declared, names: Names): Made {
  const at = `${template.stack}/${id}`;
  const given = (property: string) => {
    const value = declared.Properties?.[property];
    return value === undefined ? undefined : String(resolveValue(value, { template, names, at }));
  };
  const { ref, attributes = {} } = handlingOf(declared.Type, at).naming({ stack: template.stack, id, given });
  return { ref, attributes };
}

function resourcesOf(template: Template, names: Names): Resource[] {
  return Object.entries(template.resources).flatMap(([id, declared]) => {
    const at = `${template.stack}/${id}`;
    const handling = handlingOf(declared.Type, at);
    const place = { template, names, at };
    if (handling.how === 'ignored') return [];
    if (declared.Condition !== undefined && !holds(declared.Condition, place)) return [];
    checkProperties(declared, handling, at);
    const properties = resolveProperties(declared.Properties ?? {}, place);
    const made = { ref: names.ref(id) as string, attributes: attributesOf(template, id, declared, names) };
    return [{ stack: template.stack, id, type: declared.Type, properties, ...made }];
  });
}

const attributesOf = (template: Template, id: string, declared: Declared, names: Names) =>
  name(template, id, declared, names).attributes;

const handlingOf = (type: string, at: string): Handling =>
  resourceTypes[type] ??
  stop(at, `the resource type ${type} is not in template/resources.ts: say there what becomes of it`);

function checkProperties(declared: Declared, handling: Exclude<Handling, { how: 'ignored' }>, at: string): void {
  const known = [...handling.reads.split(' '), ...Object.keys(handling.leaves ?? {})];
  const unknown = Object.keys(declared.Properties ?? {}).filter((property) => !known.includes(property));
  if (unknown.length > 0) {
    stop(at, `${declared.Type} has properties that template/resources.ts does not name: ${unknown.join(', ')}`);
  }
}
