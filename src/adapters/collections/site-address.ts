import { checkSite } from '../../core/site/check.ts';
import { contentRoot, readTopFile } from '../content-folder/index.ts';

/** The address that `casebook.yaml` gives the site, if it gives one. */
export function siteAddress(project: string): string | undefined {
  const file = readTopFile(contentRoot(project), 'casebook.yaml');
  return typeof file?.text === 'string' ? checkSite(file.text).value?.address : undefined;
}
