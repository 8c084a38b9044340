/** What `cdk` runs: `npm run -w infra cdk -- deploy -c stage=test`. */
import { bundleAll, defaultBundlesFolder, defaultFunctionsFolder } from './bundle';
import { createApp } from './synthesise';

bundleAll(defaultFunctionsFolder, defaultBundlesFolder);
createApp(defaultBundlesFolder).synth();
