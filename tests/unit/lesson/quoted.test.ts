import { expect, test } from 'vitest';
import { pinOf, quotedRevision, quotesRevision } from '../../../src/core/lesson/quoted.ts';

const revisions = [
  { number: 1, date: '2026-03-01' },
  { number: 2, date: '2026-03-05' },
  { number: 3, date: '2026-03-05' },
];
const quoted = (text: Parameters<typeof pinOf>[1], revision?: string) =>
  quotedRevision(pinOf({ at: 'parcel#first', revision }, text), revisions)?.number;

test('a quotation means the revision that it names, else the one on record, else the newest of the day', () => {
  expect(quoted({ day: '2026-03-05', quotes: { parcel: 2 } }, '1')).toBe(1);
  expect(quoted({ day: '2026-03-05', quotes: { parcel: 2 } })).toBe(2);
  expect(quoted({ day: '2026-03-05', quotes: { letter: 1 } })).toBe(3);
  expect(quoted({ day: '2026-03-04' })).toBe(1);
  expect(quoted({})).toBe(3);
  expect(quoted({}, '7')).toBeUndefined();
});

test('a text quotes a revision under any name that the case had', () => {
  const isNamed = (slug: string) => ['parcel', 'late-parcel'].includes(slug);
  const quotes = (at: string, number: number) =>
    quotesRevision([{ at }], { quotes: { parcel: 2 } }, { number, revisions, isNamed });
  expect(quotes('parcel#first', 2)).toBe(true);
  expect(quotes('parcel#first', 3)).toBe(false);
  expect(quotes('late-parcel#first', 3)).toBe(true);
  expect(quotes('letter#first', 2)).toBe(false);
  expect(quotes('nothing', 3)).toBe(false);
});
