import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether programs that are missing can be installed without asking anybody: on Debian, as root. */
export function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Installs packages of Debian, and says so on stderr.
 * @param {string[]} names the packages
 * @param {string} title what a person calls it
 * @param {string} advice what to do instead, should it fail
 * @throws {Error} the advice and the reason, in one line
 */
export function install(names, title, advice) {
  console.error(`Installing ${title} with apt-get; this takes about a minute.`);
  for (const args of [['update'], ['install', '-y', ...names]]) {
    const { status, stderr, error } = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) {
      const reason = (error?.message ?? stderr.trim().split('\n').at(-1)) || `status ${status}`;
      throw new Error(`${advice} (\`apt-get ${args.join(' ')}\` failed: ${reason})`);
    }
  }
}
