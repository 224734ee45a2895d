import { edtf, nameByComma, type CslItem, type CslType } from './csl.ts';

/** The item types of Zotero, which are what readers of COinS know besides the types of Dublin Core. */
const zoteroTypes: Readonly<Record<CslType, string>> = {
  webpage: 'webpage',
  chapter: 'bookSection',
  post: 'forumPost',
  'post-weblog': 'blogPost',
  personal_communication: 'letter',
  'article-magazine': 'magazineArticle',
  interview: 'interview',
  speech: 'presentation',
  broadcast: 'radioBroadcast',
};

/**
 * A citation as the title of a `<span class="Z3988">`, from which reference managers take it (COinS: ContextObjects in
 * Spans, with the Dublin Core format of OpenURL, ANSI/NISO Z39.88-2004). It has no field for a revision, and a letter or
 * an interview none for what it stands in: the description says both.
 * @param revision the revision in words
 */
export function coinsOf(item: CslItem, revision: string): string {
  const inside = `${item['container-title']}, ${revision}.`;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', zoteroTypes[item.type]],
    ['rft.title', item.title],
    ...item.author.map((name) => ['rft.creator', nameByComma(name)] as const),
    ['rft.source', item['container-title']],
    ['rft.publisher', item.publisher],
    ['rft.date', item.issued && edtf(item.issued)],
    ['rft.language', item.language],
    ['rft.description', [item.note, inside].filter(Boolean).join(' ')],
    ['rft.rights', item.license],
    ['rft.identifier', item.URL],
  ];
  const known = fields.filter((field): field is [string, string] => field[1] !== undefined);
  return new URLSearchParams(known).toString();
}
