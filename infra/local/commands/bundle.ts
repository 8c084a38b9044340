/** `npm run -w infra bundle`: the Lambda functions, each in one file, as they are deployed. */
import { writePolicies } from '@yizhu/functions/applications/write-policies';
import { bundleAll, defaultBundlesFolder, defaultFunctionsFolder } from '@yizhu/infra/aws/bundle';

writePolicies();
bundleAll(defaultFunctionsFolder, defaultBundlesFolder);
console.log(defaultBundlesFolder);
