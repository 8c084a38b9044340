import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Page } from '../../components/page';
import { Tappable } from '../../components/tappable';
import { policiesToShow } from './use-staff-policy';

const url = '/staff/policy/policy';

/** Open one policy, or the list where none is named. */
export const choosePolicy = (id?: string): Promise<unknown> => Taro.redirectTo({ url: id ? `${url}?id=${id}` : url });

/** Which policy to look at: shown where the address names none. */
export function PolicyList() {
  return (
    <Page name='staff-policy' title='核对哪一份政策？'>
      <View className='lead'>文件和规则放在一起核对，再用单子试一试。这里改的只留在这台电脑的浏览器里。</View>
      <View className='cards'>
        {policiesToShow.map(({ id, name, document, example }) => (
          <Tappable key={id} className='card card_link' onTap={() => choosePolicy(id)}>
            <View className='card__text'>
              <View className='card__title'>
                {name}
                {example && <View className='tag'>示例</View>}
              </View>
              <View className='card__note'>
                {document.title} · {document.number}
              </View>
            </View>
            <View className='card__arrow' />
          </Tappable>
        ))}
      </View>
    </Page>
  );
}
