import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The content folder that tests add to: one topic, one lesson, no case. */
const standardContent = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

/** Files by their path in a content folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A content folder of its own for a test. */
export interface TemporaryContent {
  /** Its absolute path. */
  readonly root: string;
  /** Writes more files into it. */
  readonly write: (files: Files) => void;
  /** Deletes it. */
  readonly remove: () => void;
}

/** Makes a content folder with the standard topic and lesson and the given files. */
export function makeContent(files: Files = {}): TemporaryContent {
  const root = mkdtempSync(join(tmpdir(), 'casebook-'));
  cpSync(standardContent, root, { recursive: true });
  const write = (more: Files) => {
    for (const [path, text] of Object.entries(more)) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  };
  write(files);
  return {
    root,
    write,
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
