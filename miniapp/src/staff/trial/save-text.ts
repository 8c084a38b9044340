import Taro from '@tarojs/taro';

const isBrowser = process.env.TARO_ENV === 'h5';

/** What the button says: a browser saves a file, a phone can only copy. */
export const saveWord = isBrowser ? '下载' : '复制';

/** Hand a text to the person: as a file in a browser, on the clipboard on a phone. */
export function saveText(fileName: string, text: string): void {
  if (!isBrowser) {
    Taro.setClipboardData({ data: text });
    return;
  }
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
