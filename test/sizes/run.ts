import { allSizes, KB } from './sizes';

/** `npm run sizes`: what has to be loaded, beside its limit. Build first: `npm run --workspace miniapp build:weapp` and `build:h5`. */
const kb = (bytes: number): string => (bytes / KB).toFixed(1);

const sizes = allSizes();
for (const { what, bytes, limit } of sizes)
  console.log(
    `${bytes > limit ? '超出' : '  好'}  ${kb(bytes).padStart(6)} KB  上限 ${kb(limit).padStart(6)} KB  ${what}`,
  );
if (sizes.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1;
