import type { Span } from '../../text/place.ts';
import type { Context } from './context.ts';
import type { TreeNode } from './tree.ts';

const ALLOWED = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s])/i;
const PICTURE = /^(?:\.\/)?([A-Za-z0-9][\w.-]*\.(?:png|jpe?g|webp|avif|gif))$/i;

/** The name of a picture in the folder of its case, or nothing where an address leads elsewhere. */
export const pictureName = (src: string): string | undefined => PICTURE.exec(src)?.[1];

/** Refuses a link that leads anywhere but to http, https, mailto or an anchor of this case. */
export function checkLink(context: Context, node: TreeNode): void {
  const href = decode(String(node.properties?.['href'] ?? ''));
  const span = () => addressSpan(context, node, href);
  if (href.startsWith('#') && href.length > 1) context.anchorLinks.push({ id: href.slice(1), span: span() });
  else if (!ALLOWED.test(href)) {
    context.faults.push({ code: 'CASE-030', span: span(), data: { address: href } });
  }
}

/** Refuses a picture without alternative text, and one that is not in the folder of its case. */
export function checkImage(context: Context, node: TreeNode): void {
  const whole = context.tree.spanOf(node);
  const mark = { start: whole.start, end: Math.min(whole.start + 2, whole.end) };
  const alt = node.properties?.['alt'];
  if (typeof alt !== 'string' || alt.trim() === '') context.faults.push({ code: 'CASE-033', span: mark });
  const src = decode(String(node.properties?.['src'] ?? ''));
  const name = pictureName(src);
  if (name === undefined || !context.pictures.has(name)) {
    context.faults.push({ code: 'CASE-034', span: mark, data: { src } });
  }
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
  const raw = String(node.properties?.['href'] ?? '');
  const slice = context.text.slice(whole.start, whole.end);
  for (const form of [href, raw]) {
    const inline = slice.lastIndexOf(form);
    if (form !== '' && inline >= 0) return { start: whole.start + inline, end: whole.start + inline + form.length };
    const defined = form === '' ? -1 : context.text.indexOf(`]: ${form}`);
    if (defined >= 0) return { start: defined + 3, end: defined + 3 + form.length };
  }
  return whole;
}
