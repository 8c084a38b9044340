import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from './stages';

/** Where a phone posts a photo to, and where it is kept once an application has taken it. */
export const photoPrefixes = { incoming: 'incoming/', kept: 'kept/' } as const;

/** The private bucket for photos. `appOrigin` is the only origin from which a browser may post to it. */
export function createPhotos(
  scope: Construct,
  id: string,
  encryptionKey: IKey,
  appOrigin: string,
  stage: Stage,
): Bucket {
  return new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    // One request to the key a bucket and hour instead of one a photo.
    bucketKeyEnabled: true,
    versioned: true,
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    cors: [{ allowedOrigins: [appOrigin], allowedMethods: [HttpMethods.POST], allowedHeaders: ['*'], maxAge: 3600 }],
    lifecycleRules: [
      {
        id: 'unattached-uploads',
        prefix: photoPrefixes.incoming,
        expiration: Duration.days(2),
        noncurrentVersionExpiration: Duration.days(1),
      },
      { id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
}
