import { edtf, nameInRis, type CslItem, type CslType } from './csl.ts';

/**
 * The references of RIS; `GEN` where it has no word for what was said. A post is a `BLOG`: `ICOMM` is read as an e-mail,
 * which has no container, and which styles take for something that nobody else could read.
 */
const references: Readonly<Record<CslType, string>> = {
  webpage: 'ELEC',
  chapter: 'CHAP',
  post: 'BLOG',
  'post-weblog': 'BLOG',
  personal_communication: 'PCOMM',
  'article-magazine': 'MGZN',
  interview: 'GEN',
  speech: 'GEN',
  broadcast: 'GEN',
};

/** `2026/11/22/`: year, month and day, those that are not known left empty. */
const dateIn = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
};

/** References of which programs keep the revision; of all others they drop the edition, and of some the container. */
const complete: readonly CslType[] = ['webpage', 'chapter'];

/**
 * A citation as RIS, in UTF-8, its lines ended by CR and LF as the format asks. RIS cannot say that a name is whole: what
 * follows a comma is taken for a given name, so the name of an organisation is written without one.
 * @param revision the revision in words: of its number alone, styles make an edition (“2nd ed.”)
 * @see https://en.wikipedia.org/wiki/RIS_(file_format), tags of 2011
 */
export function risOf(item: CslItem, revision: string): string {
  const inside = complete.includes(item.type) ? undefined : `${item['container-title']}, ${revision}.`;
  const note = [item.note, inside].filter((part) => part !== undefined).join(' ');
  const date = item.issued && edtf(item.issued);
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', references[item.type]],
    ['ID', item.id],
    ...item.author.map((name) => ['AU', nameInRis(name)] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', date?.slice(0, 4)],
    ['DA', date && dateIn(date)],
    ['OP', item['original-date'] && edtf(item['original-date'])],
    ['ET', revision],
    ['M3', item.genre],
    ['LA', item.language],
    ['N1', note],
    ['AB', item.abstract],
    ['UR', item.URL],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
