import Taro from '@tarojs/taro';

type PageName = 'home' | 'who' | 'bill' | 'result' | 'slip';

const urlOf = (name: PageName): string => `/pages/${name}/${name}`;

/**
 * Open the next page; the one before stays as it was. A page that lies further back is gone back to: WeChat refuses the eleventh page, so
 * going round and round must not pile them up.
 */
export function goTo(name: PageName): Promise<unknown> {
  const pages = Taro.getCurrentPages();
  const last = pages.length - 1;
  for (let at = last - 1; at >= 0; at--) {
    if (isAt(pages[at], name)) return Taro.navigateBack({ delta: last - at });
  }
  return Taro.navigateTo({ url: urlOf(name) });
}

const isAt = (page: Taro.Page | undefined, name: PageName): boolean =>
  `/${page?.route ?? ''}`.indexOf(urlOf(name)) >= 0;

/** Open what a county's document gives to whom. */
export const goToPolicy = (adcode: string): Promise<unknown> =>
  Taro.navigateTo({ url: `/pages/policy/policy?adcode=${adcode}` });

/** Back to the page that comes before; where another way led here, straight to it. */
export function goBack(before: PageName): Promise<unknown> {
  const pages = Taro.getCurrentPages();
  return isAt(pages[pages.length - 2], before) ? Taro.navigateBack() : Taro.redirectTo({ url: urlOf(before) });
}

/** Leave everything and begin at the first page. */
export const goHome = (): Promise<unknown> => Taro.reLaunch({ url: urlOf('home') });
