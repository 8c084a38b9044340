import Taro from '@tarojs/taro';
import { isBrowser } from '../../components/focus';
import { saveFile } from '../../components/save-file';
import { withPrivacy } from '../../privacy/privacy';

const words = {
  title: '把这段文字复制到剪贴板？',
  why: '医助要往手机的剪贴板里放这段文字，好粘贴到别处。不看剪贴板里原来的内容。',
  otherwise: '可以在电脑的浏览器里打开这一页，下载成文件。',
};

/** What the button says: a browser saves a file, a phone can only copy. */
export const saveWord = isBrowser ? '下载' : '复制';

/** Hand a text to the person: as a file in a browser, on the clipboard on a phone. */
export function saveText(fileName: string, text: string): void {
  if (!isBrowser) {
    withPrivacy(words).then((answer) => {
      if (answer === 'agreed') Taro.setClipboardData({ data: text });
    });
    return;
  }
  saveFile(fileName, text, 'text/plain');
}
