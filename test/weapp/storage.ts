/** What WeChat allows one mini-program to keep on a phone. */
export const mostBytesAKey = 1024 * 1024;
export const mostBytesInAll = 10 * 1024 * 1024;

/** A phone's local storage: it outlives the mini-program, and refuses what WeChat refuses. */
export class PhoneStorage {
  private readonly texts = new Map<string, string>();

  get(key: string): unknown {
    const text = this.texts.get(key);
    return text === undefined ? '' : JSON.parse(text);
  }

  set(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (text === undefined) throw new Error('setStorage:fail data is not JSON');
    const bytes = Buffer.byteLength(text);
    if (bytes > mostBytesAKey) throw new Error('setStorage:fail entry size limit reached');
    if (this.bytes - this.bytesOf(key) + bytes > mostBytesInAll)
      throw new Error('setStorage:fail exceed storage max size');
    this.texts.set(key, text);
  }

  remove(key: string): void {
    this.texts.delete(key);
  }

  get keys(): readonly string[] {
    return [...this.texts.keys()];
  }

  get bytes(): number {
    return this.keys.reduce((sum, key) => sum + this.bytesOf(key), 0);
  }

  private bytesOf(key: string): number {
    return Buffer.byteLength(this.texts.get(key) ?? '');
  }
}
