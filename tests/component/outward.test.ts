import { expect, test } from 'vitest';
import { leadOut } from '../../src/views/outward.ts';

const page = '/cases/late-parcel/';

test('links lead out of the frame, and to the place on the page of the case that they led to', () => {
  expect(
    leadOut('<p><a class="x" href="#m1" aria-label="a">1</a> <a href="https://a.example/">b</a></p>', page),
  ).toBe(
    '<p><a target="_top" class="x" href="/cases/late-parcel/#m1" aria-label="a">1</a> <a target="_top" href="https://a.example/">b</a></p>',
  );
});

test('what looks like a link inside of a value stays what it is', () => {
  const html = '<img alt="&#x3C;a href=&#x22;#m1&#x22;&#x3E;"><span>&#x3C;a href="#m1"></span>';
  expect(leadOut(html, page)).toBe(html);
});

test('a sign that is drawn is drawn the same', () => {
  const html =
    '<svg viewBox="0 0 9 9" aria-hidden="true" focusable="false"><path d="M1 1" stroke-width="2"></path><text text-anchor="middle" x="4">A</text></svg>';
  expect(leadOut(html, page)).toBe(html);
});
