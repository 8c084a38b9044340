import Taro from '@tarojs/taro';

/** Back to where one came from; where the page was opened by its address, to the page that comes before it. */
export const leaveFor = (url: string): void =>
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url }));
