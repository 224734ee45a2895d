import { coinsOf, nameOf, plainCitation, type Cited, type CitedKind } from '../../core/citation/index.ts';
import type { InterfaceLanguage } from '../../i18n/index.ts';
import { fileFormats, type FileFormat } from './formats.ts';
import type { StyleName } from './styles.ts';
import { typesetter } from './typeset.ts';
import { citationWords } from './words.ts';

/** One thing that can be cited, in every format. */
export interface WrittenCitation extends Omit<Cited, 'item'> {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly plain: string;
  /** HTML in which only `<i>` stands. */
  readonly styled: Readonly<Record<StyleName, string>>;
  readonly files: Readonly<Record<FileFormat, string>>;
  /** The title of a COinS span. */
  readonly coins: string;
  readonly language: string;
}

/** Writes citations in every format; the words in them are those of a language of the interface. */
export async function writeCitations(
  cited: readonly Cited[],
  lang: InterfaceLanguage,
): Promise<WrittenCitation[]> {
  const words = citationWords(lang);
  const [apa, mla, chicago] = await Promise.all([
    typesetter('apa', lang, words.revision),
    typesetter('mla', lang, words.revision),
    typesetter('chicago', lang, words.revision),
  ]);
  return cited.map(({ item, ...place }) => {
    const revision = words.revision(Number(item.version));
    const titled = TITLED.includes(place.kind);
    return {
      ...place,
      id: item.id,
      title: item.title,
      authors: item.author.map(nameOf).join('; '),
      language: item.language,
      coins: coinsOf(item, revision),
      plain: plainCitation(item, words),
      styled: { apa: apa(item, titled), mla: mla(item, titled), chicago: chicago(item, titled) },
      files: {
        bib: fileFormats.bib.write(item, revision),
        ris: fileFormats.ris.write(item, revision),
        'csl.json': fileFormats['csl.json'].write(item, revision),
      },
    };
  });
}

/** What has a title that somebody gave it. */
const TITLED: readonly CitedKind[] = ['case', 'lesson', 'step'];
