/** `npm run -s cases -- <folder> [policy…]`: every case file of a folder, `expect` and each `expect_alt`; exit 1 on a mismatch. */
import { readCases } from './bank';
import { compareCase } from './compare';

const [folder, ...policies] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('用法：npm run -s cases -- <算例文件夹> [政策名称…]\n');
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const one of readCases(folder, policies))
  for (const { reading, mismatches } of compareCase(one)) {
    if (mismatches.length === 0) passed++;
    else failed++;
    for (const { field, expected, got } of mismatches)
      process.stdout.write(
        `${one.id} [${reading}] ${field}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}\n`,
      );
  }
process.stdout.write(`${passed} passed, ${failed} failed\n`);
if (failed > 0 || passed === 0) process.exitCode = 1;
