import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stop } from '../stopped';
import type { Template } from './template';

type Assets = {
  readonly files?: Record<
    string,
    {
      readonly source: { readonly path?: string };
      readonly destinations: Record<string, { readonly objectKey: string }>;
    }
  >;
};

/** Every template of a folder of synthesised output, with its assets. */
export function readTemplates(folder: string): Template[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.template.json')) : [];
  if (names.length === 0) stop(folder, 'there is no *.template.json here; synthesise infra/aws first');
  return names.sort().map((name) => readTemplate(folder, name.slice(0, -'.template.json'.length)));
}

function readTemplate(folder: string, stack: string): Template {
  const template = JSON.parse(readFileSync(path.join(folder, `${stack}.template.json`), 'utf8'));
  const known = [...'Resources Parameters Outputs Conditions Mappings Rules Metadata Description'.split(' ')];
  known.push('AWSTemplateFormatVersion');
  const unknown = Object.keys(template).filter((part) => !known.includes(part));
  if (unknown.length > 0) stop(stack, `the template has parts that are not known here: ${unknown.join(', ')}`);
  return {
    stack,
    resources: template.Resources ?? {},
    parameters: template.Parameters ?? {},
    outputs: template.Outputs ?? {},
    conditions: template.Conditions ?? {},
    mappings: template.Mappings ?? {},
    assets: readAssets(folder, stack),
  };
}

function readAssets(folder: string, stack: string): Map<string, string> {
  const file = path.join(folder, `${stack}.assets.json`);
  const { files = {} }: Assets = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return new Map(
    Object.values(files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, path.resolve(folder, source.path ?? '')] as const),
    ),
  );
}
