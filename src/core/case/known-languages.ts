import { own } from '../text/own.ts';
import type { Fault } from '../text/finding.ts';
import type { Span } from '../text/place.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
/** Short names that people write for a language and that are no country's either. */
const OTHERWISE: Readonly<Record<string, string>> = {
  sp: 'es',
  eng: 'en',
  ger: 'de',
  fre: 'fr',
  spa: 'es',
  chi: 'zh',
  us: 'en',
  gb: 'en',
  au: 'en',
};

/** Whether a well-formed tag is that of a language that is known by a name. */
export const isKnownLanguage = (tag: string): boolean =>
  /^(?:und|mul|zxx|mis|art|q[a-t][a-z])(?:-|$)/i.test(tag) ||
  names.of(tag.split('-')[0] ?? tag) !== undefined;

/** What is said of a tag that is not, with the language of the country where it is that of one: `jp`, `cz`. */
export function unknownLanguage(tag: string, span: Span): Fault {
  const first = tag.split('-')[0]?.toLowerCase() ?? tag;
  const spoken = /^[a-z]{2}$/.test(first) ? new Intl.Locale(`und-${first}`).maximize().language : undefined;
  const guess = own(OTHERWISE, first) ?? (spoken === 'en' ? undefined : spoken);
  return { code: 'CASE-128', span, data: { tag }, nearest: guess === 'und' ? undefined : guess };
}
