/** One project a package; the browser journeys are a project of their own (test/journeys), run by `npm test`. */
const swc = ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }];
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': swc },
  ...extra,
});
const journeys = {
  testMatch: ['<rootDir>/test/journeys/**/*.journey.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/journeys/patience.ts'],
};

export default {
  reporters: ['default', '<rootDir>/test/setup/closing-line.mjs'],
  projects: [
    project('shared'),
    project('infra'),
    project('miniapp', { testMatch: ['<rootDir>/miniapp/src/**/*.test.ts'] }),
    project('test'),
    project('journeys', journeys),
  ],
};
