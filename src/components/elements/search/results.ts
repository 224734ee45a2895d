import type { SearchWords } from '../../search/props.ts';
import { readExcerpt, trimExcerpt, type Piece } from './excerpt.ts';
import type { FoundPage } from './open-index.ts';
import type { PagefindPage, PagefindPlace } from './pagefind.ts';
import { textDirective } from './text-fragment.ts';

const PLACES_SHOWN = 3;

/** What a row says beside what Pagefind tells. */
export interface RowWords {
  readonly said: SearchWords;
  /** A number before the right form of a noun. */
  readonly count: (number: number, forms: { readonly other: string }) => string;
  /** The text of a box, by facet and value. */
  readonly nameOf: (facet: string, value: string) => string;
}

/** A page that was found, as a row of the list. */
export function rowOf({ language, facts }: FoundPage, page: PagefindPage, words: RowWords): HTMLLIElement {
  const [kind, platform, retired] = facts;
  const { said, count, nameOf } = words;
  const places = page.sub_results.filter(({ anchor }) => anchor !== undefined);
  const steps = page.anchors.filter(({ element, id }) => kind === 'case' && isStep(element, id));
  const listed = (some: readonly PagefindPlace[]) =>
    element(
      'ol',
      { className: 'search-places', role: 'list' },
      ...some.map((place) => placeOf(place, steps, said)),
    );
  const [first, rest] = mostFitting(places);
  const lead =
    places.length > 0
      ? [page.meta.summary ?? '']
      : marked(trimExcerpt(readExcerpt(page.excerpt), page.meta.title ?? ''));
  return element(
    'li',
    { className: 'row' },
    element(
      'div',
      { lang: language },
      element('h3', { dir: 'auto' }, element('a', { href: page.url }, page.meta.title ?? page.url)),
      element('p', { className: 'summary', dir: 'auto' }, ...lead),
      ...(first.length > 0 ? [listed(first)] : []),
      ...(rest.length > 0
        ? [
            element(
              'details',
              { className: 'search-more' },
              element(
                'summary',
                { lang: document.documentElement.lang },
                count(rest.length, said.morePlaces),
              ),
              listed(rest),
            ),
          ]
        : []),
    ),
    element(
      'p',
      { className: 'case-meta beside' },
      ...[
        said.kinds[kind],
        ...(platform === '' ? [] : [nameOf('platform', platform)]),
        nameOf('language', language),
        ...(retired === 1 ? [said.retired] : []),
      ].map((fact) => element('span', {}, fact)),
    ),
  );
}

const isStep = (tag: string, id: string) => tag === 'h2' && !id.startsWith('cb-');

/** The places with most in them, and the others, each in the order of the page. */
function mostFitting(places: readonly PagefindPlace[]): [PagefindPlace[], PagefindPlace[]] {
  const weight = ({ weighted_locations: words }: PagefindPlace) =>
    words.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const best = new Set(places.toSorted((a, b) => weight(b) - weight(a)).slice(0, PLACES_SHOWN));
  return [places.filter((place) => best.has(place)), places.filter((place) => !best.has(place))];
}

function placeOf(place: PagefindPlace, steps: readonly { id: string }[], said: SearchWords): HTMLLIElement {
  const { title, url, excerpt, anchor } = place;
  const pieces = readExcerpt(excerpt);
  const number = steps.findIndex(({ id }) => id === anchor?.id) + 1;
  const name = element('bdi', {}, title);
  const numbered =
    number === 0
      ? [name]
      : [
          element('span', { className: 'visually-hidden' }, `${said.step} `),
          element('span', { className: 'score-number' }, String(number)),
          ' ',
          name,
        ];
  return element(
    'li',
    {},
    element('a', { href: url + textDirective(pieces) }, ...numbered),
    element('p', { dir: 'auto' }, ...marked(trimExcerpt(pieces, title))),
  );
}

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));

/** Makes an element; text is given as text, never as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
