import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../../core/case/schema.ts';
import { createUrls, type Urls } from '../../core/url.ts';
import { readCaseFile } from '../collections/case-file.ts';
import { writeWhole } from '../collections/write-whole.ts';
import { caseJson } from './case-json.ts';
import { caseMarkdown } from './case-markdown.ts';
import type { EditionJob, EditionTask } from './editions-channel.ts';

/** What every task of a build needs to know. */
export interface EditionFacts extends Omit<EditionJob, 'tasks'> {
  /** A digest of the code that writes editions. */
  readonly version: string;
  /** The folder that editions are kept in from build to build. */
  readonly kept: string;
}

/** An edition that lies in the folder of those that are kept. */
export interface KeptEdition {
  /** Its name there. */
  readonly name: string;
  /** Its name in the folder `cases` of the site. */
  readonly file: string;
}

/** Writes the JSON and the Markdown edition of one case, where they are not there from an earlier build. */
export function writeEditions(facts: EditionFacts, task: EditionTask): readonly KeptEdition[] {
  const urls = createUrls(facts.base, facts.site);
  const home = urls.absolute(urls.home());
  const { slug, digest, editions, named } = task;
  const write = (ending: string, parts: readonly unknown[], make: () => string) => {
    const key = createHash('sha256')
      .update(JSON.stringify([facts.version, home, facts.license, digest, parts]))
      .digest('hex');
    const name = `${key.slice(0, 32)}.${ending}`;
    keep(join(facts.kept, name), make);
    return { name, file: `${slug}.${ending}` };
  };
  return [
    write('json', [editions], () => caseJson(licensed(facts, digest), editions, urls)),
    write('md', [named], () => markdown(facts, digest, urls)),
  ];
}

/** The model of a case with the licence that it is under. */
const licensed = ({ license }: Pick<EditionFacts, 'license'>, digest: string): Case => ({
  license,
  ...readCaseFile(digest).model,
});

const markdown = (facts: EditionFacts, digest: string, urls: Urls) =>
  caseMarkdown(licensed(facts, digest), { urls, claims: facts.claims, topics: facts.topics });

function keep(path: string, make: () => string): void {
  if (!existsSync(path)) writeWhole(path, make());
}
