import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { type ByteRange, checkSize, type Fields } from './post-policy';
import { StoreError } from './store-error';

export type PostForm = { readonly fields: Fields; readonly file: Buffer };

/** More than any photo; the real store takes 5 GB. */
const mostFileBytes = 64 * 1024 * 1024;
const mostFields = 40;
/** All fields but the file together, as at the real store. */
const mostFieldBytes = 20 * 1024;

/**
 * Read a form of multipart/form-data whose file comes last: what comes after the file is not seen, as at the real store.
 * `admit` looks at the fields before the file is read and says how long it may be.
 */
export function readForm(request: IncomingMessage, admit: (fields: Fields) => ByteRange): Promise<PostForm> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      request.unpipe(form);
      request.resume();
      reject(error);
    };
    const form = open(request);
    const fields = new Map<string, string>();
    let file: Promise<Buffer> | undefined;
    form.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated)
        fail(new StoreError(400, 'MaxPostPreDataLengthExceededError', 'A field before the file is too long.'));
      if (!file) fields.set(name.toLowerCase(), value);
    });
    form.on('file', (name, stream) => {
      if (file || name.toLowerCase() !== 'file') return fail(oneFile());
      file = collect(stream, fields, admit);
      file.catch(fail);
    });
    form.on('error', (error) => fail(new StoreError(400, 'MalformedPOSTRequest', String(error))));
    form.on('close', () => {
      if (!file) return fail(oneFile());
      file.then((content) => resolve({ fields, file: content }), reject);
    });
    request.pipe(form);
  });
}

function open(request: IncomingMessage): busboy.Busboy {
  try {
    const limits = { fields: mostFields, fieldSize: mostFieldBytes, files: 2 };
    return busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch {
    throw new StoreError(412, 'PreconditionFailed', 'Bucket POST must be of the enclosure-type multipart/form-data');
  }
}

async function collect(stream: NodeJS.ReadableStream, fields: Fields, admit: (fields: Fields) => ByteRange) {
  const range = admit(fields);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length;
    checkSize(bytes, { least: 0, most: Math.min(range.most, mostFileBytes) });
    chunks.push(chunk as Buffer);
  }
  checkSize(bytes, range);
  return Buffer.concat(chunks);
}

const oneFile = (): StoreError =>
  new StoreError(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');
