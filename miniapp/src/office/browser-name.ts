/** A browser and its computer as people call them, from what it says of itself: Chrome，Windows 电脑. */
export function browserName(userAgent: string): string {
  const [, browser = '浏览器'] = browsers.filter(([mark]) => mark.test(userAgent))[0] ?? [];
  const [, system = '电脑'] = systems.filter(([mark]) => mark.test(userAgent))[0] ?? [];
  return `${browser}，${system}`;
}

/** The first that fits: most call themselves Chrome or Safari as well. */
const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge 浏览器'],
  [/360(SE|EE)|QIHU/i, '360 浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Firefox\//, '火狐浏览器'],
  [/Chrome\//, 'Chrome 浏览器'],
  [/Safari\//, 'Safari 浏览器'],
];
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows 电脑'],
  [/Android|iPhone/, '手机'],
  [/Macintosh/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
];
