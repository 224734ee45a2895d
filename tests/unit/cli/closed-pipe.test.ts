import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

test('a command whose reader has had enough ends without a complaint', () => {
  const { stderr, stdout } = spawnSync(
    'bash',
    ['-c', '"$0" src/cli/check.ts --format json | true; echo "${PIPESTATUS[0]}"', process.execPath],
    { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, CASEBOOK_CONTENT: '', INIT_CWD: PROJECT } },
  );
  expect(stderr).toMatch(/^(?:The content folder was .*\n)?$/);
  expect(stdout.trim()).toBe('0');
});
