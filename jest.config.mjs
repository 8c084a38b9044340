/** One project a package; the browser journeys are a project of their own (test/journeys). */
const swc = ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }];
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  testMatch: [`<rootDir>/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': swc },
  ...extra,
});
export default {
  projects: [project('shared'), project('infra'), project('test')],
};
