import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, NotFound, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { environment } from './environment';

/** A phone on a village's network has so long to send a photo. */
const UPLOAD_SECONDS = 600;
/** A page that shows photos is looked at for so long. */
const SHOW_SECONDS = 300;

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

/** The same photo under another key as well. */
export async function copyPhoto(from: string, to: string): Promise<void> {
  const bucket = environment('PHOTOS');
  await client().send(new CopyObjectCommand({ Bucket: bucket, CopySource: `${bucket}/${from}`, Key: to }));
}

/** An address that shows a photo for five minutes to whoever has it. */
export const photoUrl = (key: string): Promise<string> =>
  getSignedUrl(client(), new GetObjectCommand({ Bucket: environment('PHOTOS'), Key: key }), {
    expiresIn: SHOW_SECONDS,
  });

/** What lies under a key; undefined where nothing was uploaded. */
export async function findPhoto(key: string): Promise<{ bytes: number; type: string } | undefined> {
  try {
    const head = await client().send(new HeadObjectCommand({ Bucket: environment('PHOTOS'), Key: key }));
    return { bytes: head.ContentLength ?? 0, type: head.ContentType ?? '' };
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
