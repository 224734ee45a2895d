import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of a built site. */
export interface BuiltPage {
  /** The path from the root of the site, such as `/cases/` or `/404.html`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
}

/** All pages of a built site, in order of their paths. */
export function pagesOf(dist: string): BuiltPage[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  return files.toSorted().map((file) => {
    const path = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    return { path, file: join(dist, file), html: readFileSync(join(dist, file), 'utf8') };
  });
}

const TAG = /<[a-z][\w-]*(?:\s+[^\s=>"']+(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?)*\s*\/?>/g;

/** The values of an attribute in all tags of HTML, with character references read. */
export function attributesOf(html: string, name: string): string[] {
  const attribute = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`);
  return [...html.matchAll(TAG)].flatMap(([tag]) => {
    const found = attribute.exec(tag);
    return found
      ? [(found[1] ?? found[2] ?? found[3] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&')]
      : [];
  });
}

/** Whether a page only leads to another: a short address, or an old name. */
export const leadsOn = (html: string): boolean => /<meta http-equiv="refresh"/.test(html);

/** Whether a page is read by itself: it neither leads to another nor stands in a frame. */
export const standsAlone = ({ path, html }: BuiltPage): boolean =>
  !leadsOn(html) && !/^(?:\/[\w-]+)?\/embed\//.test(path);

/** The ids of a page. */
export const idsOf = (html: string): Set<string> => new Set(attributesOf(html, 'id'));
