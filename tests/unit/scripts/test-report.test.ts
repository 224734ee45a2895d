import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, settle, totalsLine } from '../../../scripts/test-report.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('Vitest', () => {
  test('tests are counted, those to do as skipped', () => {
    const testResults = [
      file('passed', 'passed', 'passed', 'skipped', 'todo'),
      file('failed', 'passed', 'failed'),
    ];
    expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('a file that could not be run counts as a failure', () => {
    expect(countVitest({ testResults: [file('failed')] })).toMatchObject({ failed: 1 });
  });
});

test('in Playwright, flaky tests and errors outside of tests are failures', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

describe('a stage', () => {
  const none = { passed: 0, failed: 0, skipped: 0 };

  test('that found no test failed', () => {
    expect(settle({ ...none, skipped: 3 }, 0)).toMatchObject({ failed: 1, remark: 'The stage ran no test.' });
  });

  test('that crashed failed, whatever passed', () => {
    expect(settle({ ...none, passed: 3 }, 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(settle({ ...none, passed: 3 }, null)).toMatchObject({ failed: 1 });
  });

  test('whose tests failed counts them once', () => {
    expect(settle({ ...none, failed: 2 }, 1)).toEqual({ ...none, failed: 2, remark: '' });
  });
});

test('the last line names what was skipped only when something was', () => {
  const counts = { passed: 2, failed: 0, skipped: 0 };
  expect(totalsLine([counts, counts])).toBe('4 passed, 0 failed');
  expect(totalsLine([counts, { passed: 1, failed: 1, skipped: 3 }])).toBe('3 passed, 1 failed, 3 skipped');
});
