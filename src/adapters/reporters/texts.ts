import { join } from 'node:path';
import { readText } from '../content-folder/index.ts';

/** Gives the texts of files in a content folder, each read once; nothing for one that cannot be read. */
export function textsIn(root: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, tryRead(join(root, file), root));
    return texts.get(file);
  };
}

/** Only what the checker itself would read: nothing outside the folder is ever shown. */
function tryRead(path: string, root: string): string | undefined {
  if (!/\.(?:mdx|yaml|json)$/.test(path)) return undefined;
  const text = readText(path, root);
  return typeof text === 'string' ? text : undefined;
}
