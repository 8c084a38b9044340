import path from 'node:path';
import { generateSW } from 'workbox-build';

/**
 * Give the browser's build a service worker: once a page was open, every page opens without a network. It takes over at the next start, so that
 * nothing changes under somebody's hands. `policies.json` is not part of it: the app asks for that by itself.
 */
const folder = path.resolve(__dirname, '../dist/h5');

async function writeServiceWorker(): Promise<void> {
  const { count, size, warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ['index.html', 'js/*.js', 'css/*.css'],
    swDest: path.join(folder, 'offline.js'),
    inlineWorkboxRuntime: true,
    sourcemap: false,
    // A file whose name holds its hash never changes.
    dontCacheBustURLsMatching: /\.[0-9a-f]{8}\.(js|css)$/,
    cleanupOutdatedCaches: true,
  });
  for (const warning of warnings) console.warn(warning);
  console.log(`offline: ${count} files, ${Math.round(size / 1024)} KB`);
}

void writeServiceWorker();
