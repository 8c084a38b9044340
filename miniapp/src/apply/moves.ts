import Taro from '@tarojs/taro';

export type ApplyPage = 'mine' | 'bind' | 'form' | 'progress' | 'inbox';

export const applyUrl = (page: ApplyPage): string => `/apply/${page}/${page}`;

/** Open a page of the applicant's; the one before stays as it was. */
export const openPage = (page: ApplyPage, query = ''): void => void Taro.navigateTo({ url: applyUrl(page) + query });

/** The page of one application. */
export const openProgress = (id: string): void => openPage('progress', `?id=${encodeURIComponent(id)}`);
