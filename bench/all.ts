/** `npm run bench`: builds the site and runs every measurement, one after the other; fails when one fails. */
import { spawnSync } from 'node:child_process';

const parts = [
  ['scripts/astro.mjs', 'build'],
  ['bench/check.ts'],
  ['bench/hostile.ts'],
  ['bench/weight.ts', '--write'],
  ['bench/lighthouse.ts', '--write'],
  ['bench/rivals.ts', '--write'],
  ['bench/serve.ts', '--write'],
  ['bench/polls.ts', '--write'],
  ['bench/build.ts'],
];
for (const part of parts) {
  console.log(`\n${part.join(' ')}`);
  const { status } = spawnSync(process.execPath, part, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
