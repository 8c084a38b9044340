import { Canvas, View } from '@tarojs/components';
import { MainButton } from '../../components/main-button';
import { PrivacyNotice } from '../../privacy/privacy-notice';
import { canvasId } from './save-picture';
import type { Slip } from './slip-text';
import { useSavePicture } from './use-save-picture';
import type { TakeAway } from './use-take-away';
import './take-away.less';

/** A mini-program cannot print: a picture can be printed elsewhere. */
export function useTakeAway(slip: Slip): TakeAway {
  const { saving, told, save, openSettings } = useSavePicture(slip);
  return {
    about: '存成图片，拿去打印店，或请村干部印成 A5 的纸，带着去办事。',
    action: (
      <>
        {told !== '' && (
          <View className='take-away__told' {...{ role: 'status' }}>
            {told}
          </View>
        )}
        {saving.is === 'no-album' && <MainButton text='打开设置' onTap={openSettings} />}
        <MainButton
          text={saving.is === 'busy' ? '正在存图片……' : '存成图片'}
          plain={saving.is === 'no-album'}
          onTap={save}
        />
      </>
    ),
    overlay: <PrivacyNotice />,
    unseen: <Canvas type='2d' id={canvasId} className='take-away__canvas' />,
  };
}
