import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributesOf, pagesOf } from '../helpers/site.ts';

const pages = new Map(pagesOf(join(process.cwd(), 'dist')).map(({ path, html }) => [path, html]));

/** The rows of a list of lessons: their addresses, and how many passages are said to be against, between and for. */
const tallies = (html: string) =>
  [...html.matchAll(/<li class="row lesson-row">[\s\S]*?<p class="tally">([^<]*)/g)].map(
    ([row, words = '']) => ({
      href: attributesOf(row, 'href')[0] ?? '',
      counts: [...words.matchAll(/\d+/g)].map(Number),
    }),
  );

/** How many passages a sheet of evidence has under one stance. */
const entries = (html: string, stance: string) => {
  const section = html.split(`aria-labelledby="cb-${stance}"`)[1]?.split('</section>')[0] ?? '';
  return section.split('<li class="row quotation').length - 1;
};

test.each(['/lessons/', '/es/lessons/'])('the sheets of lessons hold as many passages as %s says', (list) => {
  const rows = tallies(pages.get(list) ?? '');
  expect(rows.length).toBeGreaterThan(5);
  for (const { href, counts } of rows) {
    const sheet = pages.get(href) ?? '';
    expect(
      ['challenges', 'qualifies', 'supports'].map((stance) => entries(sheet, stance)),
      href,
    ).toEqual(counts);
  }
});

test('a quotation on a sheet leads to the words in their case', () => {
  const sheet = pages.get('/lessons/say-what-it-costs/') ?? '';
  const href = '/cases/two-carriers-one-customer/#tied-in';
  expect(attributesOf(sheet, 'href').filter((address) => address === href)).toHaveLength(2);
  const spanish = pages.get('/es/lessons/say-what-it-costs/') ?? '';
  expect(attributesOf(spanish, 'href')).toEqual(expect.arrayContaining([href, `/es${href}`]));
});
