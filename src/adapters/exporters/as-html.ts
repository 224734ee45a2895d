import { escapeHtml, escapeText } from '../../core/prose/html.ts';

/** Text without what XML cannot hold. */
export const clean = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ');

/** Text as HTML. */
export const asHtml = (text: string): string => escapeText(clean(text));

/** Text for an attribute in double quotes. */
export const asValue = (text: string): string => escapeHtml(clean(text));
