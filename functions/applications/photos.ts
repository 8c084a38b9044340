/** Photos of papers: where a resident may put one, and whether what lies there is one. */
import { randomUUID } from 'node:crypto';
import type { Submission } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { copyPhoto, findPhoto, PhotoChanged, photoStart, uploadForm } from '../clients/photos';
import type { Handler } from '../http/handler';

export const MAX_PHOTO_BYTES = 5 * 1024 * 1024;
/** Everybody's photos lie apart; the name says nothing. What lies here for two days and was not taken is forgotten. */
const INCOMING = 'incoming/';
const folderOf = (person: string): string => `${INCOMING}${person}/`;
/** Where a photo stays once an application has taken it; the form that it came by can no longer put another in its place. */
export const keptKey = (key: string): string => `kept/${key.slice(INCOMING.length)}`;

export const photoUpload: Handler<'photoUpload'> = async ({ caller, body: { type, bytes } }) => {
  if (bytes > MAX_PHOTO_BYTES) throw new AppError('application.photoTooLarge', 'bytes');
  const key = `${folderOf(caller.person)}${randomUUID()}`;
  return { key, ...(await uploadForm({ key, type, maxBytes: MAX_PHOTO_BYTES })) };
};

/**
 * Keeps the photos of an application; what comes back says where they are now. Throws an `AppError` for the first that is not there, not the
 * person's, too large, or no photo; all are looked at before one is kept. What is kept is what was looked at.
 */
export async function takePhotos(photos: Submission['photos'], person: string): Promise<Submission['photos']> {
  const etags = await Promise.all(photos.map(({ key }, i) => lookAt(key, person, `photos[${i}]`)));
  return Promise.all(
    photos.map(async ({ paper, key }, i) => {
      await changedIsMissing(copyPhoto(key, keptKey(key), etags[i] ?? ''), `photos[${i}]`);
      return { paper, key: keptKey(key) };
    }),
  );
}

async function lookAt(key: string, person: string, path: string): Promise<string> {
  const isOwn = key.startsWith(folderOf(person)) && !key.includes('..');
  const found = isOwn ? await findPhoto(key) : undefined;
  if (!found || found.bytes === 0) throw new AppError('application.photoMissing', path);
  if (found.bytes > MAX_PHOTO_BYTES) throw new AppError('application.photoTooLarge', path);
  if (!photoType(await changedIsMissing(photoStart(key, found.etag), path)))
    throw new AppError('application.photoWrongType', path);
  return found.etag;
}

/** One that was exchanged meanwhile has to be sent again, as if it were not there. */
const changedIsMissing = <T>(read: Promise<T>, path: string): Promise<T> =>
  read.catch((error) => {
    throw error instanceof PhotoChanged ? new AppError('application.photoMissing', path) : error;
  });

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a file is by its first bytes; undefined where it is neither. */
export function photoType(start: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  const begins = (bytes: number[]): boolean => bytes.every((byte, i) => start[i] === byte);
  if (begins(JPEG)) return 'image/jpeg';
  return begins(PNG) ? 'image/png' : undefined;
}
