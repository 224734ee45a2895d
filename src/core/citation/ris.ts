import { edtf, type CslItem, type CslName, type CslType } from './csl.ts';

/** The references of RIS; `GEN` where it has no word for what was said. */
const references: Readonly<Record<CslType, string>> = {
  webpage: 'ELEC',
  chapter: 'CHAP',
  post: 'ICOMM',
  'post-weblog': 'BLOG',
  personal_communication: 'PCOMM',
  'article-magazine': 'MGZN',
  interview: 'GEN',
  speech: 'GEN',
  broadcast: 'GEN',
};

const nameIn = (name: CslName) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

/** `2026/11/22/`: year, month and day, those that are not known left empty. */
const dateIn = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
};

/**
 * A citation as RIS, in UTF-8, its lines ended by CR and LF as the format asks. RIS cannot say that a name is whole: where
 * one has a comma, readers take what follows it for a given name.
 * @see https://en.wikipedia.org/wiki/RIS_(file_format), tags of 2011
 */
export function risOf(item: CslItem): string {
  const date = item.issued && edtf(item.issued);
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', references[item.type]],
    ['ID', item.id],
    ...item.author.map((name) => ['AU', nameIn(name)] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', date?.slice(0, 4)],
    ['DA', date && dateIn(date)],
    ['OP', item['original-date'] && edtf(item['original-date'])],
    ['ET', item.version],
    ['M3', item.genre],
    ['LA', item.language],
    ['N1', item.note],
    ['AB', item.abstract],
    ['UR', item.URL],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
