import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrozenFile, Kept } from '../../core/revision/frozen.ts';
import { decoded, readBytes, readText } from './read-text.ts';

/** The file that records what a folder has published. */
export const RECORD_FILE = 'revisions.yaml';

const FROZEN_TEXT = /^r\d+(?:\.[A-Za-z0-9-]+)?\.mdx$/;
const FROZEN_FOLDER = /^r\d+$/;

/** SHA-256 in hexadecimal (FIPS 180-4). */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What a folder has frozen, before anything is read. */
export interface ListedKept {
  /** Whether there is a record of it. */
  readonly recorded: boolean;
  /** The frozen files by their path in the folder. */
  readonly frozen: readonly string[];
}

/**
 * Lists what a folder has frozen.
 * @param folder an absolute path
 */
export function listKept(folder: string): ListedKept {
  const entries = readdirSync(folder, { withFileTypes: true });
  const inside = entries
    .filter((entry) => entry.isDirectory() && FROZEN_FOLDER.test(entry.name))
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`));
  const texts = entries.filter((entry) => !entry.isDirectory() && FROZEN_TEXT.test(entry.name));
  return {
    recorded: entries.some(({ name }) => name === RECORD_FILE),
    frozen: [...texts.map(({ name }) => name), ...inside].toSorted(),
  };
}

/**
 * Reads what a folder keeps of what it has published.
 * @param root the content folder, an absolute path
 * @param path the folder in it, with `/`
 * @param current the names of the files that a revision would freeze now
 */
export function readKept(
  root: string,
  path: string,
  { recorded, frozen }: ListedKept,
  current: readonly string[],
): Kept {
  if (!recorded && frozen.length === 0) return { frozen: [], digests: {} };
  const bytesOf = (name: string) => {
    const bytes = readBytes(join(root, path, name), root);
    return bytes instanceof Uint8Array ? bytes : undefined;
  };
  const read = (name: string): FrozenFile[] => {
    const bytes = bytesOf(name);
    if (!bytes) return [];
    const text = name.endsWith('.mdx') ? { text: decoded(bytes) } : {};
    return [{ name, sha256: sha256(bytes), ...text }];
  };
  const digests = current.flatMap((name) => {
    const bytes = bytesOf(name);
    return bytes ? [[name, sha256(bytes)] as const] : [];
  });
  const record = { path: `${path}/${RECORD_FILE}`, text: readText(join(root, path, RECORD_FILE), root) };
  return {
    ...(recorded && { revisions: record }),
    frozen: frozen.flatMap(read),
    digests: Object.fromEntries(digests),
  };
}
