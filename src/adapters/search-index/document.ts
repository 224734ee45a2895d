import { escapeHtml } from '../../core/prose/html.ts';
import { markWords } from './marked-words.ts';

/** Words to be found, as HTML. */
export const found = (text: string): string => escapeHtml(markWords(text));

/** The paragraphs of a plain text that are to be found, as HTML. */
export const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${found(paragraph)}</p>`)
    .join('');

/**
 * A document as Pagefind reads it.
 * @param summary the sentence that a list of results shows; it is not itself searched here
 * @param body the words as HTML; headings with an id are places that results lead to
 */
export const documentOf = (summary: string, body: string): string =>
  `<html><body><p data-pagefind-ignore data-pagefind-meta="summary">${escapeHtml(summary)}</p>${body}</body></html>`;
