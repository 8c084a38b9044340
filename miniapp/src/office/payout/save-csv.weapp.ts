import Taro from '@tarojs/taro';

/** The file names people and their cards: it is taken to the bank from a computer, and leaves no trace on a phone. */
export function saveCsv(): void {
  void Taro.showToast({ title: '请在电脑上下载', icon: 'none' });
}
