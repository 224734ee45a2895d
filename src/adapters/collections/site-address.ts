import { contentRoot } from '../content-folder/index.ts';
import { readSite } from './yaml-files.ts';

/** The address that `casebook.yaml` gives the site, if it gives one. */
export const siteAddress = (project: string): string | undefined => readSite(contentRoot(project)).address;
