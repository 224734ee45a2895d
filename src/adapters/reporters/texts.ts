import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the texts of files in a content folder, each read once; nothing for one that cannot be read. */
export function textsIn(root: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, tryRead(join(root, file)));
    return texts.get(file);
  };
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
