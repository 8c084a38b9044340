import type { Resource, Template } from './synthesise';

/** One thing of the template that something must miss when it is gone. `remove` takes it out of the template that it is given. */
export type Part = {
  readonly kind: 'route' | 'trigger' | 'index' | 'permission' | 'environment';
  /** Such as `POST /cases/{id}/steps`, `byQueue`, `PayoutsRolePolicy dynamodb:Query COUNTY#*`, `StaffFunction TABLE`. */
  readonly name: string;
  remove(template: Template): void;
};

/** Every part of a template that can be taken away by itself, so that a test can take away each. */
export function partsOf(template: Template): Part[] {
  return Object.entries(template.Resources).flatMap(
    ([id, resource]) => partsBy[resource.Type]?.(id, resource, template) ?? [],
  );
}

const partsBy: Record<string, (id: string, resource: Resource, template: Template) => Part[]> = {
  'AWS::ApiGateway::Method': (id, resource, template) => [route(id, resource, template)],
  'AWS::Lambda::EventSourceMapping': (id) => [whole('trigger', id)],
  'AWS::Events::Rule': (id) => [whole('trigger', id)],
  'AWS::Lambda::Permission': (id) => [whole('permission', id)],
  'AWS::DynamoDB::Table': indexes,
  'AWS::IAM::Policy': permissions,
  'AWS::Lambda::Function': environment,
};

const whole = (kind: Part['kind'], id: string, name = id): Part => ({
  kind,
  name,
  remove: (template) => drop(template, id),
});

/** A resource goes with what waits for it to be made. */
function drop({ Resources }: Template, id: string): void {
  delete Resources[id];
  for (const other of Object.values(Resources)) {
    const waitsFor = [other.DependsOn ?? []].flat();
    if (waitsFor.includes(id)) other.DependsOn = waitsFor.filter((one) => one !== id);
  }
}

/** A method and the right of API Gateway to call its function, which names the method. */
function route(id: string, { Properties = {} }: Resource, template: Template): Part {
  const name = `${Properties.HttpMethod} ${pathOf(template, Properties.ResourceId)}`;
  const remove = (from: Template) => {
    drop(from, id);
    drop(from, `${id}Permission`);
  };
  return { kind: 'route', name, remove };
}

/** `/cases/{id}` of a resource of the API, from its parts. */
export function pathOf({ Resources }: Template, resourceId: { Ref?: string }): string {
  const { ParentId, PathPart } = Resources[resourceId.Ref ?? '']?.Properties ?? {};
  return PathPart === undefined ? '' : `${pathOf({ Resources } as Template, ParentId)}/${PathPart}`;
}

function indexes(id: string, { Properties = {} }: Resource): Part[] {
  return (Properties.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema }: Index) => ({
    kind: 'index',
    name: IndexName,
    remove: (template: Template) => {
      const table = template.Resources[id]?.Properties ?? {};
      const itsOwn = KeySchema.map(({ AttributeName }) => AttributeName);
      table.GlobalSecondaryIndexes = table.GlobalSecondaryIndexes.filter((one: Index) => one.IndexName !== IndexName);
      if (table.GlobalSecondaryIndexes.length === 0) delete table.GlobalSecondaryIndexes;
      table.AttributeDefinitions = table.AttributeDefinitions.filter(
        (one: Attribute) => !itsOwn.includes(one.AttributeName),
      );
    },
  }));
}
type Attribute = { AttributeName: string };
type Index = { IndexName: string; KeySchema: Attribute[] };

type Statement = {
  Action: string | string[];
  Resource: unknown;
  Condition?: { 'ForAllValues:StringLike'?: { 'dynamodb:LeadingKeys': string[] } };
};
const actionsOf = ({ Action }: Statement): string[] => [Action].flat();
const statementsOf = (template: Template, id: string): Statement[] =>
  template.Resources[id]?.Properties?.PolicyDocument.Statement;

function permissions(id: string, _: Resource, template: Template): Part[] {
  return statementsOf(template, id).flatMap((statement) =>
    actionsOf(statement).map((action) => permission(id, statement, action)),
  );
}

/** A statement is found again by what it says, since others may have been taken away before it. */
function permission(id: string, statement: Statement, action: string): Part {
  const on =
    statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'].join(' ') ??
    resourceWords(statement.Resource);
  const isIt = (one: Statement) => sameReach(one, statement) && actionsOf(one).includes(action);
  const remove = (template: Template) => {
    const policy = template.Resources[id]?.Properties?.PolicyDocument;
    policy.Statement = policy.Statement.map((one: Statement) => (isIt(one) ? without(one, action) : one)).filter(
      (one: Statement) => actionsOf(one).length > 0,
    );
  };
  return { kind: 'permission', name: `${id} ${action} ${on}`, remove };
}

const without = (statement: Statement, action: string): Statement => ({
  ...statement,
  Action: actionsOf(statement).filter((one) => one !== action),
});
const sameReach = (one: Statement, other: Statement): boolean =>
  JSON.stringify([one.Resource, one.Condition]) === JSON.stringify([other.Resource, other.Condition]);

/** What a resource is, for a reader: the names and texts that it is joined from. */
const resourceWords = (resource: unknown): string =>
  textsIn(resource)
    .filter((text) => text !== 'Arn')
    .join('');
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);

function environment(id: string, { Properties = {} }: Resource): Part[] {
  return Object.keys(Properties.Environment?.Variables ?? {}).map((name) => ({
    kind: 'environment',
    name: `${id} ${name}`,
    remove: (template) => delete template.Resources[id]?.Properties?.Environment.Variables[name],
  }));
}
