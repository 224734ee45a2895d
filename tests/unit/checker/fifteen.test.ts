import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingsOf, places } from '../../helpers/late-parcel.ts';
import { unmark } from '../../helpers/marked.ts';

const { text, places: marked } = unmark(
  readFileSync(new URL('../../fixtures/fifteen.mdx', import.meta.url), 'utf8'),
);

test('fifteen mistakes of every kind give fifteen findings at their places in one run', () => {
  const findings = findingsOf(text);
  expect(places(findings).map((place) => place.replace(/ .*/, ''))).toEqual(marked);
  expect(findings).toHaveLength(15);
  expect(findings.map(({ code }) => code)).toEqual([
    'CASE-007', // an unknown key, and not also the key that was meant as missing
    'CASE-011', // no date
    'CASE-028', // no such topic
    'CASE-009', // no such channel
    'CASE-012', // a value without quotes
    'CASE-028', // no such participant
    'CASE-031', // a telephone number
    'CASE-030', // an address that runs something
    'CASE-028', // no such mark
    'CASE-021', // braces
    'CASE-040', // one option
    'CASE-013', // a message that is not closed
    'CASE-036', // real words in a fictional case
    'CASE-018', // no such stance
    'CASE-025', // a heading
  ]);
});

test('fifteen findings suggest the names that were meant', () => {
  const suggestions = findingsOf(text).flatMap(
    ({ hint }) => /^Did you mean "(.+?)"\?/.exec(hint)?.slice(1) ?? [],
  );
  expect(suggestions).toEqual(['summary', 'delivery', 'ben', 'monday', 'supports']);
});
