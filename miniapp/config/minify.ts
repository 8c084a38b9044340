/** How terser writes the phone's code: as ES2015, like babel.config.js, and Chinese as itself: a character is three bytes, its escape six. */
export const minify = {
  compress: { ecma: 2015, passes: 3 },
  output: { ecma: 2015, ascii_only: false, comments: false },
} as const;
