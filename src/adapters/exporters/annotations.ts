import type { Element } from 'hast';
import { arrange, type Item, type NumberedNote } from '../../core/case/arrange.ts';
import { quoteOf, type Quote } from '../../core/case/quote.ts';
import type { Author, Block, Case, Commentary, Message, Step } from '../../core/case/schema.ts';
import { changeElements, pictureOf, withProperty } from '../../core/prose/change.ts';
import { readHtml, writeHtml } from '../../core/prose/html.ts';
import { licenceOf } from '../../core/site/licence.ts';
import type { Urls } from '../../core/url.ts';
import { interfaceFor, words } from '../../i18n/index.ts';
import { redactedWords } from '../../i18n/redacted.ts';

/** What the commentary of a case is attached to. */
export interface AnnotatedPage {
  /** The path of the page in the language of the model: of its newest revision, where there is one. */
  readonly href: string;
  /** The path of the page that always shows the newest revision. */
  readonly newest: string;
  /** The number of that revision; missing where the case has none. */
  readonly revision?: number | undefined;
  /** The day of that revision. */
  readonly date?: string | undefined;
  /** Who publishes the site. */
  readonly publisher: string;
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** What the fragment of an address in HTML means. */
const HTML_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3236';

/**
 * Writes the commentary of a case as a collection of one page in the Web Annotation Data Model (W3C, 2017), which ends with
 * a line break. The target of a note is the page of the case, cut down to the message it is about or to the words in it: as
 * anchors, and as a quotation, letter for letter as the page has it, of all of the message where the note is about no words in
 * particular. So it is with what happened or is missing, where that is told in words.
 */
export function caseAnnotations(model: Case, page: AnnotatedPage, urls: Urls): string {
  const id = urls.absolute(urls.caseAnnotations(model.slug));
  const notes = arrange(model).flatMap((items, index) => {
    const step = model.steps[index];
    return step ? items.flatMap((item) => item.notes.map((note) => annotationOf(note, item, step))) : [];
  });
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: model.title,
    creator: model.authors.map((author) => creatorOf(author, page.publisher)),
    ...rightsOf(model.license),
    ...timesOf(model, page),
    total: notes.length,
    ...(notes.length > 0 && {
      first: { id: `${id}#cb-page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items: notes },
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;

  function annotationOf(note: NumberedNote, item: Item, step: Step) {
    const { commentary } = note;
    const source = urls.absolute(page.href);
    return {
      id: `${source}#${note.id}`,
      type: 'Annotation',
      motivation: 'commenting',
      ...(commentary.id !== undefined && { canonical: `${urls.absolute(page.newest)}#${commentary.id}` }),
      creator: creatorsOf(commentary, model.authors).map((author) => creatorOf(author, page.publisher)),
      ...rightsOf(model.license),
      ...timesOf(model, page),
      body: {
        type: 'TextualBody',
        value: withAddresses(commentary.body.html),
        format: 'text/html',
        language: model.lang,
      },
      target: { type: 'SpecificResource', source, selector: selectorOf(note, item, step, model) },
    };
  }

  function withAddresses(html: string): string {
    if (!html.includes('<img')) return html;
    return writeHtml(
      changeElements(readHtml(html), (element) => {
        const file = pictureOf(element);
        if (file === undefined) return [element];
        return [withProperty(element, 'src', urls.absolute(urls.exhibit(model.slug, file, page.revision)))];
      }),
    );
  }
}

const fragment = (value: string) => ({ type: 'FragmentSelector', conformsTo: HTML_FRAGMENT, value });

/** The anchor of what a note is about, and a quotation of its words: of those marked, or of all. */
function selectorOf({ mark, commentary }: NumberedNote, { block }: Item, step: Step, model: Case) {
  const anchor = block && 'id' in block ? block.id : undefined;
  const about = mark ?? anchor ?? commentary.on ?? step.id;
  const t = words(interfaceFor(model.lang));
  const redacted = ({ properties: { dataReason, dataBy } }: Element) => redactedWords(t, dataReason, dataBy);
  const message = messagesOf(model).find(({ marks }) => marks.some(({ id }) => id === about));
  const marked = message && quoteOf(message.body, redacted, about);
  if (message && marked) return [fragment(about), { ...fragment(message.id), ...quoted(marked) }];
  const told = mark === undefined ? (block ?? blockAt(about, model)) : undefined;
  const all = told && 'body' in told ? quoteOf(told.body, redacted) : undefined;
  return all ? { ...fragment(about), ...quoted(all) } : fragment(about);
}

const quoted = (quote: Quote) => ({ refinedBy: { type: 'TextQuoteSelector', ...quote } });

/** What a note of another step is about. */
const blockAt = (id: string, { steps }: Case): Block | undefined =>
  steps.flatMap(({ blocks }) => blocks).find((block) => 'id' in block && block.id === id);

const messagesOf = ({ steps }: Case): Message[] =>
  steps.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'message'));

function creatorsOf({ by }: Commentary, authors: readonly Author[]): readonly Author[] {
  const known = by === undefined ? authors : authors.filter(({ name }) => name === by);
  return by === undefined || known.length > 0 ? known : [{ name: by }];
}

/** An author as the page names its authors to machines: the publisher is no person. */
const creatorOf = ({ name, orcid, url }: Author, publisher: string) => ({
  ...(orcid !== undefined && { id: `https://orcid.org/${orcid}` }),
  type: name === publisher ? 'Organization' : 'Person',
  name,
  ...(url !== undefined && { homepage: url }),
});

/** The address of the licence as the page gives it, or what SPDX knows it by; an expression of several has none. */
function rightsOf(license: string | undefined) {
  if (license === undefined) return {};
  const { href } = licenceOf(license);
  if (href !== undefined) return { rights: href };
  return /^[\w.-]+$/.test(license) ? { rights: `https://spdx.org/licenses/${license}.html` } : {};
}

/** When the case was published, and its revision after that: days, which the data model wants as instants. */
function timesOf({ published }: Case, { date }: AnnotatedPage) {
  const created = instantOf(published);
  const modified = instantOf(date);
  return { ...(created && { created }), ...(modified && modified !== created && { modified }) };
}

const instantOf = (day: string | undefined): string | undefined =>
  day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00Z` : undefined;
