import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { AppError } from '@yizhu/shared/api/errors';
import { StopRun } from './stop-run';

export type Encoding = 'utf-8' | 'gb18030';

const CHUNK_BYTES = 1 << 18;
/** What a file that is no CSV begins with, and what it is. */
const FOREIGN: [start: number[], what: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'Excel 工作簿（xlsx）'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Excel 工作簿（xls）'],
  [[0xff, 0xfe], 'Unicode 文本'],
  [[0xfe, 0xff], 'Unicode 文本'],
];

/** How a file is written: UTF-8 when every byte of it says so, else GBK as county offices export; a workbook stops the run. */
export async function encodingOf(path: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  let isUtf8 = true;
  for await (const chunk of bytesOf(path)) {
    if (first) refuseForeign(path, chunk);
    first = false;
    isUtf8 &&= decodes(decoder, chunk);
    if (!isUtf8) break;
  }
  return isUtf8 && decodes(decoder) ? 'utf-8' : 'gb18030';
}

/** The text of a file in pieces, every line ended by a single line feed; bytes that are neither UTF-8 nor GBK stop the run. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path), { fatal: true });
  let held = '';
  for await (const chunk of bytesOf(path)) {
    const text = held + decode(path, decoder, chunk);
    held = text.endsWith('\r') ? '\r' : '';
    yield withLineFeeds(held ? text.slice(0, -1) : text);
  }
  yield withLineFeeds(held + decode(path, decoder));
}

function bytesOf(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES });
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function decode(path: string, decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new AppError('file.unreadable', path, { file: path });
  }
}

function refuseForeign(path: string, chunk: Buffer): void {
  const found = FOREIGN.find(([start]) => start.every((byte, index) => chunk[index] === byte));
  if (found) throw new StopRun(`${path} 是${found[1]}，不是 CSV。请用 WPS 打开后另存为“CSV（UTF-8）”，再运行一次。`);
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
