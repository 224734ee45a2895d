import { fileNames } from '../../adapters/citations/formats.ts';
import type { WrittenCitation } from '../../adapters/citations/write.ts';
import type { CitedPlace } from '../../components/cite/props.ts';
import { words, type InterfaceLanguage } from '../../i18n/index.ts';
import { foreign } from '../languages.ts';

/** The kinds whose words are somebody's other than the editors'. */
const SAID: readonly string[] = ['message', 'mark'];

/**
 * A citation as a page shows it.
 * @param href the path of what is cited as a whole
 */
export function placeOf(written: WrittenCitation, lang: InterfaceLanguage, href: string): CitedPlace {
  const { anchor, kind, styled, files } = written;
  const { cite } = words(lang);
  return {
    ...(anchor !== undefined && { anchor }),
    id: written.id,
    kind: cite.kinds[kind],
    title: written.title,
    text: foreign(written.language, lang),
    ...(SAID.includes(kind) && { by: written.authors }),
    href: anchor === undefined ? href : `${href}#${encodeURIComponent(anchor)}`,
    plain: written.plain,
    coins: written.coins,
    formats: [
      { name: 'APA', html: styled.apa },
      { name: 'MLA', html: styled.mla },
      { name: 'Chicago', html: styled.chicago },
      ...fileNames.map(({ ending, name, type }) => ({ name, file: { text: files[ending], ending, type } })),
    ],
  };
}
