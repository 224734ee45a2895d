import { expect, test } from 'vitest';
import { readExcerpt, trimExcerpt } from '../../../src/components/elements/search/excerpt.ts';

const said = (text: string) => ({ text, found: false });
const found = (text: string) => ({ text, found: true });

test('what was found is told from what stands around it', () => {
  expect(readExcerpt('give me a <mark>discount</mark> I could')).toEqual([
    said('give me a '),
    found('discount'),
    said(' I could'),
  ]);
});

test('neighbouring words are one stretch, without the punctuation at its ends', () => {
  expect(readExcerpt('pays “<mark>data</mark> <mark>abroad,”</mark> he says')).toEqual([
    said('pays “'),
    found('data abroad'),
    said(',” he says'),
  ]);
});

test('signs that were written as references are text, tags never', () => {
  expect(readExcerpt('&lt;img src=x onerror=y&gt; AT&T <mark>&lt;b&gt;</mark>')).toEqual([
    said('<img src=x onerror=y> AT&T <'),
    found('b'),
    said('>'),
  ]);
  expect(readExcerpt('<img src=x>')).toEqual([said('<img src=x>')]);
});

test('a heading is not said again, and dots stand where an excerpt breaks off', () => {
  const text = (html: string, heading = 'He pays') =>
    trimExcerpt(readExcerpt(html), heading)
      .map((piece) => piece.text)
      .join('');
  expect(text('He pays. Ana: the <mark>bill</mark> is paid.')).toBe('Ana: the bill is paid.');
  expect(text('and the <mark>bill</mark> is')).toBe('… and the bill is …');
  expect(text('¿Y la <mark>factura?</mark>')).toBe('¿Y la factura?');
  expect(text('He pays. <mark>Bill</mark> came.')).toBe('Bill came.');
  expect(text('<mark>He</mark> pays. Ana asked.')).toBe('He pays. Ana asked.');
});
