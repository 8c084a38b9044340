import Taro from '@tarojs/taro';

export type OfficePage = 'sign-in' | 'confirm' | 'invited' | 'queue' | 'case' | 'payout' | 'bindings' | 'invite';

export const officeUrl = (page: OfficePage): string => `/office/${page}/${page}`;

/** Open a page of the office; the one before stays as it was. */
export const openOffice = (page: OfficePage, query = ''): void =>
  void Taro.navigateTo({ url: officeUrl(page) + query });
