import Taro from '@tarojs/taro';
import type { Picture } from './picture';

/** Paper is read well at this many pixels along its longer side. */
const longestSide = 2000;
const quality = 0.8;

/** Pictures that the person chose, made small enough to send; none where they changed their mind. */
export async function takePhotos(most: number): Promise<Picture[]> {
  const { tempFiles } = await Taro.chooseImage({ count: most, sourceType: ['album', 'camera'] });
  return Promise.all(tempFiles.slice(0, most).map(({ path }) => smaller(path)));
}

async function smaller(path: string): Promise<Picture> {
  const image = await loaded(path);
  const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob) throw new Error('the canvas gave no picture');
  return { path: URL.createObjectURL(blob), type: 'image/jpeg', bytes: blob.size };
}

function loaded(path: string): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => failed(new Error('not a picture'));
    image.src = path;
  });
}
