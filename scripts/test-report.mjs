/** Turns what test runners report into numbers. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts from Vitest's JSON report. A file that could not be run at all counts as one failed test.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) counts.failed += 1;
  }
  return counts;
}

/**
 * Counts from Playwright's JSON report. Errors outside of tests count as one failed test each.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * Makes sure that a stage that went wrong is counted: one that ended with an error although no test failed, and one
 * that found no tests.
 * @param {Counts} counts
 * @param {number | null} status the exit status of the runner, null when a signal ended it
 * @returns {Counts & { remark: string }}
 */
export function settle(counts, status) {
  if (counts.failed > 0) return { ...counts, remark: '' };
  if (status !== 0) return { ...counts, failed: 1, remark: `The stage ended with status ${status}.` };
  if (counts.passed === 0) return { ...counts, failed: 1, remark: 'The stage ran no test.' };
  return { ...counts, remark: '' };
}

/**
 * The line that a run ends with, such as `12 passed, 0 failed, 1 skipped`.
 * @param {Counts[]} all
 */
export function totalsLine(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
