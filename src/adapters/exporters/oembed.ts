import { isolated } from '../../core/text/direction.ts';
import type { Urls } from '../../core/url.ts';
import { CARD_SIZE } from '../cards/card.ts';
import { asValue } from './as-html.ts';

/** What other sites are told of a case when they are to show it. */
export interface EmbeddedCase {
  readonly slug: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** The name of the site. */
  readonly provider: string;
}

/** The size of the frame in CSS pixels, where nothing makes it as high as what it shows. */
const FRAME_SIZE = { width: 600, height: 420 };
const DAY = 86_400;

/** Writes what a consumer of oEmbed 1.0 asks for: a frame with the case, of the type `rich`. */
export function caseOembed({ slug, title, authors, provider }: EmbeddedCase, urls: Urls): string {
  const { width, height } = FRAME_SIZE;
  const address = urls.absolute(urls.embed(slug));
  const html = `<iframe src="${asValue(address)}" title="${asValue(title)}" width="${width}" height="${height}" loading="lazy"></iframe>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    author_name: authors.map((name) => (authors.length > 1 ? isolated(name) : name)).join(', '),
    provider_name: provider,
    provider_url: urls.absolute(urls.home()),
    cache_age: DAY,
    thumbnail_url: urls.absolute(urls.caseCard(slug)),
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    html,
    width,
    height,
  };
  return `${JSON.stringify(answer)}\n`;
}
