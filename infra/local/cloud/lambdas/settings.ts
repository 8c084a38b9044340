import { existsSync } from 'node:fs';
import path from 'node:path';
import { stop } from '../stopped';
import { type Deployment, isMap, type Resource } from '../template/template';

/** What the template says of a function, in the units of this file's names. */
export type FunctionSettings = {
  readonly resource: Resource;
  readonly file: string;
  readonly exportName: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  readonly most: number;
  readonly environment: Readonly<Record<string, string>>;
};

/** Workers of one function at the same time, where it reserves no fewer. */
const mostWorkers = 4;

export function readFunction(deployment: Deployment, resource: Resource): FunctionSettings {
  const { Code: code, Handler: handler, MemorySize, Timeout, ReservedConcurrentExecutions } = resource.properties;
  const key = isMap(code) ? String(code.S3Key) : '';
  const folder = deployment.bundle(key) ?? stop(resource.id, `its bundle ${key} is not among the assets`);
  const [name = '', exportName = ''] = String(handler).split('.');
  const file = ['.mjs', '.js', '.cjs'].map((ending) => path.join(folder, name + ending)).find((one) => existsSync(one));
  return {
    resource,
    file: file ?? stop(resource.id, `its bundle ${folder} holds no ${name}.mjs`),
    exportName,
    memoryMb: Number(MemorySize ?? 128),
    timeoutMs: Number(Timeout ?? 3) * 1000,
    most: Math.min(mostWorkers, Number(ReservedConcurrentExecutions ?? mostWorkers)),
    environment: readEnvironment(resource),
  };
}

function readEnvironment({ properties }: Resource): Record<string, string> {
  const variables = isMap(properties.Environment) ? properties.Environment.Variables : undefined;
  const entries = Object.entries(isMap(variables) ? variables : {});
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
