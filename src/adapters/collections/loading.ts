import { statSync } from 'node:fs';
import { relative } from 'node:path';
import type { LoaderContext } from 'astro/loaders';

type Watcher = NonNullable<LoaderContext['watcher']>;

/**
 * Lets a collection that has nothing in it exist: Astro takes it else for one that was never defined, and warns of it at
 * every question. Its store knows a collection from the first entry on.
 */
export function establish({ store }: Pick<LoaderContext, 'store'>): void {
  if (store.keys().length > 0) return;
  store.set({ id: 'none', data: {} });
  store.delete('none');
}

/** Runs work one at a time; calls that come while it runs are answered together by one more run. */
export function queued(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () => {
    waiting ??= last
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        last = work();
        return last;
      });
    return waiting;
  };
}

/**
 * Runs work whenever something changes in a folder that matters to it; a failure is told and ends nothing.
 * @param matters whether a path in the folder does
 */
export function whenChanged(
  { watcher, logger }: LoaderContext,
  root: string,
  matters: (inside: string) => boolean,
  run: () => Promise<void>,
): void {
  watcher?.on('all', (_event, path) => {
    const inside = relative(root, path);
    if (inside.startsWith('..') || !matters(inside)) return;
    run().catch((error: unknown) => {
      logger.error(error instanceof Error ? error.message : String(error));
    });
  });
}

/** Longer than chokidar is silent about a file after it has told of it: 50 ms, in versions 3 and 4. */
const SILENCE = 80;

/**
 * Tells of a second save that comes so soon behind the first that the watcher is silent about it: each file that changed
 * is looked at once more when the silence is over, and where it is another one by then, told again to all who listen.
 */
export function tellLateSaves(watcher: Watcher): void {
  const waiting = new Set<string>();
  watcher.on('all', (event, path) => {
    if ((event !== 'change' && event !== 'add') || waiting.has(path)) return;
    waiting.add(path);
    const seen = stampOf(path);
    setTimeout(() => {
      waiting.delete(path);
      const now = stampOf(path);
      if (now === undefined || now === seen) return;
      watcher.emit('change', path);
      watcher.emit('all', 'change', path);
    }, SILENCE).unref();
  });
}

/** What differs between two states of a file; nothing where it is not there. */
function stampOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${String(found.mtimeNs)} ${String(found.size)} ${String(found.ino)}`;
}
