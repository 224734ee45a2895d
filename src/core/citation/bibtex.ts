import { edtf, type CslItem, type CslName, type CslType } from './csl.ts';

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
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};

const escaped = (text: string) => text.replace(/[\\~^{}&%#_$]/g, (sign) => specials[sign] ?? sign);

/** Text in which no letter is made small: a second pair of braces keeps it as it is. */
const kept = (text: string) => `{${escaped(text)}}`;

const nameIn = (name: CslName) =>
  'literal' in name ? kept(name.literal) : `${kept(name.family)}, ${escaped(name.given)}`;

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
    ['abstract', item.abstract && escaped(item.abstract)],
    // Read as it stands, without escapes.
    ['url', item.URL],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${entries[item.type]}{${item.id},\n${lines.join('')}}\n`;
}
