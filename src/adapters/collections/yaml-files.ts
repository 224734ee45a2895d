import { checkSite, checkTopics, type Checked } from '../../core/site/check.ts';
import { Site, type Topics } from '../../core/site/schema.ts';
import { readTopFile } from '../content-folder/index.ts';

function read<T>(root: string, name: string, check: (text: string) => Checked<T>): T | undefined {
  const file = readTopFile(root, name);
  return typeof file?.text === 'string' ? check(file.text).value : undefined;
}

/** What `casebook.yaml` of a content folder says; the usual where it is not there or cannot be read. */
export const readSite = (root: string): Site => read(root, 'casebook.yaml', checkSite) ?? Site.parse({});

/** The topics in `topics.yaml` of a content folder; none where it is not there or cannot be read. */
export const readTopics = (root: string): Topics => read(root, 'topics.yaml', checkTopics) ?? {};
