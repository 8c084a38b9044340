import { mergeInternalComponents } from '@tarojs/shared';
import { ariaAttributes, unusedOfView, used } from './attributes';

// On the phone the short names of the templates are counted again, from the same tables.
const components = mergeInternalComponents(ariaAttributes) as Record<string, Record<string, string>>;
for (const name of unusedOfView) delete components.View?.[name];
for (const component of Object.keys(used) as (keyof typeof used)[])
  for (const name of Object.keys(components[component] ?? {}))
    if (used[component].indexOf(name) < 0) delete components[component]?.[name];
