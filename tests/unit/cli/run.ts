import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a run of the checker's command came to. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `check` in a process of its own. */
export function check(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, CASEBOOK_CONTENT: '', INIT_CWD: PROJECT, NO_COLOR: '1', FORCE_COLOR: undefined },
    maxBuffer: 64 * 1_048_576,
  });
  return { status, stdout, stderr };
}
