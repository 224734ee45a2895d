import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { TemporaryContent } from './content.ts';
import { copyProject } from './project-copy.ts';

const SLOW = 300_000;

/** A site that is built once for all tests of a file. */
export interface BuiltContent {
  /** The folder that was built. */
  readonly dist: string;
  /** The content folder that it was built from; in tests alone. */
  readonly root: () => string;
}

/**
 * Builds a copy of the project before the tests of a file, from content that is made for them, and deletes both after.
 * @param settings adds to the environment of the build, in which no service counts votes
 */
export function buildBefore(
  make: () => Promise<TemporaryContent>,
  settings: NodeJS.ProcessEnv = {},
): BuiltContent {
  const copy = copyProject();
  let content: TemporaryContent | undefined;
  beforeAll(async () => {
    content = await make();
    const { status, output } = await copy.build({
      CASEBOOK_CONTENT: content.root,
      POLLS_URL: 'off',
      ...settings,
    });
    expect(status, output.slice(-4000)).toBe(0);
  }, SLOW);
  afterAll(() => {
    copy.remove();
    content?.remove();
  });
  return { dist: join(copy.folder, 'dist'), root: () => content?.root ?? '' };
}
