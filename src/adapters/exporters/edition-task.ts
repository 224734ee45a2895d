import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createUrls } from '../../core/url.ts';
import { writeWhole } from '../collections/write-whole.ts';
import { editionForms, editionText, type EditionName, type SiteFacts } from './edition-texts.ts';
import type { EditionTask } from './editions-channel.ts';

/** What every task of a build needs to know. */
export interface EditionFacts extends SiteFacts {
  /** A digest of the code that writes editions. */
  readonly version: string;
  /** The folder that editions are kept in from build to build. */
  readonly kept: string;
}

/** An edition that lies in the folder of those that are kept. */
export interface KeptEdition {
  /** Its name there. */
  readonly name: string;
  /** Its path in the folder `cases` of the site; a line of the data set has none. */
  readonly file?: string | undefined;
}

const names = Object.keys(editionForms) as EditionName[];

/** Writes one case in all forms for machines, where they are not there from an earlier build. */
export function writeEditions(facts: EditionFacts, task: EditionTask): readonly KeptEdition[] {
  const urls = createUrls(facts.base, facts.site);
  const home = urls.absolute(urls.home());
  const wanted = task.frozen ? names.filter((form) => editionForms[form].ofRevisions) : names;
  return wanted.map((form) => {
    const { from, file } = editionForms[form];
    const key = createHash('sha256')
      .update(JSON.stringify([facts.version, home, facts.license, task.digest, from(task, facts)]))
      .digest('hex');
    const name = `${key.slice(0, 32)}.${form}`;
    const path = join(facts.kept, name);
    if (!existsSync(path)) writeWhole(path, editionText(form, task, facts, urls));
    return { name, file: file?.(task) };
  });
}
