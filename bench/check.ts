import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateContent } from './generate.ts';
import { measure } from './measure.ts';

const COUNT = 1000;
const BUDGET = { seconds: 3, megabytes: 400 };

const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
try {
  generateContent(folder, COUNT);
  const runs = [];
  for (let run = 0; run < 3; run += 1)
    runs.push(await measure(process.execPath, ['src/cli/check.ts', '--content', folder]));
  const failed = runs.find(({ status }) => status !== 0);
  if (failed) throw new Error(failed.output);
  const seconds = runs.map((run) => run.seconds).toSorted((a, b) => a - b)[1] ?? 0;
  const megabytes = Math.max(...runs.map((run) => run.megabytes));
  console.log(`check of ${COUNT} cases: ${seconds.toFixed(2)} s (middle of three), ${megabytes} MB at most`);
  console.log(`budget: ${BUDGET.seconds} s, ${BUDGET.megabytes} MB`);
  process.exitCode = seconds <= BUDGET.seconds && megabytes <= BUDGET.megabytes ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
