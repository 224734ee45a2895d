import { changeElements } from '../core/prose/change.ts';
import { readHtml, writeHtml } from '../core/prose/html.ts';

/**
 * The inside of a frame with its links led out of it: none opens inside the frame, and one that led to a place on the page of
 * the case leads there from any other page.
 * @param page the path of that page
 */
export const leadOut = (html: string, page: string): string =>
  writeHtml(
    changeElements(readHtml(html), (element) => {
      const { tagName, properties } = element;
      const { href } = properties;
      if (tagName !== 'a' || typeof href !== 'string') return [element];
      const address = href.startsWith('#') ? page + href : href;
      return [{ ...element, properties: { target: '_top', ...properties, href: address } }];
    }),
  );
