import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a run of a command came to. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `check` in a process of its own. */
export const check = (...args: readonly string[]): Run => run('src/cli/check.ts', args);

/** Runs `case` in a process of its own. */
export const runCase = (args: readonly string[]): Run => run('src/cli/case.ts', args);

function run(command: string, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, CASEBOOK_CONTENT: '', INIT_CWD: PROJECT, NO_COLOR: '1', FORCE_COLOR: undefined },
    maxBuffer: 64 * 1_048_576,
  });
  return { status, stdout, stderr };
}
