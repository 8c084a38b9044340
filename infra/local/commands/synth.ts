/** `npm run -s synth -- prod`: bundles the functions and writes the template of a stage; no network, no account. */

import { writePolicies } from '@yizhu/functions/applications/write-policies';
import { stageNamed, stageNames } from '@yizhu/infra/aws/stages';
import { outFolderOf, synthesise } from '@yizhu/infra/aws/synthesise';
import { Command } from 'commander';

const command = new Command('synth')
  .description('Bundles the functions and writes the CloudFormation template of a stage, with its assets')
  .argument('<stage>', stageNames.join(', '))
  .option('--functions <folder>', 'where the entries of the functions are')
  .option('--out <folder>', 'where the template goes')
  .action((name: string, { functions, out }: { functions?: string; out?: string }) => {
    const stage = stageNamed(name).name;
    if (!functions) writePolicies();
    const { Resources } = synthesise({ stage, outFolder: out, functionsFolder: functions });
    console.log(
      `${Object.keys(Resources).length} resources: ${out ?? outFolderOf(stage)}/Yizhu-${stage}.template.json`,
    );
  });

try {
  command.parse();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
