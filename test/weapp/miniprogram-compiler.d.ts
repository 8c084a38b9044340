declare module 'miniprogram-compiler' {
  /** JavaScript made from every wxml of a folder; throws what the compiler refuses. */
  export function wxmlToJs(folder: string): string;
  /** JavaScript made from every wxss of a folder; what the compiler refuses is left out. */
  export function wxssToJs(folder: string): string;
}
