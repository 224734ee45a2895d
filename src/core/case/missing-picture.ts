import type { Fault } from '../text/finding.ts';
import { nearest } from '../text/finding.ts';
import type { Span } from '../text/place.ts';
import { pictureName } from './parse/links.ts';

const KNOWN_KIND = /\.(?:png|jpe?g|webp|avif|gif)$/i;
const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/, '');
const same = (a: string, b: string): boolean => a.normalize('NFC') === b.normalize('NFC');
const alike = (a: string, b: string): boolean => same(a.toLowerCase(), b.toLowerCase());

/** What is said where a picture is not there: with the file that was probably meant, and how to come by it. */
export function missingPicture(
  src: string,
  span: Span,
  pictures: Iterable<string>,
  others: readonly string[] = [],
): Fault {
  const advice = adviceOn(src.replace(/^.*[/\\]/, ''), [...pictures], others);
  return { code: 'CASE-034', span, data: { src, advice: advice === undefined ? '' : `. ${advice}` } };
}

function adviceOn(name: string, pictures: readonly string[], others: readonly string[]): string | undefined {
  const lies = (found: string) => `"${found}" lies there: write that`;
  const exact = pictures.find((one) => alike(one, name));
  if (exact !== undefined) return lies(exact);
  const odd = others.find((one) => alike(one, name));
  if (odd !== undefined) return adviceOnOdd(odd);
  const stem = withoutEnding(name);
  const otherKind = pictures.find((one) => alike(withoutEnding(one), stem));
  if (otherKind !== undefined) return lies(otherKind);
  const unknownKind = others.find((one) => alike(withoutEnding(one), stem));
  if (unknownKind !== undefined) return adviceOnOdd(unknownKind);
  const near = nearest(name, pictures);
  return near === undefined ? undefined : lies(near);
}

/** What to do with a file that is there and cannot be shown. */
function adviceOnOdd(name: string): string {
  const plain = plainName(name);
  return KNOWN_KIND.test(name) && pictureName(name) === undefined
    ? `"${name}" lies there: call it "${plain}", and write that`
    : `"${name}" lies there, which is no such picture: save it as "${withoutEnding(plain)}.png"`;
}

/** A name for a picture made of another one: its letters without accents, and hyphens for what is left. */
function plainName(name: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
      .replace(/(?<!-)-+$/, '');
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? '';
  return `${plain(withoutEnding(name)) || 'picture'}${ending.toLowerCase()}`;
}

const FILE_NAME =
  /^(?:.*\.(?:png|jpe?g|gif|webp|avif|svg|heic|bmp|tiff?|pdf)|(?:img|dsc[nf]?|pxl|mvimg|p|image|photo|screen ?shot|screenshot|bildschirmfoto|captura(?: de pantalla)?|whatsapp image|untitled|unnamed|download)[\d\s_.:()atx-]*)$/iu;

/** Whether words for a picture are the name that a camera or a program gave to its file, or no words at all. */
export const isFileName = (alt: string): boolean =>
  alt.length <= 200 && (FILE_NAME.test(alt.trim()) || (/^[\w-]+$/.test(alt.trim()) && /\d{6}/.test(alt)));
