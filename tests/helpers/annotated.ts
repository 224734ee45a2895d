import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toRange } from 'dom-anchor-text-quote';
import { JSDOM } from 'jsdom';
import { selectorsOf, type Annotation } from './annotations.ts';

/** What two libraries find of the words that an annotation quotes. */
export interface Resolved {
  readonly id: string;
  readonly exact: string;
  /** By the letter, in every place where it stands. */
  readonly strict: readonly string[];
  /** By likeness, in one place. */
  readonly tolerant: string;
}

/**
 * Looks in a page for what annotations quote, inside of the element that each of them names: with a resolver that knows
 * only the same letters, and with one that takes what is like them.
 */
export async function resolveQuotes(html: string, annotations: readonly Annotation[]): Promise<Resolved[]> {
  const { window } = new JSDOM(html);
  const { document } = window;
  // Both libraries are made for browsers and look for these where a browser has them.
  const browser = {
    document,
    Node: window.Node,
    NodeFilter: window.NodeFilter,
    Range: window.Range,
    Text: window.Text,
  };
  Object.assign(globalThis, browser);
  const resolved = [];
  for (const annotation of annotations) {
    for (const { value, refinedBy } of selectorsOf(annotation)) {
      const scope = document.getElementById(value);
      if (!refinedBy || !scope) continue;
      const { exact, prefix = '', suffix = '' } = refinedBy;
      const selector = { type: 'TextQuoteSelector', exact, prefix, suffix } as const;
      const strict = [];
      for await (const range of createTextQuoteSelectorMatcher(selector)(scope))
        strict.push(range.toString());
      const tolerant = toRange(scope, { exact, prefix, suffix })?.toString() ?? '';
      resolved.push({ id: annotation.id, exact, strict, tolerant });
    }
  }
  for (const name of Object.keys(browser)) Reflect.deleteProperty(globalThis, name);
  return resolved;
}
