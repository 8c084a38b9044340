/** `npm run -w infra bundle`: the Lambda functions, each in one file, as they are deployed. */
import { bundleAll, defaultBundlesFolder, defaultFunctionsFolder } from '@yizhu/infra/aws/bundle';

bundleAll(defaultFunctionsFolder, defaultBundlesFolder);
console.log(defaultBundlesFolder);
