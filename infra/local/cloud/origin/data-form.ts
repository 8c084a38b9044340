import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeStore } from '../../standins/store';
import { stop } from '../stopped';

/** Raised with every change after which items that were kept before cannot be read. 2: an application's head has its category. */
const FORM = 2;

/** Stops where the data of an earlier start has another form than this version reads; nothing of it is touched. */
export function requireForm(data: string): void {
  const isNew = !existsSync(path.join(data, 'database'));
  const store = makeStore(data, 'form', () => ({ form: isNew ? FORM : 1 }));
  if (store.read().form !== FORM) {
    stop(
      data,
      '这里的数据是另一个版本写的，现在的程序读不了。不要这些数据了，就运行 npm start -- --fresh 重新开始；还要的，请换回原来的版本。 ' +
        'The data here was written by another version. Begin anew with npm start -- --fresh, or go back to that version.',
    );
  }
  store.write({ form: FORM });
}
