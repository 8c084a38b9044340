import Taro from '@tarojs/taro';

type PageName = 'home' | 'who' | 'bill' | 'result';

const urlOf = (name: PageName): string => `/pages/${name}/${name}`;

/** Open the next page; the one before stays as it was. */
export const goTo = (name: PageName): Promise<unknown> => Taro.navigateTo({ url: urlOf(name) });

/** Back to the page before; where a page was opened by its address, to the page that would have come before. */
export function goBack(before: PageName): Promise<unknown> {
  return Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: urlOf(before) });
}

/** Leave everything and begin at the first page. */
export const goHome = (): Promise<unknown> => Taro.reLaunch({ url: urlOf('home') });
