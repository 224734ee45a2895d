import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_FILE } from '../../adapters/checker/index.ts';
import { listCases, readLessons, readTopFile, RECORD_FILE } from '../../adapters/content-folder/index.ts';
import { nearest } from '../../core/text/finding.ts';
import type { Kept } from '../../core/revision/frozen.ts';
import { readLedger, readRevisions } from '../../core/revision/read.ts';
import type { Ledger } from '../../core/revision/ledger.ts';
import type { Revisions } from '../../core/revision/schema.ts';
import { UsageError } from '../arguments.ts';

/** A case or lesson that a command is about. */
export interface Place {
  readonly kind: 'cases' | 'lessons';
  readonly what: 'case' | 'lesson';
  readonly id: string;
  /** Its folder in the content folder, with `/`. */
  readonly path: string;
}

/**
 * Finds what a command is about: an id, or `cases/<id>` or `lessons/<id>` where both have it.
 * @throws UsageError where there is no such thing, or two
 */
export function placeOf(root: string, name: string): Place {
  const all = [
    ...listCases(root).map(({ slug }) => place('cases', slug)),
    ...readLessons(root).map(({ id }) => place('lessons', id)),
  ];
  const found = all.filter(({ path, id }) => name === path || name === id);
  const [one] = found;
  if (one && found.length === 1) return one;
  if (one)
    throw new UsageError(`There is a case and a lesson "${name}": write cases/${name} or lessons/${name}.`);
  const near = nearest(
    name,
    all.map(({ id }) => id),
  );
  throw new UsageError(`There is no case or lesson "${name}"${near ? `; did you mean ${near}?` : '.'}`);
}

const place = (kind: Place['kind'], id: string): Place => ({
  kind,
  id,
  what: kind === 'cases' ? 'case' : 'lesson',
  path: `${kind}/${id}`,
});

/** The file that stands for the newest text of a place, in the content folder. */
export const currentFile = ({ kind, path }: Place): string =>
  `${path}/${kind === 'cases' ? 'case.mdx' : 'lesson.mdx'}`;

/**
 * What a place has published.
 * @throws UsageError where that is nothing, or cannot be read
 */
export function publishedIn(root: string, place: Place): { text: string; revisions: Revisions } {
  const revisions = readTopFile(join(root, place.path), RECORD_FILE);
  const { text, revisions: read } = publishedOf(place, {
    ...(revisions && { revisions }),
    frozen: [],
    digests: {},
  });
  if (text === undefined || !read)
    throw new UsageError(
      `${place.path} was not published yet: npm run case -- revise ${place.id} does that.`,
    );
  return { text, revisions: read };
}

/** What a case or lesson has published, as its files say. */
export interface Published {
  readonly text: string | undefined;
  readonly revisions: Revisions | undefined;
}

/**
 * Reads what is kept of a place.
 * @throws UsageError where the file is broken
 */
export function publishedOf({ path }: Place, { revisions }: Kept): Published {
  if (!revisions) return { text: undefined, revisions: undefined };
  const { text } = revisions;
  const { value } = typeof text === 'string' ? readRevisions(text) : { value: undefined };
  if (typeof text !== 'string' || !value)
    throw new UsageError(`${path}/${RECORD_FILE} cannot be read: npm run check says what is wrong with it.`);
  return { text, revisions: value };
}

/**
 * The ledger of a content folder, as text and read.
 * @throws UsageError where the file is broken
 */
export function ledgerOf(root: string): { text: string | undefined; ledger: Ledger | undefined } {
  const file = readTopFile(root, LEDGER_FILE);
  if (!file) return { text: undefined, ledger: undefined };
  const { value } = typeof file.text === 'string' ? readLedger(file.text) : { value: undefined };
  if (typeof file.text !== 'string' || !value)
    throw new UsageError(`${LEDGER_FILE} cannot be read: npm run check says what is wrong with it.`);
  return { text: file.text, ledger: value };
}

/** Whether a name is free for a case or lesson. */
export const isFree = (root: string, kind: Place['kind'], id: string): boolean =>
  !existsSync(join(root, kind, id));

/** Today, as the record of revisions writes days: in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
