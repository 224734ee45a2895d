import CSL from 'citeproc';
import { nameOf, type CslItem } from '../../core/citation/index.ts';
import { isolated } from '../../core/text/direction.ts';
import { direction } from '../../i18n/index.ts';
import { forStyle, LESS, MORE, type RevisionWord } from './for-style.ts';
import { localeFor, localeText, styleText, type StyleName } from './styles.ts';
import { own } from '../../core/text/own.ts';

/**
 * Sets one item as an entry of a bibliography: as HTML in which only `<i>` stands. Where its title is not one that
 * somebody gave it, but its own words, no style sets them in capitals.
 */
type Typesetter = (item: CslItem, titled: boolean) => string;

/** The id that every item has for the processor, which sees one at a time. */
const ENTRY = 'entry';

const ready = new Map<string, Promise<Typesetter>>();

/**
 * The processor of a style in a language of the interface; made once, because making one takes as long as fifty entries.
 * @param revision how a revision is called where a style would give its number alone
 */
export function typesetter(style: StyleName, lang: string, revision: RevisionWord): Promise<Typesetter> {
  const key = `${style} ${lang}`;
  const found = ready.get(key) ?? make(style, lang, revision);
  ready.set(key, found);
  return found;
}

async function make(style: StyleName, lang: string, revision: RevisionWord): Promise<Typesetter> {
  let current: object = {};
  const engine = new CSL.Engine(
    { retrieveLocale: localeText, retrieveItem: () => current },
    await styleText(style),
    localeFor(lang),
    true,
  );
  engine.setOutputFormat('html');
  engine.opt.development_extensions.wrap_url_and_doi = false;
  return (item, titled) => {
    current = { ...forStyle(item, titled, style, revision), id: ENTRY };
    // Forgets the entry before: the processor keeps what it has read of an id, and never forgets one of many.
    engine.updateItems([]);
    engine.updateItems([ENTRY]);
    const entries = engine.makeBibliography();
    if (entries === false) throw new Error(`The style "${style}" has no bibliography.`);
    return withNamesApart(entryOf(entries[1].join('')), item, direction(lang));
  };
}

/** What the processor wrote, without the boxes around it and without all markup but `<i>`. */
const entryOf = (html: string) =>
  html
    .replace(/<(?!\/?i>)[^<>]*>/g, '')
    .replaceAll(LESS, '&#60;')
    .replaceAll(MORE, '&#62;')
    .replace(/…\.(?=[”’])/g, '…')
    .replace(/\s+/g, ' ')
    .trim();

/** An entry in which names and titles that run the other way do so within them; styles know nothing of that. */
function withNamesApart(html: string, item: CslItem, around: 'ltr' | 'rtl'): string {
  const names = item.author.flatMap((name) =>
    'literal' in name ? [name.literal] : [nameOf(name), name.family, name.given],
  );
  const all = new Set([...names, item.title, item.publisher, item['container-title']]);
  return [...all].reduce(
    (entry, name) => (name.length < 2 ? entry : entry.replace(name, () => isolated(name, around))),
    html,
  );
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** An entry as plain text. */
export const entryText = (html: string): string =>
  html
    .replace(/<\/?i>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (own(NAMED, name ?? '') ?? whole) : String.fromCodePoint(Number(code)),
    );
