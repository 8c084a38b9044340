import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { ariaAttributes, unusedOfView, used } from './attributes';

type Template = {
  mergeComponents(context: IPluginContext, table: object): void;
  internalComponents: Record<string, Record<string, string>>;
};
type Platform = { platform: string; template: Template; runtimePath: string | string[] };

/** Lets `role` and `aria-*` through to WeChat's own components, and leaves out what no page sets. */
export default (context: IPluginContext): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (platform.platform !== 'weapp') return;
      const { template } = platform;
      template.mergeComponents(context, ariaAttributes);
      const components = template.internalComponents;
      for (const name of unusedOfView) delete components.View?.[name];
      for (const [component, names] of Object.entries(used))
        for (const name of Object.keys(components[component] ?? {}))
          if (!names.includes(name)) delete components[component]?.[name];
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.ts')].flat();
    },
  });
};
