import { imageSize } from 'image-size';
import type { Code } from '../text/codes/index.ts';

/** More than any picture on a page needs; readers load it whole. */
export const MOST_PICTURE_BYTES = 8 * 1_048_576;
/** Few bytes can be a picture that fills the memory of a reader's device; a camera makes up to 50 million. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 16_000;
/** Of all frames of a picture that moves. */
const MOST_MOVING_PIXELS = 250_000_000;

/** What is wrong with the file of a picture. */
export interface OddPicture {
  readonly code: Extract<Code, 'CASE-086' | 'CASE-087'>;
  readonly data: Readonly<Record<string, string>>;
  /** Whether it is a picture all the same, of another kind or too large. */
  readonly isPicture: boolean;
}

type Kind = 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'AVIF';

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['png', 'PNG'],
  ['jpg', 'JPEG'],
  ['jpeg', 'JPEG'],
  ['gif', 'GIF'],
  ['webp', 'WebP'],
  ['avif', 'AVIF'],
]);

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The kind of a picture by what the file begins with (the signatures of their specifications). */
function kindOf(bytes: Uint8Array): Kind | undefined {
  const begin = ascii(bytes, 0, 12);
  if (begin.startsWith('\x89PNG\r\n\x1A\n')) return 'PNG';
  if (begin.startsWith('\xFF\xD8\xFF')) return 'JPEG';
  if (/^GIF8[79]a/.test(begin)) return 'GIF';
  if (begin.startsWith('RIFF') && begin.endsWith('WEBP')) return 'WebP';
  if (begin.slice(4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 64))) return 'AVIF';
  return undefined;
}

/** What a file is that is no picture, in the words of somebody who did not mean to put it there. */
function describe(bytes: Uint8Array): string {
  const begin = ascii(bytes, 0, 512)
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart()
    .toLowerCase();
  if (bytes.length === 0) return 'empty';
  if (begin.startsWith('<svg') || (begin.startsWith('<?xml') && begin.includes('<svg')))
    return 'an SVG drawing';
  if (begin.startsWith('<')) return 'a page of the web, or another text';
  if (begin.startsWith('%pdf')) return 'a PDF';
  if (begin.slice(4, 8) === 'ftyp') return 'a photograph in HEIC, or a video';
  return 'no picture that browsers show';
}

/**
 * Looks whether the file of a picture is what its name says, and no larger than readers can load.
 * @param bytes all of it, or no more than its size where that is too large already
 */
export function lookAtPicture(
  name: string,
  bytes: Uint8Array | { readonly size: number },
): OddPicture | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const wanted = kinds.get(ending);
  const odd = (found: string, isPicture = false): OddPicture => ({
    code: 'CASE-086',
    data: { name, wanted: wanted ?? ending, found },
    isPicture,
  });
  const large = (has: string, most: string): OddPicture => ({
    code: 'CASE-087',
    data: { name, has, most },
    isPicture: true,
  });
  if (!(bytes instanceof Uint8Array))
    return large(`${inMillions(bytes.size)} bytes`, inMillions(MOST_PICTURE_BYTES));
  const kind = kindOf(bytes);
  if (kind === undefined) return odd(describe(bytes));
  if (kind !== wanted) return odd(`a ${kind}`, true);
  const size = sizeOf(kind, bytes);
  if (!size || size.width < 1 || size.height < 1)
    return odd('damaged, so that its size cannot be read', true);
  const { width, height, frames } = size;
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS)
    return large(
      `${String(width)} × ${String(height)} pixels`,
      `${String(LONGEST_SIDE)} on a side and ${inMillions(MOST_PIXELS)} in all`,
    );
  if (frames > 1 && width * height * frames > MOST_MOVING_PIXELS)
    return large(
      `${String(frames)} frames of ${String(width)} × ${String(height)} pixels`,
      `${inMillions(MOST_MOVING_PIXELS)} in all frames together`,
    );
  return undefined;
}

const inMillions = (count: number): string =>
  `${(count / 1_000_000).toFixed(count < 10_000_000 ? 1 : 0)} million`;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
}

/** The largest size that a file tells of itself; nothing for one that tells none. */
function sizeOf(kind: Kind, bytes: Uint8Array): Size | undefined {
  try {
    if (kind === 'AVIF') return sizeOfAvif(bytes);
    const whole = imageSize(bytes);
    switch (kind) {
      case 'GIF':
        return framesOfGif(bytes, whole);
      case 'PNG':
        return { ...whole, frames: framesOfPng(bytes) };
      case 'WebP':
        return { ...whole, frames: framesOfWebp(bytes) };
      case 'JPEG':
        return { ...whole, frames: 1 };
    }
  } catch {
    return undefined;
  }
}

/** Counts the images of a GIF, which may be larger than its screen (GIF89a, 20). */
function framesOfGif(bytes: Uint8Array, { width, height }: Omit<Size, 'frames'>): Size {
  const view = viewOf(bytes);
  const table = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const afterBlocks = (from: number): number => {
    let at = from;
    for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += length + 1;
    return at + 1;
  };
  let size = { width, height, frames: 0 };
  let at = 13 + table(view.getUint8(10));
  while (at < bytes.length && bytes[at] !== 0x3b) {
    if (bytes[at] === 0x2c && at + 10 < bytes.length) {
      size = {
        width: Math.max(size.width, view.getUint16(at + 5, true)),
        height: Math.max(size.height, view.getUint16(at + 7, true)),
        frames: size.frames + 1,
      };
      at = afterBlocks(at + 11 + table(view.getUint8(at + 9)));
    } else at = bytes[at] === 0x21 ? afterBlocks(at + 2) : at + 1;
  }
  return size;
}

/** What an `acTL` chunk says, which stands before the first `IDAT` (PNG, third edition, 11.3.6.1). */
function framesOfPng(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = ascii(bytes, at + 4, at + 8);
    if (type === 'acTL') return view.getUint32(at + 8);
    if (type === 'IDAT') return 1;
  }
  return 1;
}

/** Counts the `ANMF` chunks (RFC 9649, 2.7.1). */
function framesOfWebp(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let frames = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    if (ascii(bytes, at, at + 4) === 'ANMF') frames += 1;
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return Math.max(1, frames);
}

/** Only there, before the pictures themselves, are the boxes that tell of them. */
const AVIF_HEAD = 1_048_576;

/**
 * The largest size of a picture in the file, and the longest track; one that does not move has none (ISO/IEC 23008-12,
 * 6.5.3, and 14496-12, 8.7.3.2).
 */
function sizeOfAvif(bytes: Uint8Array): Size {
  const view = viewOf(bytes);
  let size = { width: 0, height: 0, frames: 1 };
  for (let at = 0; at + 16 <= Math.min(bytes.length, AVIF_HEAD); at += 1) {
    const name = bytes[at] === 0x69 || bytes[at] === 0x73 ? ascii(bytes, at, at + 4) : '';
    if (name === 'ispe')
      size = {
        ...size,
        width: Math.max(size.width, view.getUint32(at + 8)),
        height: Math.max(size.height, view.getUint32(at + 12)),
      };
    if (name === 'stsz') size = { ...size, frames: Math.max(size.frames, view.getUint32(at + 12)) };
  }
  return size;
}
