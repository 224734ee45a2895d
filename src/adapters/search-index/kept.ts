import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { IndexFile } from './index-language.ts';

/** Where the index of each language is kept from build to build, in a folder of the language's name. */
export const KEPT = resolve('.cache', 'search-index');

/** Says from what the index was made that it lies beside. */
const DIGEST = 'made-from';

/** Whether the index that is kept for a language was made from what a digest names. */
export function hasIndex(language: string, digest: string): boolean {
  const file = join(KEPT, language, DIGEST);
  return existsSync(file) && readFileSync(file, 'utf8') === digest;
}

/** Keeps an index in place of the one before, whole or not at all. */
export function keepIndex(language: string, digest: string, files: readonly IndexFile[]): void {
  const folder = join(KEPT, language);
  const unfinished = `${folder}.${process.pid}`;
  for (const { path, content } of [...files, { path: DIGEST, content: digest }]) {
    const target = join(unfinished, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

/** Copies the index that is kept for a language to where readers find it. */
export function copyIndex(language: string, target: string): void {
  cpSync(join(KEPT, language), target, {
    recursive: true,
    filter: (path) => basename(path) !== DIGEST,
  });
}

/** Deletes all that is kept but the indexes of some languages. */
export function sweepIndexes(needed: ReadonlySet<string>): void {
  if (!existsSync(KEPT)) return;
  for (const name of readdirSync(KEPT)) {
    if (!needed.has(name)) rmSync(join(KEPT, name), { recursive: true, force: true });
  }
}
