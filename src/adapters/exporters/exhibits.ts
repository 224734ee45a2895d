import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listCases } from '../content-folder/index.ts';

/** A picture in the folder of a case. */
export interface ExhibitFile {
  readonly slug: string;
  readonly name: string;
  readonly path: string;
}

/**
 * The pictures of all cases in a content folder.
 * @throws NoContentError where there is no content folder
 */
export function listExhibits(root: string): ExhibitFile[] {
  return listCases(root).flatMap(({ slug, pictures }) =>
    pictures.map((name) => ({ slug, name, path: join(root, 'cases', slug, name) })),
  );
}

/**
 * The bytes of a picture, with its media type.
 * @throws Error of node:fs where it cannot be read
 */
export function readExhibit(path: string): { bytes: Uint8Array<ArrayBuffer>; type: string } {
  const kind = extname(path).slice(1).toLowerCase();
  return { bytes: new Uint8Array(readFileSync(path)), type: `image/${kind === 'jpg' ? 'jpeg' : kind}` };
}
