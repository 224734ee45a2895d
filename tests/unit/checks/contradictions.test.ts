import { expect, test } from 'vitest';
import { isKnownLanguage, unknownLanguage } from '../../../src/core/case/known-languages.ts';
import { isFileName } from '../../../src/core/case/missing-picture.ts';
import { findingsOf, message, step } from '../../helpers/late-parcel.ts';

test.each([
  'photo.png',
  'IMG_2034',
  'IMG-20260102-WA0001',
  'DSC00012',
  'Screenshot 2026-01-02 at 09.00.00',
  'Screen Shot 2026-01-02',
  'image1',
  'image',
  'Untitled 2',
  'scan of the page.PDF',
  'WhatsApp Image 2026-01-02 at 10.00.00',
  '20260102_093012',
])('"%s" is the name of a file', (alt) => {
  expect(isFileName(alt)).toBe(true);
});

test.each([
  'The invoice, with the sum circled in red',
  'Image of a receipt',
  'Photo: the parcel at the door',
  'A screenshot of the chat',
  'Order 12',
  'Download page of the shop',
  'The file is called photo.png, says the page',
])('"%s" says what a picture shows', (alt) => {
  expect(isFileName(alt)).toBe(false);
});

test.each([
  ['jp', 'ja'],
  ['cz', 'cs'],
  ['dk', 'da'],
  ['cn', 'zh'],
  ['sp', 'es'],
  ['us', 'en'],
  ['xx', undefined],
])('no language is called %s; meant is %s', (tag, meant) => {
  expect(isKnownLanguage(tag)).toBe(false);
  expect(unknownLanguage(tag, { start: 0, end: 2 }).nearest).toBe(meant);
});

test.each(['en', 'es-MX', 'gsw', 'tlh', 'und', 'mul', 'zh-Hant-TW', 'ckb', 'qaa'])(
  '%s is a language',
  (tag) => {
    expect(isKnownLanguage(tag)).toBe(true);
  },
);

/** Two messages with times, and a gap between them. */
const gap = (before: string, after: string, attributes: string) =>
  findingsOf(
    step(
      [
        message('One', 'one').replace('from=', `at="${before}" from=`),
        `<Gap ${attributes} />\n`,
        message('Two', 'two').replace('from=', `at="${after}" from=`),
      ].join('\n'),
    )
      .replace('{ id: ben', '{ id: ana2')
      .replace('name: Ben', 'name: Ana'),
  ).map(({ code }) => code);

test.each([
  ['2026-01-02', '2026-01-05', 'reason="time" duration="P3D"'],
  ['2026-01-02', '2026-01-05', 'reason="time" duration="P2D"'],
  ['2026-01-02T09:00Z', '2026-01-02T09:40Z', 'reason="time" duration="PT1H"'],
  ['2026-01-02', '2026-03-02', 'reason="time" duration="P2M"'],
  ['2026-01-02', '2026-03-02', 'reason="private" duration="P3D"'],
  ['2026-01-05', '2026-01-02', 'reason="time" duration="P1D"'],
])('from %s to %s, a gap %s fits', (before, after, attributes) => {
  expect(gap(before, after, attributes)).not.toContain('CASE-122');
});

test.each([
  ['2026-01-02', '2026-01-05', 'reason="time" duration="P6D"'],
  ['2026-01-02', '2026-01-20', 'reason="time" duration="P3D"'],
  ['2026-01-02', '2026-01-05', 'reason="lost" duration="P3M"'],
  ['2026-01-02T09:00Z', '2026-01-02T09:10Z', 'reason="time" duration="PT3H"'],
])('from %s to %s, a gap %s does not fit', (before, after, attributes) => {
  expect(gap(before, after, attributes)).toContain('CASE-122');
});
