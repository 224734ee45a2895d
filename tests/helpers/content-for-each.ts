import { afterEach, beforeEach } from 'vitest';
import { makeContent, type Files, type TemporaryContent } from './content.ts';

/**
 * A content folder that every test of a file finds as it was made.
 * @param prepare what is done in it before each test
 */
export function contentForEach(
  files: Files,
  prepare: (root: string) => Promise<unknown> = () => Promise.resolve(),
): Omit<TemporaryContent, 'remove'> {
  let now = '';
  let content: TemporaryContent | undefined;
  beforeEach(async () => {
    content = makeContent(files);
    now = content.root;
    await prepare(now);
  });
  afterEach(() => {
    content?.remove();
  });
  return {
    get root() {
      return now;
    },
    write: (more) => content?.write(more),
  };
}
