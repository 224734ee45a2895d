import { html, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

type Lists = Readonly<Record<string, string>>;

/** The elements of our pages and the attributes that each of them may have, besides those of all. */
const PAGE: Lists = {
  a: 'aria-current aria-keyshortcuts data-sign data-since data-value data-versiondate href hreflang rel target',
  article: 'aria-labelledby',
  aside: '',
  bdi: '',
  blockquote: 'data-voice',
  body: '',
  br: '',
  button: 'aria-keyshortcuts aria-pressed type',
  caption: '',
  'cb-ballot': 'again kind store',
  'cb-case': 'data-ballots data-passage data-words',
  'cb-cite': 'data-words',
  'cb-copy': 'data-address data-failed',
  'cb-find': 'data-counted data-home data-index',
  'cb-part': '',
  'cb-results': '',
  'cb-score': '',
  'cb-search': 'data-index data-words',
  'cb-since': '',
  'cb-slash': '',
  circle: 'r',
  cite: '',
  code: '',
  dd: '',
  defs: '',
  del: '',
  details: 'open',
  div: 'data-of tabindex',
  dl: '',
  dt: '',
  em: '',
  fieldset: 'data-facet',
  figcaption: '',
  figure: '',
  footer: '',
  form: 'action autocomplete method',
  g: '',
  h1: '',
  h2: '',
  h3: '',
  head: '',
  header: '',
  html: '',
  i: '',
  img: 'alt decoding height loading src width',
  input: 'aria-describedby autocapitalize checked enterkeyhint form maxlength name type value',
  ins: '',
  label: 'for',
  legend: '',
  li: 'data-kind data-state',
  link: 'href hreflang rel type',
  main: 'tabindex',
  mark: '',
  meta: 'charset content http-equiv name property',
  nav: 'aria-labelledby',
  noscript: '',
  ol: '',
  p: 'data-failed data-nothing tabindex',
  path: 'd',
  pre: 'data-ending data-type tabindex',
  progress: 'max value',
  q: '',
  rect: 'height width y',
  script: 'data-to src type',
  section: 'aria-labelledby data-name data-state',
  span: '',
  strong: '',
  summary: '',
  sup: '',
  svg: 'data-role focusable height viewBox width',
  table: '',
  tbody: '',
  td: 'data-known style',
  template: '',
  text: 'text-anchor x y',
  tfoot: '',
  th: 'scope style',
  thead: '',
  time: 'datetime',
  title: '',
  tr: '',
  ul: 'data-facet',
  use: 'href x y',
};
const OF_ALL = 'aria-hidden aria-label class dir hidden id lang role title'.split(' ');

/** The same for the HTML of passages, as feeds, the JSON and the annotations give it to others. */
const PASSAGE: Lists = {
  a: 'href rel title',
  b: '',
  bdi: 'class lang',
  blockquote: 'lang dir',
  br: '',
  code: 'class data-meta',
  del: '',
  div: 'class tabindex role aria-label lang dir',
  em: '',
  h2: '',
  hr: '',
  img: 'alt decoding height loading src title width',
  li: 'class',
  mark: 'id',
  ol: 'start class',
  p: '',
  pre: 'tabindex',
  span: 'class data-by data-reason',
  strong: '',
  table: '',
  tbody: '',
  td: 'class',
  th: 'class',
  thead: '',
  tr: '',
  ul: 'class',
};

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href']);
const LEADS_NOWHERE_ELSE =
  /^(?:https?:\/\/[^/]|mailto:[^:]+$|\/(?!\/)|#|\.{0,2}\/|[\w.%-]+(?:[/?#]|$)|\?|$)/i;
const STYLE = /^text-align: ?(?:left|center|right);?$/;

/** What stands in HTML that was parsed, and what of it should not. */
export interface Markup {
  /** A sentence for each element, attribute, address or comment that is on no list. */
  readonly strange: readonly string[];
  /** All text in it, values of attributes included. */
  readonly words: string;
}

/** Reads a whole page as browsers do. */
export const pageMarkup = (source: string): Markup =>
  inspect(parse(source, { sourceCodeLocationInfo: true }), source, { ...PAGE, hr: '' }, OF_ALL);

/**
 * Reads a piece of HTML as browsers do, with the elements that a passage has and no others.
 * @param more elements that may stand there besides, with their attributes
 */
export const passageMarkup = (source: string, more: Lists = {}): Markup =>
  inspect(parseFragment(source, { sourceCodeLocationInfo: true }), source, { ...PASSAGE, ...more }, []);

function inspect(root: Tree.ParentNode, source: string, elements: Lists, ofAll: readonly string[]): Markup {
  const strange: string[] = [];
  const words: string[] = [];
  const visit = (node: Tree.Node): void => {
    if (node.nodeName === '#comment') strange.push('a comment');
    if ('value' in node && typeof node.value === 'string') words.push(node.value);
    if ('tagName' in node) {
      strange.push(...strangeIn(node, source, elements, ofAll));
      words.push(...node.attrs.map(({ value }) => value));
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(root);
  return { strange, words: words.join('\n') };
}

function strangeIn(
  { tagName, attrs, namespaceURI, sourceCodeLocation, childNodes }: Tree.Element,
  source: string,
  elements: Lists,
  ofAll: readonly string[],
): string[] {
  if (!Object.hasOwn(elements, tagName)) return [`<${tagName}>`];
  const known = [...(elements[tagName] ?? '').split(' '), ...ofAll];
  const raw = Object.values(sourceCodeLocation?.attrs ?? {}).filter(({ startOffset, endOffset }) =>
    /[<>]/.test(source.slice(startOffset, endOffset)),
  );
  return [
    ...(namespaceURI !== html.NS.HTML && namespaceURI !== html.NS.SVG
      ? [`<${tagName}> of ${namespaceURI}`]
      : []),
    ...raw.map(
      ({ startOffset, endOffset }) => `a tag in an attribute: ${source.slice(startOffset, endOffset)}`,
    ),
    ...attrs.flatMap(({ name, value }) => {
      const told = `<${tagName} ${name}="${value}">`;
      if (!known.includes(name) || name.startsWith('on')) return [told];
      if (ADDRESSES.has(name) && !LEADS_NOWHERE_ELSE.test(value)) return [told];
      if (name === 'style' && !STYLE.test(value)) return [told];
      return name === 'http-equiv' && !isKnownPragma(value, attrs) ? [told] : [];
    }),
    ...(tagName === 'script' ? strangeScript(attrs, childNodes) : []),
  ];
}

/** A page says its policy, and one under an old address leads to another page of the site. */
const isKnownPragma = (value: string, attrs: Tree.Element['attrs']) =>
  value === 'Content-Security-Policy' ||
  (value === 'refresh' &&
    /^0; url=\/[\w/#.-]*$/.test(attrs.find(({ name }) => name === 'content')?.value ?? ''));

/** Scripts are files of the site, or data that can be read as such. */
function strangeScript(attrs: Tree.Element['attrs'], inside: readonly Tree.ChildNode[]): string[] {
  const value = (name: string) => attrs.find((one) => one.name === name)?.value;
  const text = inside.map((node) => ('value' in node ? node.value : '')).join('');
  if (value('type') === 'application/ld+json') {
    JSON.parse(text);
    return text.includes('<') ? [`a tag in data: ${text}`] : [];
  }
  return text === '' && /^\/(?:_astro\/[\w.-]+|redirect)\.js$/.test(value('src') ?? '')
    ? []
    : [`<script>${text}`];
}
