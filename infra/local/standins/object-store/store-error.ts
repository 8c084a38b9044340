/** A failure that S3 documents, with its code and status. */
export class StoreError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const accessDenied = (message = 'Access Denied'): StoreError => new StoreError(403, 'AccessDenied', message);

export const wrongSignature = (): StoreError =>
  new StoreError(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );

export const unknownKey = (): StoreError =>
  new StoreError(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');

export const errorXml = ({ code, message }: StoreError, requestId: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped(message)}</Message><RequestId>${requestId}</RequestId></Error>`;

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
