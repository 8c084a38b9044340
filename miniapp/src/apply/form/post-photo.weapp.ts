import Taro from '@tarojs/taro';
import type { PhotoUpload } from '@yizhu/shared/api/endpoints';
import type { Picture } from './picture';

const timeoutMs = 60_000;

/** Put a picture where the API said; WeChat sends the fields first and the file last. */
export function postPhoto(
  { path }: Picture,
  { url, fields }: PhotoUpload,
  onProgress: (percent: number) => void,
): Promise<void> {
  return new Promise((done, failed) => {
    const task = Taro.uploadFile({
      url,
      filePath: path,
      name: 'file',
      formData: fields,
      timeout: timeoutMs,
      success: ({ statusCode }) => (statusCode < 300 ? done() : failed(new Error('the store refused the picture'))),
      fail: failed,
    });
    task.progress(({ progress }) => onProgress(progress));
  });
}
