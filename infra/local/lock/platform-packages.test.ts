import { fillGaps, findGaps } from './platform-packages';

const tool = { version: '2.0.0', dev: true, optionalDependencies: { 'tool-linux-x64-musl': '2.0.0' } };

test('a build for another platform that the lock file does not hold is a gap, and is filled beside the package that asks', () => {
  const packages = { 'node_modules/tool': tool };
  expect(findGaps(packages)).toEqual([{ by: 'node_modules/tool', name: 'tool-linux-x64-musl', version: '2.0.0' }]);
  const platform = { cpu: ['x64'], os: ['linux'], libc: ['musl'] };
  expect(fillGaps(packages)).toEqual({
    'node_modules/tool': tool,
    'node_modules/tool-linux-x64-musl': { version: '2.0.0', ...platform, dev: true, optional: true },
  });
});

test('where another version has the place, the build goes inside the package that asks', () => {
  const packages = { 'node_modules/tool': tool, 'node_modules/tool-linux-x64-musl': { version: '1.0.0' } };
  expect(Object.keys(fillGaps(packages))).toContain('node_modules/tool/node_modules/tool-linux-x64-musl');
});

test('a build held by an outer folder, or asked for by a range, is no gap', () => {
  const inner = { optionalDependencies: { watcher: '~2.3.0', 'tool-linux-x64-musl': '2.0.0' } };
  const packages = {
    'test/node_modules/inner': inner,
    'node_modules/watcher': { version: '2.3.3' },
    'node_modules/tool-linux-x64-musl': { version: '2.0.0' },
  };
  expect(findGaps(packages)).toEqual([]);
});
