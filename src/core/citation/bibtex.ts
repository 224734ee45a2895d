import { edtf, type CslItem, type CslName, type CslType } from './csl.ts';
import { own } from '../text/own.ts';

/** The entries of BibTeX and biblatex; what a message was stands in `type`, since neither has a word for it. */
const entries: Readonly<Record<CslType, string>> = {
  webpage: 'online',
  chapter: 'incollection',
  post: 'online',
  'post-weblog': 'online',
  personal_communication: 'misc',
  'article-magazine': 'misc',
  interview: 'misc',
  speech: 'misc',
  broadcast: 'misc',
};

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // Programs count braces, and count an escaped one too: a word for each keeps them in pairs.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};

const escaped = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\~^{}&%#_$]/g, (sign) => own(specials, sign) ?? sign);

/** Text in which no letter is made small: a second pair of braces keeps it as it is. */
const kept = (text: string) => `{${escaped(text)}}`;

/** Two names are parted by the word “and”, and the parts of one by commas: neither counts inside braces. */
const part = (text: string) => (/,|\band\b/i.test(text) ? kept(text) : escaped(text));

const nameIn = (name: CslName) =>
  'literal' in name
    ? kept(name.literal)
    : [kept(name.family), ...(name.suffix === undefined ? [] : [part(name.suffix)]), part(name.given)].join(
        ', ',
      );

/**
 * A citation for BibTeX and biblatex, in UTF-8. Both `year`, which BibTeX reads, and `date`, which biblatex reads, stand
 * in it.
 * @param revision the revision in words, for parts of a text: of these, programs print an edition and no version
 * @see https://ctan.org/pkg/biblatex, section 2 of its manual
 */
export function bibtexOf(item: CslItem, revision: string): string {
  const date = item.issued && edtf(item.issued);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', item.author.map(nameIn).join(' and ')],
    ['title', kept(item.title)],
    ['booktitle', kept(item['container-title'])],
    ['publisher', kept(item.publisher)],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['origdate', item['original-date'] && edtf(item['original-date'])],
    ['version', item.version],
    ['edition', item.type === 'chapter' ? escaped(revision) : undefined],
    ['type', item.genre && escaped(item.genre)],
    ['language', item.language],
    ['note', item.note && escaped(item.note)],
    ['copyright', item.license && escaped(item.license)],
    ['abstract', item.abstract && escaped(item.abstract)],
    // Read as it stands, without escapes.
    ['url', item.URL],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${entries[item.type]}{${item.id},\n${lines.join('')}}\n`;
}
