import Taro from '@tarojs/taro';
import { useState } from 'react';
import { withPrivacy } from '../../privacy/privacy';
import { savePictures } from './save-picture';
import type { Slip } from './slip-text';

type Saving =
  | { readonly is: 'still' | 'busy' | 'refused' | 'no-album' | 'no-photos' | 'failed' }
  | { readonly is: 'saved'; readonly pictures: number };

const words = {
  title: '把明白卡存到您的相册？',
  why: '医助要往您的相册里放明白卡这张图。只放这一张，不看、也不拿走相册里的照片。图上没有姓名和证件号。',
  otherwise: '可以截屏，或请村干部在电脑上印给您。',
};
const askAgain = '可以截屏存着，或请村干部在电脑上印给您。';

/** 存成图片: the notice first, then the album. */
export function useSavePicture(slip: Slip) {
  const [saving, setSaving] = useState<Saving>({ is: 'still' });
  const save = (): void => {
    if (saving.is === 'busy') return;
    setSaving({ is: 'busy' });
    withPrivacy(words)
      .then((answer): Saving | Promise<Saving> =>
        answer === 'refused'
          ? { is: 'refused' }
          : savePictures(slip).then((pictures): Saving => ({ is: 'saved', pictures })),
      )
      .catch((fault): Saving => ({ is: reasonOf(fault) }))
      .then(setSaving);
  };
  const openSettings = (): void => {
    Taro.openSetting().then(
      ({ authSetting }) => authSetting['scope.writePhotosAlbum'] && save(),
      () => undefined,
    );
  };
  return { saving, told: toldOf(saving), save, openSettings };
}

/** What WeChat says of a picture that it did not save. */
function reasonOf(fault: { errMsg?: string } | undefined): 'refused' | 'no-album' | 'no-photos' | 'failed' {
  const said = (fault?.errMsg ?? '').toLowerCase();
  if (/privacy permission/.test(said)) return 'refused';
  if (/system permission/.test(said)) return 'no-photos';
  return /auth|cancel/.test(said) ? 'no-album' : 'failed';
}

function toldOf(saving: Saving): string {
  switch (saving.is) {
    case 'saved':
      return `${saving.pictures > 1 ? `一共 ${saving.pictures} 张图片，都` : '图片'}已存到相册，可以拿去打印店，或请村干部打印。`;
    case 'refused':
      return `您没有同意，图片没有存。${askAgain}`;
    case 'no-album':
      return '您没有让医助存到相册。想存，就点“打开设置”，把相册那一项打开，回来会接着存。';
    case 'no-photos':
      return `手机没有让微信存照片。请到手机的“设置”里找到微信，打开照片（存储）权限，再点一次。也${askAgain}`;
    case 'failed':
      return `这台手机没能存成图片。${askAgain}`;
    default:
      return '';
  }
}
