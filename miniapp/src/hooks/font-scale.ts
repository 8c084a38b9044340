import Taro from '@tarojs/taro';

/** What WeChat shows texts in until somebody changes it, in px. */
const usualPx = 17;
/** The largest step that WeChat has is 25.5 px. */
const largest = 1.5;

/** How much larger than usual the person has set texts in WeChat: 1 to 1.5. A browser enlarges by itself. */
export function fontScale(): number {
  if (process.env.TARO_ENV === 'h5') return 1;
  return Math.min(largest, Math.max(1, fontSizeSetting() / usualPx));
}

/** An old WeChat does not tell. */
function fontSizeSetting(): number {
  try {
    return Number((Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting) || usualPx;
  } catch {
    return usualPx;
  }
}
