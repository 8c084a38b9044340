/** The address that the mini-program of the tests is built for; no such place exists. */
export const testOrigin = 'https://yizhu.example';

/** Builds that follow are made for it. */
export const buildForTests = (): void => {
  process.env.YIZHU_ORIGIN = testOrigin;
};
