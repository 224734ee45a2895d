import { join, resolve } from 'node:path';

/** The content folder: what is asked for, `CASEBOOK_CONTENT`, or the project's own. */
export function contentRoot(project: string, asked = process.env['CASEBOOK_CONTENT']): string {
  return asked === undefined || asked === '' ? join(project, 'src', 'content') : resolve(project, asked);
}
