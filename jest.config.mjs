import { availableParallelism } from 'node:os';

/** One project a package; the browser journeys (test/journeys) and the WeChat build (test/weapp, test/sizes) are projects of their own, run by `npm test`. */
const swc = ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }];
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/test/setup/patience.ts'],
  transform: { '\\.[jt]sx?$': swc },
  ...extra,
});
const journeys = { testMatch: ['<rootDir>/test/journeys/**/*.journey.ts'] };
const weapp = {
  testMatch: ['<rootDir>/test/{weapp,sizes}/**/*.weapp.ts'],
  // The page's document is a global of each file, and jest would warn that it is used while it is put away.
  testEnvironmentOptions: { globalsCleanup: 'off' },
};

export default {
  // A journey waits for its browser half of the time, so two cores have work for two.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  reporters: ['default', '<rootDir>/test/setup/closing-line.mjs'],
  projects: [
    project('shared'),
    // Published as ES modules only.
    project('functions', { transformIgnorePatterns: ['/node_modules/(?!@middy/|jose/)'] }),
    project('infra'),
    project('miniapp', { testMatch: ['<rootDir>/miniapp/src/**/*.test.ts'] }),
    project('test'),
    project('journeys', journeys),
    project('weapp', weapp),
  ],
};
