import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { environment } from './environment';

/** A phone on a village's network has so long to send a photo. */
const UPLOAD_SECONDS = 600;
/** A page that shows photos is looked at for so long. */
const SHOW_SECONDS = 300;
/** Enough to know a JPEG from a PNG. */
const START_BYTES = 12;

let s3: S3Client | undefined;
const client = (): S3Client => {
  s3 ??= new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' });
  return s3;
};

export type PhotoToUpload = { key: string; type: 'image/jpeg' | 'image/png'; maxBytes: number };

/** A form that uploads this one photo: its key, its type and its size are held by the object store. */
export async function uploadForm({ key, type, maxBytes }: PhotoToUpload) {
  const expires = new Date(Date.now() + UPLOAD_SECONDS * 1000).toISOString();
  const { url, fields } = await createPresignedPost(client(), {
    Bucket: environment('PHOTOS'),
    Key: key,
    Fields: { 'Content-Type': type },
    Conditions: [
      ['content-length-range', 1, maxBytes],
      ['eq', '$Content-Type', type],
    ],
    Expires: UPLOAD_SECONDS,
  });
  return { url, fields, expires };
}

/** The same photo under another key as well, as it was looked at: another one in its place throws `PhotoChanged`. */
export async function copyPhoto(from: string, to: string, etag: string): Promise<void> {
  const bucket = environment('PHOTOS');
  const copy = { Bucket: bucket, CopySource: `${bucket}/${from}`, CopySourceIfMatch: etag, Key: to };
  await asLookedAt(client().send(new CopyObjectCommand(copy)));
}

/** An address that shows a photo for five minutes to whoever has it. */
export const photoUrl = (key: string): Promise<string> =>
  getSignedUrl(client(), new GetObjectCommand({ Bucket: environment('PHOTOS'), Key: key }), {
    expiresIn: SHOW_SECONDS,
  });

/** `etag` names these bytes and no others. */
export type FoundPhoto = { bytes: number; etag: string };

/** What lies under a key; undefined where nothing was uploaded. */
export async function findPhoto(key: string): Promise<FoundPhoto | undefined> {
  try {
    const head = await client().send(new HeadObjectCommand({ Bucket: environment('PHOTOS'), Key: key }));
    return { bytes: head.ContentLength ?? 0, etag: head.ETag ?? '' };
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** The first bytes of the photo that was looked at, which say what it is whatever it was called. Throws `PhotoChanged`. */
export async function photoStart(key: string, etag: string): Promise<Uint8Array> {
  const range = `bytes=0-${START_BYTES - 1}`;
  const asked = { Bucket: environment('PHOTOS'), Key: key, IfMatch: etag, Range: range };
  const found = await asLookedAt(client().send(new GetObjectCommand(asked)));
  return (await found.Body?.transformToByteArray())?.slice(0, START_BYTES) ?? new Uint8Array();
}

/** Another photo was put in the place of the one that was looked at. */
export class PhotoChanged extends Error {}

const asLookedAt = <T>(sent: Promise<T>): Promise<T> =>
  sent.catch((error) => {
    throw error instanceof S3ServiceException && error.name === 'PreconditionFailed' ? new PhotoChanged() : error;
  });
