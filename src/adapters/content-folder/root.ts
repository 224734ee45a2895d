import { join, relative, resolve } from 'node:path';

/** The content folder: what is asked for, `CASEBOOK_CONTENT`, or the project's own. */
export function contentRoot(project: string, asked = process.env['CASEBOOK_CONTENT']): string {
  return asked === undefined || asked === '' ? join(project, 'src', 'content') : resolve(project, asked);
}

/**
 * Why lessons cannot be built from a content folder, in a sentence: Vite takes the rest of such a path for no part of it, and
 * every lesson would be missing without a word.
 */
export function unbuildable(project: string, root: string): string | undefined {
  const path = relative(project, root);
  const [sign] = (process.platform === 'win32' ? /[#?%]/ : /[#?%\\\p{Cc}]/u).exec(path) ?? [];
  return sign === undefined
    ? undefined
    : `The content folder ${root} cannot be built, because ${JSON.stringify(sign)} stands in its path: give it a name without that.`;
}
