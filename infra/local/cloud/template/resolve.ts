import { stop } from '../stopped';
import { account, partition, region, urlSuffix } from './account';
import { isMap, type Properties, type Template, type Value } from './template';

/** Where names are looked up while a template is worked out. */
export type Names = {
  readonly ref: (id: string) => string | undefined;
  readonly attribute: (id: string, attribute: string) => string | undefined;
  readonly exported: (name: string) => Value | undefined;
};

type Place = { readonly template: Template; readonly names: Names; readonly at: string };

/** What `AWS::NoValue` leaves: nothing, not even an empty entry. */
const nothing = Symbol('AWS::NoValue');
type Result = Value | typeof nothing;

/** Work out every intrinsic of the properties of one resource; one that is not known stops with its logical id. */
export function resolveProperties(properties: Properties, place: Place): Properties {
  return resolveValue(properties, place) as Properties;
}

/** Whether a resource with this condition is made at all. */
export function holds(condition: string, place: Place): boolean {
  const rule = place.template.conditions[condition];
  if (rule === undefined) return stop(place.at, `the condition ${condition} is not in the template`);
  return isTrue(rule, place);
}

export function resolveValue(value: Value, place: Place): Value {
  const result = resolve(value, place);
  return result === nothing ? stop(place.at, 'AWS::NoValue stands where a value is needed') : result;
}

function resolve(value: Value, place: Place): Result {
  if (Array.isArray(value)) return value.map((one) => resolve(one, place)).filter((one) => one !== nothing);
  if (!isMap(value)) return value;
  const [name, ...others] = Object.keys(value);
  if (name !== undefined && others.length === 0 && isIntrinsic(name)) return call(name, value[name] as Value, place);
  const entries = Object.entries(value).map(([key, one]) => [key, resolve(one, place)] as const);
  return Object.fromEntries(entries.filter(([, one]) => one !== nothing)) as Properties;
}

/** A policy's own `Condition` is a map of operators, not a name: an intrinsic is one only with a name. */
const isIntrinsic = (name: string): boolean => name === 'Ref' || name.startsWith('Fn::');

function call(name: string, argument: Value, place: Place): Result {
  const run = intrinsics[name];
  if (!run) return stop(place.at, `the intrinsic ${name} is not known here`);
  return run(argument, place);
}

const intrinsics: Record<string, (argument: Value, place: Place) => Result> = {
  Ref: (id, place) => reference(text(id, place), place),
  'Fn::GetAtt': (argument, place) => {
    const [id = '', attribute = ''] = typeof argument === 'string' ? argument.split(/\.(.*)/s) : texts(argument, place);
    return attributeOf(id, attribute, place);
  },
  'Fn::Join': (argument, place) => {
    const [separator, parts] = pair(argument, place);
    return texts(resolveValue(parts, place), place).join(text(separator, place));
  },
  'Fn::Sub': (argument, place) => {
    const [pattern, own] = Array.isArray(argument) ? pair(argument, place) : [argument, {}];
    return substitute(text(pattern, place), isMap(own) ? own : {}, place);
  },
  'Fn::Select': (argument, place) => {
    const [index, list] = pair(argument, place);
    const all = resolveValue(list, place);
    const found = Array.isArray(all) ? all[Number(resolveValue(index, place))] : undefined;
    return found ?? stop(place.at, 'Fn::Select finds nothing at this place of the list');
  },
  'Fn::Split': (argument, place) => {
    const [separator, whole] = pair(argument, place);
    return text(resolveValue(whole, place), place).split(text(separator, place));
  },
  'Fn::If': (argument, place) => {
    const [condition, then, otherwise] = Array.isArray(argument) ? argument : [];
    return resolve((holds(text(condition, place), place) ? then : otherwise) ?? null, place);
  },
  'Fn::FindInMap': (argument, place) => {
    const [map = '', first = '', second = ''] = texts(resolveValue(argument, place), place);
    return (
      place.template.mappings[map]?.[first]?.[second] ?? stop(place.at, `the mapping ${map} has no ${first}.${second}`)
    );
  },
  'Fn::ImportValue': (argument, place) => {
    const name = text(resolveValue(argument, place), place);
    return place.names.exported(name) ?? stop(place.at, `no template exports ${name}`);
  },
};

function isTrue(rule: Value, place: Place): boolean {
  const [name = '', argument] = isMap(rule) ? (Object.entries(rule)[0] ?? []) : [];
  const parts = (): readonly Value[] => (Array.isArray(argument) ? argument : []);
  if (name === 'Condition') return holds(text(argument, place), place);
  if (name === 'Fn::Equals') return resolveValue(parts()[0] ?? null, place) === resolveValue(parts()[1] ?? null, place);
  if (name === 'Fn::Not') return !parts().some((part) => isTrue(part, place));
  if (name === 'Fn::And') return parts().every((part) => isTrue(part, place));
  if (name === 'Fn::Or') return parts().some((part) => isTrue(part, place));
  return stop(place.at, `the intrinsic ${name || JSON.stringify(rule)} is not known in a condition`);
}

function reference(id: string, place: Place): Result {
  if (id === 'AWS::NoValue') return nothing;
  const pseudo: Record<string, Value> = {
    'AWS::Region': region,
    'AWS::AccountId': account,
    'AWS::Partition': partition,
    'AWS::URLSuffix': urlSuffix,
    'AWS::StackName': place.template.stack,
    'AWS::StackId': `arn:${partition}:cloudformation:${region}:${account}:stack/${place.template.stack}/local`,
  };
  const parameter = place.template.parameters[id]?.Default;
  return pseudo[id] ?? parameter ?? place.names.ref(id) ?? stop(place.at, `Ref finds no ${id}`);
}

function attributeOf(id: string, attribute: string, place: Place): string {
  return place.names.attribute(id, attribute) ?? stop(place.at, `Fn::GetAtt finds no ${id}.${attribute}`);
}

function substitute(pattern: string, own: Record<string, Value>, place: Place): string {
  return pattern.replace(/\$\{(!?)([^}]+)\}/g, (_, isLiteral: string, name: string) => {
    if (isLiteral) return `\${${name}}`;
    const ownValue = own[name];
    if (ownValue !== undefined) return text(resolveValue(ownValue, place), place);
    const [id = '', attribute] = name.split(/\.(.*)/s);
    if (attribute) return attributeOf(id, attribute, place);
    return text(resolveValue({ Ref: name }, place), place);
  });
}

function pair(argument: Value, place: Place): readonly [Value, Value] {
  const [first, second, ...more] = Array.isArray(argument) ? argument : [];
  if (first === undefined || second === undefined || more.length > 0)
    stop(place.at, 'an intrinsic wants two arguments');
  return [first, second];
}

function text(value: Value | undefined, place: Place): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return stop(place.at, `a text is needed where ${JSON.stringify(value)} stands`);
}

const texts = (value: Value, place: Place): string[] =>
  Array.isArray(value) ? value.map((one) => text(one, place)) : stop(place.at, 'a list is needed in an intrinsic');
