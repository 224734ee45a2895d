import type { NoteMark } from '../components/case/props.ts';
import type { Urls } from '../core/url.ts';
import type { Words } from '../i18n/index.ts';

/** What a passage needs to know of its surroundings to become part of a page. */
export interface ProseContext {
  readonly slug: string;
  readonly urls: Urls;
  readonly t: Words;
  /** Plain `<pre>…</pre>` to the same highlighted. */
  readonly highlighted: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
  /** The notes on each mark, by the id of the mark. */
  readonly notes: ReadonlyMap<string, readonly NoteMark[]>;
  /** On the page of its case a passage has ids and signs for its marks; quoted elsewhere it has neither. */
  readonly use: 'case' | 'quotation';
  /** The number of the revision, where the passage is of a frozen one. */
  readonly revision?: number | undefined;
  /** The ids that marks had before, by the id each has now. */
  readonly former?: ReadonlyMap<string, readonly string[]> | undefined;
  /** The language of the interface, where the passage is in another one. */
  readonly inserted?: string;
}

const PRE = /<pre>[\s\S]*?<\/pre>/g;
/** A line break outside of code: a blank says the same, and the page weighs less. */
const LINE_BREAK = /(<pre[\s\S]*?<\/pre>)|\n/g;
const TABLE = /<table>[\s\S]*?<\/table>/g;
const MARK = /<mark id="([^"]+)">([\s\S]*?)<\/mark>/g;
const REDACTED =
  /<span class="redacted" data-reason="(private|safety|legal)"(?: data-by="([^"]*)")?><\/span>/g;
const LINK = /<a href="(https?:[^"]*)"/g;
const IMAGE = /<img src="([^":/][^":]*)"/g;

/** Escapes text for HTML and for attributes in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** Turns the HTML of a case file, which knows of no page, into HTML for one. */
export function toPage(html: string, context: ProseContext): string {
  return html
    .replace(PRE, (block) => context.highlighted[block] ?? block)
    .replace(LINE_BREAK, (_, code?: string) => code ?? ' ')
    .replace(/<pre(?![^>]*\btabindex)/g, '<pre tabindex="0"')
    .replace(TABLE, (table) => {
      const label = context.t.site.table;
      return `<div class="table-scroll" tabindex="0" role="group" aria-label="${label}">${table}</div>`;
    })
    .replace(LINK, '<a rel="noopener noreferrer" href="$1"')
    .replace(IMAGE, (_, file: string) => picture(file, context))
    .replace(REDACTED, (_, reason: 'private' | 'safety' | 'legal', by: string | undefined) => {
      const who = by ? context.t.redacted.by(by) : '';
      const lang = context.inserted === undefined ? '' : ` lang="${context.inserted}"`;
      return `<bdi class="redacted"${lang}>[${context.t.redacted[reason]}${who}]</bdi>`;
    })
    .replace(MARK, (_, id: string, words: string) => mark(id, words, context));
}

function picture(file: string, { slug, urls, pictures, revision }: ProseContext): string {
  const name = file.replace(/^\.\//, '');
  const size = pictures[name];
  const measured = size ? ` width="${String(size.width)}" height="${String(size.height)}"` : '';
  return `<img src="${urls.exhibit(slug, name, revision)}"${measured} loading="lazy" decoding="async"`;
}

/** A mark and, right behind it, the numbers of the notes about it, or its own address where there is none. */
function mark(id: string, words: string, { t, notes, use, former }: ProseContext): string {
  if (use === 'quotation') return words;
  const about = notes.get(id) ?? [];
  const plain = words.replace(/<[^<>]+>/g, '').replace(/"/g, '&quot;');
  const signs =
    about.length > 0
      ? APART + about.map(({ number, id: note }) => noteSign(number, note, t.note.to(number))).join(' ')
      : `<a class="anchor" href="#${id}" aria-label="${t.address.mark(plain)}">${t.address.sign}</a>`;
  const before = (former?.get(id) ?? []).map((old) => `<span class="former-id" id="${old}"></span>`);
  return `${before.join('')}<mark id="${id}">${words}</mark><sup class="note-signs">${signs}</sup>`;
}

/** Parts a number from the word before it, which browsers would else look for as one word with the digits. */
const APART = '\u200B';

const noteSign = (number: number, id: string, label: string) =>
  `<a class="note-sign" href="#${id}" aria-label="${label}">${String(number)}</a>`;

/** A passage as words inside a line: paragraphs become line breaks, other blocks their text. */
export function toInline(
  prose: { readonly html: string; readonly text: string },
  context: ProseContext,
): string {
  const html = prose.html.trim();
  if (!/^(?:<p>(?:(?!<\/?(?:p|ul|ol|pre|blockquote|table|h\d|div)\b)[\s\S])*<\/p>\s*)+$/.test(html)) {
    return escapeHtml(prose.text).replace(/\n+/g, '<br>');
  }
  return toPage(html.replace(/<\/p>\s*<p>/g, '<br>').replace(/^<p>|<\/p>$/g, ''), context);
}
