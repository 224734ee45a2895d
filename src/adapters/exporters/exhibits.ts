import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { listCases } from '../content-folder/index.ts';

/** A picture in the folder of a case. */
export interface ExhibitFile {
  readonly slug: string;
  readonly name: string;
  readonly path: string;
}

/**
 * The pictures of all cases in a content folder. Links that lead out of it are left out: a stranger's pull request could
 * publish with them what else lies on the machine.
 * @throws NoContentError where there is no content folder
 */
export function listExhibits(root: string): ExhibitFile[] {
  return listCases(root).flatMap(({ slug, pictures }) =>
    pictures
      .map((name) => ({ slug, name, path: join(root, 'cases', slug, name) }))
      .filter(({ path }) => isFileIn(root, path)),
  );
}

function isFileIn(root: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(root) + sep) && statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The bytes of a picture, with its media type.
 * @throws Error of node:fs where it cannot be read
 */
export function readExhibit(path: string): { bytes: Uint8Array<ArrayBuffer>; type: string } {
  const kind = extname(path).slice(1).toLowerCase();
  return { bytes: new Uint8Array(readFileSync(path)), type: `image/${kind === 'jpg' ? 'jpeg' : kind}` };
}
