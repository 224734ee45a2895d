import { describe, expect, test } from 'vitest';
import { lookAtPicture } from '../../../src/core/case/picture-file.ts';
import { picture } from '../../helpers/picture.ts';

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );
const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const u32be = (value: number) => u32(value).reverse();

/** A GIF with images of sizes of their own. */
const gif = (width: number, height: number, images: readonly (readonly [number, number])[] = [[1, 1]]) =>
  bytes(
    ...['GIF89a', u16(width), u16(height), [0x80, 0, 0], [0, 0, 0, 255, 255, 255]],
    ...images.flatMap(([w, h]) => [
      ...[[0x21, 0xf9, 4, 0, 0, 0, 0, 0], [0x2c, 0, 0, 0, 0], u16(w), u16(h), [0]],
      ...[[2, 2, 0x44, 1, 0]],
    ]),
    [0x3b],
  );
const webpChunk = (name: string, data: readonly number[]) => bytes(name, u32(data.length), data);
/** A WebP that moves. */
const webp = (width: number, height: number, frames: number) => {
  const size = (value: number) => u32(value - 1).slice(0, 3);
  const parts = [
    webpChunk('VP8X', [2, 0, 0, 0, ...size(width), ...size(height)]),
    ...Array.from({ length: frames }, () => webpChunk('ANMF', Array<number>(16).fill(0))),
  ];
  return bytes('RIFF', u32(4 + parts.reduce((sum, part) => sum + part.length, 0)), 'WEBP', ...parts);
};
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 16],
    'JFIF\0',
    [1, 1, 0, 0, 1, 0, 1, 0, 0],
    [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    [0xff, 0xd9],
  );
const box = (name: string, ...data: readonly Uint8Array[]): Uint8Array => {
  const inside = bytes(...data);
  return bytes(u32be(8 + inside.length), name, inside);
};
const avif = (width: number, height: number, frames = 1) =>
  bytes(
    box('ftyp', bytes(frames > 1 ? 'avis' : 'avif', [0, 0, 0, 0], 'avifmif1')),
    box(
      'meta',
      bytes([0, 0, 0, 0]),
      box('iprp', box('ipco', box('ispe', bytes([0, 0, 0, 0], u32be(width), u32be(height))))),
    ),
    ...(frames > 1 ? [box('stsz', bytes([0, 0, 0, 0], u32be(0), u32be(frames)))] : []),
  );

const sound: Record<string, Uint8Array> = {
  'a.png': picture(),
  'large.png': picture({ width: 8000, height: 6000 }),
  'moving.png': picture({ width: 100, height: 100, frames: 30 }),
  'a.jpg': jpeg(640, 480),
  'a.JPEG': jpeg(640, 480),
  'a.gif': gif(10, 10),
  'moving.gif': gif(10, 10, Array(50).fill([10, 10])),
  'a.webp': webp(300, 200, 1),
  'a.avif': avif(1200, 800),
};
test.each(Object.entries(sound))('%s is a picture', (name, file) => {
  expect(lookAtPicture(name, file)).toBeUndefined();
});

const strange: Record<string, readonly [string, Uint8Array, string]> = {
  'a page of the web': ['a.png', bytes('<!doctype html><script>1</script>'), 'a page of the web'],
  'a page behind a byte order mark': ['a.gif', bytes([0xef, 0xbb, 0xbf], '\n <HTML>'), 'a page of the web'],
  'a drawing': ['a.png', bytes('<svg xmlns="…" onload="1">'), 'an SVG drawing'],
  'a drawing with its declaration': ['a.png', bytes('<?xml version="1.0"?>\n<svg>'), 'an SVG drawing'],
  'a PDF': ['a.jpg', bytes('%PDF-1.7'), 'a PDF'],
  'a photograph of a telephone': [
    'a.jpg',
    bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic'),
    'HEIC',
  ],
  'no bytes': ['a.webp', bytes(), 'empty'],
  'a program': ['a.png', bytes('MZ', Array(64).fill(0)), 'no picture that browsers show'],
  'a JPEG': ['a.png', jpeg(1, 1), 'a JPEG'],
  'a PNG': ['a.jpeg', picture(), 'a PNG'],
  'a PNG without its head': ['a.png', picture().subarray(0, 12), 'damaged'],
  'a JPEG without its frame': ['a.jpg', bytes([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
  'a PNG of no width': ['a.png', picture({ width: 0 }), 'damaged'],
};
test.each(Object.entries(strange))('%s under another name is told', (_what, [name, file, found]) => {
  const odd = lookAtPicture(name, file);
  expect(odd?.code).toBe('CASE-086');
  expect(odd?.data['found']).toContain(found);
});

describe('what is too large', () => {
  const large: Record<string, readonly [string, Uint8Array | { readonly size: number }]> = {
    'in bytes': ['a.png', { size: 9_000_000 }],
    'a PNG in pixels, of few bytes': ['a.png', picture({ width: 40_000, height: 40_000 })],
    'on one side': ['a.png', picture({ width: 20_000, height: 1 })],
    'a JPEG': ['a.jpg', jpeg(60_000, 60_000)],
    'a GIF': ['a.gif', gif(65_535, 65_535)],
    'an image that is larger than the screen of its GIF': ['a.gif', gif(1, 1, [[65_535, 65_535]])],
    'a GIF in all its images': ['a.gif', gif(4000, 4000, Array(20).fill([4000, 4000]))],
    'a PNG in all its frames': ['a.png', picture({ width: 1000, height: 1000, frames: 1000 })],
    'a WebP in all its frames': ['a.webp', webp(4000, 4000, 20)],
    'an AVIF': ['a.avif', avif(30_000, 30_000)],
    'an AVIF in all its frames': ['a.avif', avif(1000, 1000, 1000)],
  };
  test.each(Object.entries(large))('%s', (_what, [name, file]) => {
    expect(lookAtPicture(name, file)?.code).toBe('CASE-087');
  });
});
