import { View } from '@tarojs/components';
import { goHome } from '../hooks/navigation';
import { MainButton } from './main-button';
import { Page } from './page';

/** Where a page was opened by its address before a county was chosen. */
export function NoRegion({ name }: { readonly name: string }) {
  return (
    <Page name={name} title='先选您参保的县' action={<MainButton text='去选县' onTap={goHome} />}>
      <View className='lead'>各县的救助办法不一样，选了县才能算。</View>
    </Page>
  );
}
