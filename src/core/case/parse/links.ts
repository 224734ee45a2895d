import type { Span } from '../../text/place.ts';
import { isFileName, missingPicture } from '../missing-picture.ts';
import type { Context } from './context.ts';
import type { TreeNode } from './tree.ts';
import { own } from '../../text/own.ts';

const ALLOWED = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s])/i;
const PICTURE = /^(?:\.\/)?([A-Za-z0-9][\w.-]*\.(?:png|jpe?g|webp|avif|gif))$/i;

/** The name of a picture in the folder of its case, or nothing where an address leads elsewhere. */
export const pictureName = (src: string): string | undefined => PICTURE.exec(src)?.[1];

/** Refuses a link that leads anywhere but to http, https, mailto or an anchor of this case. */
export function checkLink(context: Context, node: TreeNode): void {
  const href = decode(propertyOf(node, 'href'));
  const span = () => addressSpan(context, node, href);
  if (href.startsWith('#') && href.length > 1) context.anchorLinks.push({ id: href.slice(1), span: span() });
  else if (!ALLOWED.test(href)) {
    const place = span();
    const isTold = !isInside(place, context.tree.spanOf(node)) && context.toldAddresses.has(place.start);
    context.toldAddresses.add(place.start);
    if (!isTold) context.faults.push({ code: 'CASE-030', span: place, data: { address: href } });
  }
}

/** Refuses a picture without alternative text, and one that is not in the folder of its case. */
export function checkImage(context: Context, node: TreeNode): void {
  const whole = context.tree.spanOf(node);
  const mark = { start: whole.start, end: Math.min(whole.start + 2, whole.end) };
  const alt = node.properties?.['alt'];
  if (typeof alt !== 'string' || alt.trim() === '') context.faults.push({ code: 'CASE-033', span: mark });
  else if (isFileName(alt)) context.faults.push({ code: 'CASE-126', span: mark, data: { alt } });
  const src = decode(propertyOf(node, 'src'));
  const name = pictureName(src);
  if (name === undefined || !context.pictures.has(name)) {
    context.faults.push(missingPicture(src, mark, context.pictures, context.others));
  }
}

const isInside = (place: Span, whole: Span) => place.start >= whole.start && place.end <= whole.end;

function propertyOf({ properties }: TreeNode, name: string): string {
  const value = own(properties, name);
  return typeof value === 'string' ? value : '';
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function addressSpan(context: Context, node: TreeNode, href: string): Span {
  const whole = context.tree.spanOf(node);
  const raw = propertyOf(node, 'href');
  const slice = context.text.slice(whole.start, whole.end);
  for (const form of [href, raw]) {
    const inline = slice.lastIndexOf(form);
    if (form !== '' && inline >= 0)
      return { start: whole.start + inline, end: whole.start + inline + form.length };
    const defined = form === '' ? -1 : definitionOf(context, form);
    if (defined >= 0) return { start: defined, end: defined + form.length };
  }
  return whole;
}

/** Where an address stands in a definition such as `[terms]: https://…`, or -1. */
function definitionOf({ text, definitions }: Context, address: string): number {
  if (definitions.size === 0) {
    definitions.set('', -1);
    for (const { 0: found, 1: defined = '', index } of text.matchAll(/\]:[ \t]*<?([^\s>]+)/g)) {
      if (!definitions.has(defined)) definitions.set(defined, index + found.length - defined.length);
    }
  }
  return definitions.get(address) ?? -1;
}
