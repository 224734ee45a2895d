import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attributesOf, idsOf, pagesOf } from './site.ts';

/**
 * Every address in the pages of a built site that leads nowhere: files that are not there, ids that the page lacks,
 * paths outside the base. What the poll service answers is not looked for.
 * @param base the path the site lives under, beginning and ending in `/`
 */
export function deadLinks(dist: string, base: string): string[] {
  const pages = pagesOf(dist);
  const ids = new Map(pages.map(({ path, html }) => [path, idsOf(html)]));
  return pages.flatMap(({ path, html }) =>
    ['href', 'src'].flatMap((name) =>
      attributesOf(html, name).flatMap((address) => {
        const problem = problemOf(address, base, path, dist, ids);
        return problem === undefined ? [] : [`${path}: ${address} ${problem}`];
      }),
    ),
  );
}

function problemOf(
  address: string,
  base: string,
  path: string,
  dist: string,
  ids: ReadonlyMap<string, Set<string>>,
): string | undefined {
  if (/^(?:https?|mailto):/.test(address)) return undefined;
  const url = new URL(address, `http://site.example${base}${path.slice(1)}`);
  if (!url.pathname.startsWith(base)) return 'lies outside the base';
  if (url.pathname.startsWith(`${base}api/`)) return undefined;
  const target = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
  const known = ids.get(target);
  if (!known) return isFile(join(dist, target)) ? undefined : 'is not there';
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor === '' || known.has(anchor) ? undefined : 'has no such id';
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
