import { anchorsOf, type Anchor } from '../case/anchors.ts';
import { isWordless, type Author, type Case, type Commentary, type Message } from '../case/schema.ts';
import { cslDate, cslName, type CslItem, type CslName } from './csl.ts';
import { commonTo, type CitationWords, type CitedEdition } from './edition.ts';
import { headOf } from './head.ts';
import { platformOf, typeOf, typeOfMessage, type CitedKind } from './kinds.ts';

/** Something that can be cited, with the words by which a reader finds it in a list. */
export interface Cited {
  readonly kind: CitedKind;
  /** The id of the place; missing for the whole text. */
  readonly anchor?: string;
  /** The number of the step that a place stands in. */
  readonly step?: number;
  readonly item: CslItem;
}

/** The facts of a case that its own citation names. */
export type CitableCase = Pick<
  Case,
  'slug' | 'title' | 'summary' | 'lang' | 'authors' | 'published' | 'fictional' | 'license'
>;

/** A case at one of its revisions. */
export function citeCase(model: CitableCase, edition: CitedEdition, words: CitationWords): CslItem {
  const published = model.published === undefined ? undefined : cslDate(model.published);
  return {
    ...commonTo(model.slug, edition, model.license),
    type: typeOf('case'),
    title: model.title,
    author: authorsOf(model.authors),
    'container-title': edition.site,
    genre: words.revision(edition.number),
    issued: cslDate(edition.date),
    ...(published !== undefined && model.published !== edition.date && { 'original-date': published }),
    language: model.lang,
    abstract: model.summary,
    ...(model.fictional && { note: words.fictional }),
    URL: edition.address,
  };
}

/** Every place of a case that has an address, in the order of the text. */
export function citePlaces(model: Case, edition: CitedEdition, words: CitationWords): Cited[] {
  const place: Place = { model, edition, words };
  return anchorsOf(model).map((anchor) => ({
    kind: anchor.kind,
    anchor: anchor.id,
    step: model.steps.indexOf(anchor.step) + 1,
    item: itemOf(anchor, place),
  }));
}

/** The authors of a text as CSL-JSON has them. */
export const authorsOf = (authors: readonly Author[]): CslName[] => authors.map(cslName);

interface Place {
  readonly model: Case;
  readonly edition: CitedEdition;
  readonly words: CitationWords;
}

function itemOf(anchor: Anchor, place: Place): CslItem {
  switch (anchor.kind) {
    case 'message':
    case 'mark':
      return itemOfWords(anchor, place);
    default:
      return itemOfText(anchor, anchor.kind, place);
  }
}

const within = ({ id }: Anchor, { model, edition }: Place) => {
  const common = commonTo(model.slug, edition, model.license);
  return {
    ...common,
    id: `${common.id}-${id}`,
    'container-title': model.title,
    URL: `${edition.address}#${encodeURIComponent(id)}`,
  };
};

/** What somebody in the case said. */
function itemOfWords(anchor: Anchor, place: Place): CslItem {
  const { model, words } = place;
  const message = messageOf(anchor);
  const { from, at, fidelity, locator } = message;
  const source = model.sources.find(({ id }) => id === message.source);
  const speaker = model.participants.find(({ id }) => id === from)?.name ?? from;
  const { license, ...common } = within(anchor, place);
  const ours = fidelity !== 'verbatim' && fidelity !== 'translated';
  return {
    ...common,
    ...(ours && { license }),
    type: typeOfMessage(message, model),
    title: headOf(anchor.text) || words.untitled,
    author: [{ literal: speaker }],
    genre: words.genre(platformOf(message, model), fidelity),
    ...(at !== undefined && { issued: cslDate(at) }),
    language: message.lang ?? model.lang,
    ...(!(source === undefined && isWordless(message)) && {
      note: words.fidelity(fidelity, source, locator),
    }),
  };
}

/** The message that an anchor is, or that it marks a phrase in. */
function messageOf({ node, step, id }: Anchor): Message {
  const found = step.blocks.find(
    (block) => block.type === 'message' && (block === node || block.marks.some((mark) => mark === node)),
  );
  if (found?.type !== 'message') throw new Error(`There is no message at "${id}".`);
  return found;
}

/** What the editors say. */
function itemOfText(
  anchor: Anchor,
  kind: Exclude<CitedKind, 'case' | 'lesson' | 'message' | 'mark'>,
  place: Place,
): CslItem {
  const { model, edition, words } = place;
  const by = kind === 'commentary' ? (anchor.node as Commentary).by : undefined;
  return {
    ...within(anchor, place),
    type: typeOf(kind),
    title: kind === 'step' ? anchor.text : headOf(anchor.text) || words.places[kind],
    author: by === undefined ? authorsOf(model.authors) : [authorNamed(by, model.authors)],
    genre: words.places[kind],
    issued: cslDate(edition.date),
    language: model.lang,
    ...(model.fictional && { note: words.fictional }),
  };
}

const authorNamed = (name: string, authors: readonly Author[]): CslName =>
  cslName(authors.find((author) => author.name === name) ?? { name });
