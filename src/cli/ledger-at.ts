import { execFileSync } from 'node:child_process';
import { LEDGER_FILE } from '../adapters/checker/index.ts';
import { UsageError } from './usage.ts';

const git = (root: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', root, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e9,
  });

/**
 * The ledger of a content folder as it was at a commit of git; nothing where there was none then.
 * @throws UsageError where git does not know the commit
 */
export function ledgerAt(root: string, commit: string): string | undefined {
  try {
    git(root, 'rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`);
  } catch {
    throw new UsageError(`git does not know "${commit}" in ${root}: give --base a branch or a commit.`);
  }
  try {
    return git(root, 'show', `${commit}:./${LEDGER_FILE}`);
  } catch {
    return undefined;
  }
}
