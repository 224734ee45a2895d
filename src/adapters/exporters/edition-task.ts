import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createUrls } from '../../core/url.ts';
import { writeWhole } from '../collections/write-whole.ts';
import { inOneLine } from './case-json.ts';
import { editionForms, editionTexts, type EditionName, type SiteFacts } from './edition-texts.ts';
import type { EditionTask } from './editions-channel.ts';

/** What every task of a build needs to know. */
export interface EditionFacts extends SiteFacts {
  /** A digest of the code that writes editions. */
  readonly version: string;
  /** The folder that editions are kept in from build to build. */
  readonly kept: string;
  /** The folder that the site is built into. */
  readonly dist: string;
}

/** What has been written of a case. */
export interface WrittenEditions {
  /** The name under which its editions are kept. */
  readonly name: string;
  readonly files: number;
  /** Its line of the data set; a frozen revision has none. */
  readonly line?: string | undefined;
}

const names = Object.keys(editionForms) as EditionName[];

/**
 * Puts one case in all forms for machines into the site. They are kept together in one file, because making a file costs
 * more than what stands in it, and written anew where anything that they are made from has changed.
 */
export function writeEditions(facts: EditionFacts, task: EditionTask): WrittenEditions {
  const wanted = task.frozen ? names.filter((form) => editionForms[form].ofRevisions) : names;
  const urls = createUrls(facts.base, facts.site);
  const sources = wanted.map((form) => [form, editionForms[form].from(task, facts)]);
  const home = urls.absolute(urls.home());
  const name = createHash('sha256')
    .update(JSON.stringify([facts.version, home, facts.license, task.digest, sources]))
    .digest('hex')
    .slice(0, 32);
  const path = join(facts.kept, name);
  const kept = existsSync(path);
  const texts = kept
    ? (JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>)
    : editionTexts(wanted, task, facts, urls);
  if (!kept) writeWhole(path, JSON.stringify(texts));
  for (const form of wanted) {
    const file = join(facts.dist, 'cases', editionForms[form].file(task));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, texts[form] ?? '');
  }
  return { name, files: wanted.length, line: task.frozen ? undefined : inOneLine(texts['json'] ?? '') };
}
