import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCases, readLessons } from '../../src/adapters/content-folder/index.ts';
import { freeze } from '../../src/cli/case/freeze.ts';
import { placeOf } from '../../src/cli/case/place.ts';

/** The day on which tests publish. */
const DAY = '2026-03-01';

/** Freezes one case or lesson, as `npm run case -- revise` does. */
export const publish = (root: string, name: string, note = 'First published.', day = DAY): Promise<number> =>
  freeze(root, placeOf(root, name), note, day);

/** Freezes every lesson and every case of a content folder, lessons first. */
export async function publishAll(root: string): Promise<void> {
  for (const { id } of readLessons(root)) await publish(root, `lessons/${id}`);
  for (const { slug } of listCases(root)) await publish(root, `cases/${slug}`);
}

/**
 * Changes a file of a content folder.
 * @throws Error where the change does nothing, so that no test passes by chance
 */
export function edit(root: string, path: string, change: (text: string) => string): void {
  const file = join(root, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} was not changed`);
  writeFileSync(file, after);
}
