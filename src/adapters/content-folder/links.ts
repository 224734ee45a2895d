import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * The symbolic links in a content folder, wherever they lead, by their paths with `/`: with one, what else lies on the
 * machine could be published, and a folder could hold itself. Hidden files, which editors use as locks, are nobody's content.
 */
export function linksIn(root: string): string[] {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const entry of entriesOf(join(root, folder))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isSymbolicLink()) found.push(folder + entry.name);
      else if (entry.isDirectory()) folders.push(`${folder}${entry.name}/`);
    }
  return found.sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
