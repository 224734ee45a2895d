import { execFileSync } from 'node:child_process';
import { LEDGER_FILE, type OlderPromise, type OlderRecord } from '../adapters/checker/index.ts';
import { RECORD_FILE } from '../adapters/content-folder/index.ts';
import { UsageError } from './arguments.ts';

const git = (root: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', root, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e9,
  });

/**
 * What a content folder had promised at a commit of git.
 * @throws UsageError where git does not know the commit
 */
export function promiseAt(root: string, commit: string): OlderPromise {
  try {
    git(root, 'rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`);
  } catch {
    throw new UsageError(`git does not know "${commit}" in ${root}: give --base a branch or a commit.`);
  }
  return { ledger: ledgerAt(root, commit), records: recordsAt(root, commit) };
}

function ledgerAt(root: string, commit: string): string | undefined {
  try {
    return git(root, 'show', `${commit}:./${LEDGER_FILE}`);
  } catch {
    return undefined;
  }
}

/** The records that a commit has and the folder has not, or has otherwise: most never change, and are not read. */
function recordsAt(root: string, commit: string): OlderRecord[] {
  const changed = git(
    root,
    ...['diff', '--name-only', '-z', '--relative', '--no-renames', '--no-ext-diff', '--diff-filter=MD'],
    ...[commit, '--', `:(glob)cases/*/${RECORD_FILE}`, `:(glob)lessons/*/${RECORD_FILE}`],
  );
  return changed
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => {
      const [kind, id = ''] = path.split('/');
      return {
        kind: kind === 'lessons' ? 'lessons' : 'cases',
        id,
        text: git(root, 'show', `${commit}:./${path}`),
      };
    });
}
