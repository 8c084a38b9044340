import { Stopped } from '../stopped';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What kept the system from running, in a sentence that says what to do. */
export function tellFailure(error: unknown, port: number): string {
  const known = told[codeOf(error)];
  if (known) return known(port).join('\n');
  if (error instanceof Stopped) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const told: Readonly<Record<string, (port: number) => readonly [string, string]>> = {
  EADDRINUSE: (port) => [
    `端口 ${port} 已被别的程序占用。请先停掉那个程序（可用 “lsof -i :${port}” 查看是哪一个），再运行 npm start。`,
    `Port ${port} is taken by another program. Stop it ("lsof -i :${port}" names it), then run npm start again.`,
  ],
  ENOSPC: () => [
    '磁盘满了。请腾出 1 GB 以上的空间（可用 “df -h” 查看），再运行 npm start；已有的数据还在。',
    'The disk is full. Free 1 GB or more ("df -h" shows it), then run npm start again; the data is kept.',
  ],
  EACCES: () => [
    '没有权限写文件。请检查这个文件夹和 .yizhu 的主人是不是当前用户。',
    'A file may not be written. See that this folder and .yizhu belong to you.',
  ],
};
