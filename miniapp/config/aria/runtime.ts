import { mergeInternalComponents } from '@tarojs/shared';
import { ariaAttributes, unusedOfView } from './attributes';

// On the phone the short names of the templates are counted again, from the same tables.
const components = mergeInternalComponents(ariaAttributes) as Record<string, Record<string, string>>;
for (const name of unusedOfView) delete components.View?.[name];
