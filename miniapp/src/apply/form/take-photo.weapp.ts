import Taro from '@tarojs/taro';
import type { Picture } from './picture';

/** Of a hundred; paper stays readable. */
const quality = 70;

/** Pictures that the person chose or took, made small enough to send. They have agreed to the privacy notice before. */
export async function takePhotos(most: number): Promise<Picture[]> {
  const { tempFiles } = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  });
  return Promise.all(tempFiles.map(({ tempFilePath }) => smaller(tempFilePath)));
}

/** Some phones leave what they were asked to compress as it was: it is compressed again. */
async function smaller(path: string): Promise<Picture> {
  const isPng = /\.png$/i.test(path);
  const small = isPng ? path : await compressed(path);
  return { path: small, type: isPng ? 'image/png' : 'image/jpeg', bytes: await bytesOf(small) };
}

const compressed = (src: string): Promise<string> =>
  Taro.compressImage({ src, quality }).then(
    ({ tempFilePath }) => tempFilePath,
    () => src,
  );

const bytesOf = (filePath: string): Promise<number> =>
  new Promise((done, failed) =>
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: (info) => done((info as { size: number }).size),
      fail: failed,
    }),
  );
