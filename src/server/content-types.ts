const utf8 = '; charset=utf-8';

/** Web Annotation Protocol (W3C, 2017), section 3.1. */
const ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const byExtension = new Map([
  ['bib', `application/x-bibtex${utf8}`],
  ['css', `text/css${utf8}`],
  ['html', `text/html${utf8}`],
  ['js', `text/javascript${utf8}`],
  ['json', 'application/json'],
  ['jsonl', `application/jsonl${utf8}`],
  ['md', `text/markdown${utf8}`],
  ['ris', `application/x-research-info-systems${utf8}`],
  ['svg', `image/svg+xml${utf8}`],
  ['txt', `text/plain${utf8}`],
  ['xml', `application/xml${utf8}`],
]);

/**
 * The Content-Type of a served path where it differs from the usual table of file types, or names its encoding.
 * @returns undefined for every other type
 */
export function contentType(path: string): string | undefined {
  if (path.endsWith('/feed.xml')) return `application/atom+xml${utf8}`;
  if (path.endsWith('/feed.json')) return `application/feed+json${utf8}`;
  if (path.endsWith('.csl.json')) return 'application/vnd.citationstyles.csl+json';
  if (path.endsWith('/annotations.json')) return ANNOTATIONS;
  const extension = /\.(\w+)$/.exec(path)?.[1];
  return extension === undefined ? undefined : byExtension.get(extension.toLowerCase());
}
