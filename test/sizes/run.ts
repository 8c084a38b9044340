import { buildH5, buildWeapp } from '@yizhu/infra/local/serve/build-miniapp';
import { buildForTests } from '../setup/origin';
import { allSizes, KB } from './sizes';

/** `npm run sizes`: what has to be loaded, beside its limit; what is not built, or not from these files, is built first. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
buildForTests();
await buildWeapp(stop.signal);
await buildH5(stop.signal);

const kb = (bytes: number): string => (bytes / KB).toFixed(1);

const sizes = allSizes();
for (const { what, bytes, limit } of sizes)
  console.log(
    `${bytes > limit ? '超出' : '  好'}  ${kb(bytes).padStart(6)} KB  上限 ${kb(limit).padStart(6)} KB  ${what}`,
  );
if (sizes.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1;
