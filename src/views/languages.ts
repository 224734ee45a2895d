import { firstLanguage, prefixOf } from '../core/url.ts';
import { direction, interfaceFor, interfaceLanguages, type InterfaceLanguage } from '../i18n/index.ts';
import type { PageFacts } from './shell.ts';

/** A page that stands in every language of the interface, once for each, for `getStaticPaths`. */
export const inEachLanguage = () =>
  interfaceLanguages.map((lang) => ({ params: { lang: prefixOf(lang) }, props: { lang } }));

/** The language of the interface on a page whose route has this parameter. */
export const languageOf = (param: string | undefined): InterfaceLanguage =>
  interfaceFor(param ?? firstLanguage);

/** The address of a page, and where it stands in each language; `at` makes its path in one. */
export const placesOf = (
  lang: InterfaceLanguage,
  at: (lang: InterfaceLanguage) => string,
): Pick<PageFacts, 'path' | 'editions'> => ({
  path: at(lang),
  editions: interfaceLanguages.map((one) => ({ lang: one, href: at(one) })),
});

/** The attributes of a text in the language `own` on a page in another one; none where the two are the same. */
export function foreign(own: string, page: string): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  if (own === page) return {};
  const dir = direction(own);
  return dir === direction(page) ? { lang: own } : { lang: own, dir };
}
