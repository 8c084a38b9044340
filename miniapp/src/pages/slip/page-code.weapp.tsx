import { View } from '@tarojs/components';
import { fixed } from './slip-text';

/** A mini-program has no address that a camera could open: its name is what finds it. */
export const PageCode = (_: { readonly adcode: string; readonly words: string }) => <View>{fixed.find}</View>;
