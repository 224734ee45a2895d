import { existsSync } from 'node:fs';
import { nameNow, type Ledger } from '../../core/revision/ledger.ts';
import { createUrls } from '../../core/url.ts';
import { interfaceLanguages } from '../../i18n/index.ts';
import { fileAt, type RedirectSite } from './redirects.ts';

/**
 * The rules of `_redirects`, by which a host answers old names with their new ones: a browser then keeps the fragment and
 * the query without script. Netlify sends a file that is there unless the code ends in `!`, which Cloudflare Pages does not
 * know: each rule stands there for both.
 * @returns nothing where nothing was renamed
 */
export function redirectRules(ledger: Ledger, at: RedirectSite): string {
  const urls = createUrls(at.base, at.site);
  const folders: Named = {
    cases: (name, lang) => [urls.case(name, lang), urls.embed(name, lang)],
    lessons: (id, lang) => [urls.lesson(id, lang)],
  };
  const files: Named = {
    cases: (name, lang) => [urls.caseJson(name), urls.caseMarkdown(name), urls.caseCard(name, lang)],
    lessons: (id, lang) => [urls.lessonCard(id, lang)],
  };

  const pairs = (['cases', 'lessons'] as const).flatMap((kind) =>
    Object.keys(ledger.renamed[kind]).flatMap((old) => {
      const now = nameNow(old, ledger.renamed[kind]);
      const moved = (paths: Named[typeof kind], lang: string) =>
        paths(old, lang).flatMap((from, index) => {
          const to = paths(now, lang)[index];
          return to !== undefined && existsSync(fileAt(to, at)) ? [{ from, to }] : [];
        });
      return interfaceLanguages.flatMap((lang) => [
        ...moved(folders[kind], lang).map(({ from, to }) => `${from}* ${to}:splat`),
        ...moved(files[kind], lang).map(({ from, to }) => `${from} ${to}`),
      ]);
    }),
  );
  return [...new Set(pairs)].map((pair) => `${pair} 301!\n${pair} 301\n`).join('');
}

/** Paths under a name in a language. */
type Named = Readonly<Record<'cases' | 'lessons', (name: string, lang: string) => readonly string[]>>;
