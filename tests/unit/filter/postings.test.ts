import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetNames, type FacetName, type Facets } from '../../../src/core/filter/facets.ts';
import { packPostings, unpackPostings } from '../../../src/core/filter/packed.ts';
import { countsFor, matching, postingsOf } from '../../../src/core/filter/postings.ts';
import { chosenIn, withValue, type Selection } from '../../../src/core/filter/selection.ts';

const blank: Facets = { topic: [], platform: [], ending: [], length: [], language: [], lesson: [] };
const cases: Facets[] = [
  { ...blank, topic: ['refunds'], platform: ['chat'], ending: ['mixed'] },
  { ...blank, topic: ['refunds', 'outages'], platform: ['phone'], ending: ['mixed'] },
  { ...blank, topic: ['outages'], platform: ['chat'], ending: ['resolved'] },
];
const postings = postingsOf(cases);
const found = (selection: Selection) => matching(postings, cases.length, selection);

describe('matching', () => {
  test('everything, where nothing is chosen', () => {
    expect(found({})).toEqual([0, 1, 2]);
  });

  test('what has the value, also where it has others', () => {
    expect(found({ topic: 'outages' })).toEqual([1, 2]);
  });

  test('what has all of several', () => {
    expect(found({ topic: 'outages', platform: 'chat' })).toEqual([2]);
    expect(found({ topic: 'outages', platform: 'chat', ending: 'mixed' })).toEqual([]);
  });

  test.each(['nobody-has-it', 'constructor', '__proto__'])('nothing for the value %s', (topic) => {
    expect(found({ topic })).toEqual([]);
  });
});

test('a count tells how many there would be, other values of the same facet let go', () => {
  const counts = countsFor(postings, cases.length, { topic: 'refunds', platform: 'chat' });
  const of = (facet: FacetName) => Object.fromEntries(counts.get(facet) ?? []);
  expect(of('topic')).toEqual({ refunds: 1, outages: 1 });
  expect(of('platform')).toEqual({ chat: 1, phone: 1 });
  expect(of('ending')).toEqual({ mixed: 1, resolved: 0 });
});

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
const facetsArbitrary: fc.Arbitrary<Facets> = fc.record({
  topic: values,
  platform: values,
  ending: values,
  length: values,
  language: values,
  lesson: values,
});
const selectionArbitrary: fc.Arbitrary<Selection> = fc.dictionary(
  fc.constantFrom(...facetNames),
  fc.constantFrom('a', 'b', 'c', 'd'),
);

test('for any cases and any choice it is what looking at each case would find, packed and unpacked too', () => {
  fc.assert(
    fc.property(fc.array(facetsArbitrary, { maxLength: 12 }), selectionArbitrary, (all, selection) => {
      const sent = JSON.stringify(packPostings(postingsOf(all)));
      const index = unpackPostings(JSON.parse(sent) as ReturnType<typeof packPostings>);
      const slow = (wanted: Selection) =>
        all.flatMap((one, place) =>
          chosenIn(wanted).every(({ facet, value }) => one[facet].includes(value)) ? [place] : [],
        );
      expect(matching(index, all.length, selection)).toEqual(slow(selection));
      for (const [facet, counts] of countsFor(index, all.length, selection)) {
        for (const [value, count] of counts) {
          expect(count).toBe(slow(withValue(selection, facet, value)).length);
        }
      }
    }),
  );
});
