import { readScope, signRequest } from './signature';

// The example of https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
test('a presigned address of AWS’s own example has the signature that AWS gives', () => {
  const scope = readScope('AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request');
  const query = [
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    'X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request',
    'X-Amz-Date=20130524T000000Z',
    'X-Amz-Expires=86400',
    'X-Amz-SignedHeaders=host',
  ].join('&');
  const signature =
    scope &&
    signRequest('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', scope, {
      method: 'GET',
      url: `/test.txt?${query}`,
      header: () => 'examplebucket.s3.amazonaws.com',
      signedHeaders: ['host'],
      payloadHash: 'UNSIGNED-PAYLOAD',
      time: '20130524T000000Z',
    });
  expect(signature).toBe('aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404');
});

test.each(['x/20130524/us-east-1/ec2/aws4_request', 'x/2013/us-east-1/s3/aws4_request', 'x'])(
  '%s is no scope',
  (text) => expect(readScope(text)).toBeUndefined(),
);
