/** Photos of papers: where a resident may put one, and whether what lies there is one. */
import { randomUUID } from 'node:crypto';
import type { Submission } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { photoStart } from '../clients/photo-start';
import { copyPhoto, findPhoto, uploadForm } from '../clients/photos';
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

/** Throws an `AppError` for the first photo that is not there, not the person's, too large, or no photo. */
export async function checkPhotos(photos: Submission['photos'], person: string): Promise<void> {
  await Promise.all(photos.map(({ key }, i) => checkPhoto(key, person, `photos[${i}]`)));
}

/** Keeps photos that were checked; what comes back says where they are now. */
export async function keepPhotos(photos: Submission['photos']): Promise<Submission['photos']> {
  const kept = photos.map(({ paper, key }) => ({ paper, key: keptKey(key) }));
  await Promise.all(photos.map(({ key }) => copyPhoto(key, keptKey(key))));
  return kept;
}

async function checkPhoto(key: string, person: string, path: string): Promise<void> {
  const isOwn = key.startsWith(folderOf(person)) && !key.includes('..');
  const found = isOwn ? await findPhoto(key) : undefined;
  if (!found || found.bytes === 0) throw new AppError('application.photoMissing', path);
  if (found.bytes > MAX_PHOTO_BYTES) throw new AppError('application.photoTooLarge', path);
  if (!photoType(await photoStart(key))) throw new AppError('application.photoWrongType', path);
}

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a file is by its first bytes; undefined where it is neither. */
export function photoType(start: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  const begins = (bytes: number[]): boolean => bytes.every((byte, i) => start[i] === byte);
  if (begins(JPEG)) return 'image/jpeg';
  return begins(PNG) ? 'image/png' : undefined;
}
