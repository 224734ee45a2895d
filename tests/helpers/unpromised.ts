import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const KEPT = /^(?:revisions\.yaml|r\d+|r\d+(?:\.[A-Za-z0-9-]+)?\.mdx)$/;

/**
 * Takes the promise out of a content folder: its ledger, its records and all that it froze. What is left can be edited
 * without revising it.
 */
export function promiseNothing(root: string): void {
  rmSync(join(root, 'ledger.yaml'), { force: true });
  for (const kind of ['cases', 'lessons'])
    for (const name of readdirSync(join(root, kind)))
      for (const file of readdirSync(join(root, kind, name)))
        if (KEPT.test(file)) rmSync(join(root, kind, name, file), { recursive: true });
}
