import './print.less';

/** Opens the browser's own printing; undefined where nothing can be printed (in WeChat, `print-slip.weapp.ts`). */
export const printSlip: (() => void) | undefined = () => window.print();
