import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { escapeHtml } from '../../core/prose/html.ts';
import { contentSecurityPolicy } from '../../core/security.ts';
import { nameNow, type Ledger } from '../../core/revision/ledger.ts';
import { createUrls, firstLanguage, prefixOf } from '../../core/url.ts';
import { interfaceFor, interfaceLanguages, words } from '../../i18n/index.ts';

/** The site that redirects are written for. */
export interface RedirectSite {
  /** The folder that was built. */
  readonly dist: string;
  readonly base: string;
  readonly site: string;
}

/**
 * A page that leads to another. Without script the browser goes there too; with script the query and fragment go along,
 * where the goal has no fragment of its own.
 * @param to the path of the goal, base included
 */
function redirectPage(to: string, { base, site }: Omit<RedirectSite, 'dist'>, lang: string): string {
  const urls = createUrls(base, site);
  const sentence = escapeHtml(words(interfaceFor(lang)).revisions.moved);
  const goal = escapeHtml(to);
  const script = to.includes('#')
    ? ''
    : `<script src="${urls.home()}redirect.js" data-to="${goal}"></script>\n`;
  return `<!doctype html>
<html lang="${interfaceFor(lang)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy({}))}">
<title>${sentence}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(urls.absolute(to.split('#', 1)[0] ?? ''))}">
${script}<meta http-equiv="refresh" content="0; url=${goal}">
<p>${sentence} <a href="${goal}">${escapeHtml(urls.absolute(to))}</a></p>
</html>
`;
}

/** Where a path of the site, base included, stands in what was built. */
export const fileAt = (path: string, { dist, base, site }: RedirectSite): string =>
  join(dist, decodeURI(path.slice(createUrls(base, site).home().length)));

/** Writes the short addresses of steps, which the ledger numbers: `/c/<slug>.<number>`. */
export function writeShortAddresses(ledger: Ledger, at: RedirectSite): number {
  const urls = createUrls(at.base, at.site);
  let count = 0;
  for (const [slug, { steps }] of Object.entries(ledger.cases)) {
    const now = nameNow(slug, ledger.renamed.cases);
    if (!existsSync(fileAt(urls.case(now), at))) continue;
    for (const [index, step] of steps.entries()) {
      const folder = fileAt(urls.short(slug, index + 1), at);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.html'), redirectPage(urls.anchor(now, step), at, firstLanguage));
      count += 1;
    }
  }
  return count;
}

/** The folders of the site in which pages stand under the name of a case or lesson. */
const FOLDERS = { cases: ['cases', 'embed'], lessons: ['lessons'] } as const;

/**
 * Keeps the old addresses of what was renamed: its pages lead to those under the new name, its files for machines,
 * its pictures and its cards are there under both.
 */
export function keepOldAddresses(ledger: Ledger, at: RedirectSite): number {
  let count = 0;
  for (const kind of ['cases', 'lessons'] as const)
    for (const old of Object.keys(ledger.renamed[kind])) {
      const now = nameNow(old, ledger.renamed[kind]);
      for (const lang of interfaceLanguages)
        for (const folder of FOLDERS[kind]) count += keepFolder(folder, old, now, lang, at);
      for (const ending of ['json', 'md']) {
        const file = join(at.dist, kind, `${now}.${ending}`);
        if (existsSync(file)) copyFileSync(file, join(at.dist, kind, `${old}.${ending}`));
      }
      for (const lang of interfaceLanguages) count += keepCard(kind, old, now, lang, at);
    }
  return count;
}

function keepCard(
  kind: 'cases' | 'lessons',
  old: string,
  now: string,
  lang: string,
  at: RedirectSite,
): number {
  const urls = createUrls(at.base, at.site);
  const [from = '', to = ''] = [now, old].map((name) =>
    fileAt(kind === 'cases' ? urls.caseCard(name, lang) : urls.lessonCard(name, lang), at),
  );
  if (!existsSync(from)) return 0;
  copyFileSync(from, to);
  return 1;
}

function keepFolder(folder: string, old: string, now: string, lang: string, at: RedirectSite): number {
  const prefix = prefixOf(lang);
  const home = createUrls(at.base, at.site).home();
  const parts = [...(prefix === undefined ? [] : [prefix]), folder];
  const from = join(at.dist, ...parts, now);
  if (!existsSync(from)) return 0;
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const name = relative(from, join(entry.parentPath, entry.name));
    const target = join(at.dist, ...parts, old, name);
    mkdirSync(dirname(target), { recursive: true });
    if (entry.name !== 'index.html') copyFileSync(join(from, name), target);
    else {
      const path = [...parts, now, ...dirname(name).split(sep)].filter((part) => part !== '.');
      writeFileSync(target, redirectPage(`${home}${path.map((part) => `${part}/`).join('')}`, at, lang));
    }
  }
  return files.length;
}
