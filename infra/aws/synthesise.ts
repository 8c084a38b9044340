import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledge } from './acknowledged';
import { bundleAll, defaultBundlesFolder, defaultFunctionsFolder } from './bundle';
import { type StageName, stageNamed } from './stages';
import { YizhuStack } from './yizhu-stack';

export type Resource = {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is read by path, and each type of resource has other properties.
  Properties?: Record<string, any>;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};
/** A CloudFormation template as it lies in the file. */
export type Template = {
  Resources: Record<string, Resource>;
  Parameters: Record<string, { Type: string; Default?: string }>;
  Outputs: Record<string, { Value: unknown }>;
};

export type Synthesis = {
  readonly stage: StageName;
  /** Where the assembly goes: the template, its assets and their manifest. `cdk.out/<stage>` unless said. */
  readonly outFolder?: string;
  /** Where the entries of the functions are; `functions` unless said. Bundles of others go below `outFolder`, not to `dist`. */
  readonly functionsFolder?: string;
  /** Changes the template before it is written: takes a route away, say, to see that something notices. */
  readonly change?: (template: Template) => void;
};

/** Bundles the functions, makes the template and writes both. No network, no account, no Docker. Throws when a check finds something. */
export function synthesise({ stage, outFolder = outFolderOf(stage), functionsFolder, change }: Synthesis): Template {
  const bundlesFolder = functionsFolder ? path.join(outFolder, 'bundles') : defaultBundlesFolder;
  bundleAll(functionsFolder ?? defaultFunctionsFolder, bundlesFolder);
  const app = createApp(bundlesFolder, outFolder, stage);
  app.synth();
  const file = path.join(outFolder, `Yizhu-${stage}.template.json`);
  const template: Template = JSON.parse(readFileSync(file, 'utf8'));
  if (!change) return template;
  change(template);
  writeFileSync(file, JSON.stringify(template, undefined, 1));
  return template;
}

export const outFolderOf = (stage: StageName): string => path.join(import.meta.dirname, 'cdk.out', stage);

/** The app with its one stack and the checks, from bundles that are there; a stage that is not named here is the context's. */
export function createApp(bundlesFolder: string, outdir?: string, named?: StageName): App {
  const app = new App({ context: recommendedFlags, outdir, analyticsReporting: false });
  const stage = stageNamed(named ?? app.node.tryGetContext('stage'));
  acknowledge(new YizhuStack(app, stage, bundlesFolder));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
