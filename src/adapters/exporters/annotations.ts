import { arrange, type Item, type NumberedNote } from '../../core/case/arrange.ts';
import { quoteOf, type Quote } from '../../core/case/quote.ts';
import type { Author, Block, Case, Commentary, Message, Step } from '../../core/case/schema.ts';
import { changeElements, pictureOf, withProperty } from '../../core/prose/change.ts';
import { readHtml, writeHtml } from '../../core/prose/html.ts';
import type { Urls } from '../../core/url.ts';

/** What the commentary of a case is attached to. */
export interface AnnotatedPage {
  /** The path of the page in the language of the model: of its newest revision, where there is one. */
  readonly href: string;
  /** The path of the page that always shows the newest revision. */
  readonly newest: string;
  /** The number of that revision; missing where the case has none. */
  readonly revision?: number | undefined;
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** What the fragment of an address in HTML means. */
const HTML_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3236';

/**
 * Writes the commentary of a case as a collection of one page in the Web Annotation Data Model (W3C, 2017), which ends with
 * a line break. The target of a note is the page of the case, cut down to the message it is about or to the words in it:
 * as anchors, and as a quotation of what the JSON edition gives as `body.text` of that message: of all of it, where the note
 * is about no words in particular. So it is with what happened or is missing, where that is told in words.
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
    creator: model.authors.map(personOf),
    ...rightsOf(model.license),
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
      creator: creatorsOf(commentary, model.authors),
      ...rightsOf(model.license),
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
  const message = messagesOf(model).find(({ marks }) => marks.some(({ id }) => id === about));
  const quote = message && quoteOf(message, about);
  if (message && quote) return [fragment(about), { ...fragment(message.id), ...quoted(quote) }];
  const words = mark === undefined ? wordsOf(block ?? blockAt(about, model)) : '';
  return words === '' ? fragment(about) : { ...fragment(about), ...quoted({ exact: words }) };
}

const quoted = (quote: Partial<Quote>) => ({ refinedBy: { type: 'TextQuoteSelector', ...quote } });

const wordsOf = (block: Item['block'] | Block): string => (block && 'body' in block ? block.body.text : '');

/** What a note of another step is about. */
const blockAt = (id: string, { steps }: Case): Block | undefined =>
  steps.flatMap(({ blocks }) => blocks).find((block) => 'id' in block && block.id === id);

const messagesOf = ({ steps }: Case): Message[] =>
  steps.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'message'));

function creatorsOf({ by }: Commentary, authors: readonly Author[]) {
  const known = by === undefined ? authors : authors.filter(({ name }) => name === by);
  return known.length > 0 ? known.map(personOf) : [{ type: 'Person', name: by }];
}

const personOf = ({ name, orcid, url }: Author) => ({
  ...(orcid !== undefined && { id: `https://orcid.org/${orcid}` }),
  type: 'Person',
  name,
  ...(url !== undefined && { homepage: url }),
});

/** The address of a licence; an expression of several has none. */
const rightsOf = (license: string | undefined) =>
  license !== undefined && /^[\w.-]+$/.test(license)
    ? { rights: `https://spdx.org/licenses/${license}.html` }
    : {};
