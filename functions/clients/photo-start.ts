import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { environment } from './environment';

const BYTES = 12;
let s3: S3Client | undefined;

/** The first bytes of a photo, which say what it is whatever it was called. */
export async function photoStart(key: string): Promise<Uint8Array> {
  s3 ??= new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' });
  const asked = new GetObjectCommand({ Bucket: environment('PHOTOS'), Key: key, Range: `bytes=0-${BYTES - 1}` });
  const found = await s3.send(asked);
  return (await found.Body?.transformToByteArray())?.slice(0, BYTES) ?? new Uint8Array();
}
