import Taro from '@tarojs/taro';

type PageName = 'home' | 'who' | 'bill' | 'result' | 'slip';

const urlOf = (name: PageName): string => `/pages/${name}/${name}`;

/** Open the next page; the one before stays as it was. */
export const goTo = (name: PageName): Promise<unknown> => Taro.navigateTo({ url: urlOf(name) });

/** Open what a county's document gives to whom. */
export const goToPolicy = (adcode: string): Promise<unknown> =>
  Taro.navigateTo({ url: `/pages/policy/policy?adcode=${adcode}` });

/** Back to the page that comes before; where another way led here, straight to it. */
export function goBack(before: PageName): Promise<unknown> {
  const pages = Taro.getCurrentPages();
  const previous = pages[pages.length - 2];
  const isBefore = `/${previous?.route ?? ''}`.indexOf(urlOf(before)) >= 0;
  return isBefore ? Taro.navigateBack() : Taro.redirectTo({ url: urlOf(before) });
}

/** Leave everything and begin at the first page. */
export const goHome = (): Promise<unknown> => Taro.reLaunch({ url: urlOf('home') });
