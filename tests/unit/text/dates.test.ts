import { expect, test } from 'vitest';
import { isDateOrInstant, plainInstant } from '../../../src/core/case/words.ts';
import { dateTrouble } from '../../../src/core/text/dates.ts';
import { findingsOf, saying } from '../../helpers/late-parcel.ts';

test.each([
  ['2026-03-04T05:06:07.890Z', '2026-03-04T05:06:07Z'],
  ['2026-03-04T05:06:07.000000-03:30', '2026-03-04T05:06:07-03:30'],
  ['2026-03-04T05:06:07+0545', '2026-03-04T05:06:07+05:45'],
  ['2026-03-04T05:06-0700', '2026-03-04T05:06-07:00'],
  ['2026-03-04T05:06:07.5-0700', '2026-03-04T05:06:07-07:00'],
  ['2026-03-04T05:06:07Z', '2026-03-04T05:06:07Z'],
  ['2026-03-04', '2026-03-04'],
])('%s is the instant %s', (written, plain) => {
  expect(plainInstant(written)).toBe(plain);
  expect(isDateOrInstant(plain)).toBe(true);
  expect(findingsOf(saying('Hello').replace('from="ana"', `from="ana" at="${written}"`))).toEqual([]);
});

test.each([
  '2026-03-04T05:06.5Z',
  '2026-03-04T25:06:07.1Z',
  '2026-03-04T05:06:07.Z',
  '2026-13-04T05:06:07.1Z',
])('%s is none, and stays as it is written', (written) => {
  expect(plainInstant(written)).toBe(written);
});

test.each([
  ['2026-02-30', '2026-02 has the days 01 to 28'],
  ['2024-02-30', '2024-02 has the days 01 to 29'],
  ['1900-02-29', '1900-02 has the days 01 to 28'],
  ['2026-04-31', '2026-04 has the days 01 to 30'],
  ['2026-11-00', '2026-11 has the days 01 to 30'],
  ['2026-13-01', 'the months are 01 to 12'],
  ['2026-00', 'the months are 01 to 12'],
  ['2026-11-22T25:00Z', 'the hours of a day are 00 to 23; midnight is 00:00 of the next'],
  ['2026-11-22T24:00Z', 'the hours of a day are 00 to 23; midnight is 00:00 of the next'],
  ['2026-11-22T10:60Z', 'the minutes of an hour are 00 to 59'],
  ['2026-11-22T10:00:60Z', 'the seconds of a minute are 00 to 59'],
  ['2026-11-22T10:00+25:00', 'an offset from UTC has hours to 23 and minutes to 59'],
  ['2026-02-30T10:00Z', '2026-02 has the days 01 to 28'],
])('there is no %s: %s', (written, reason) => {
  expect(dateTrouble(written, 'instant')).toEqual({ reason });
});

test.each([
  [
    '2026-11-22T09:00',
    'instant',
    'the offset from UTC too: 2026-11-22T09:00Z, or 2026-11-22T09:00+01:00 for one hour before it',
  ],
  ['2026-11-22 09:00Z', 'instant', '2026-11-22T09:00Z'],
  ['2026-11-22t09:00z', 'instant', '2026-11-22T09:00Z'],
  ['2026-11-22T9:00Z', 'instant', '2026-11-22T09:00Z'],
  ['2026-11-22T09:00 UTC', 'instant', '2026-11-22T09:00Z'],
  ['2026-11-22T09:00+1', 'instant', '2026-11-22T09:00+01:00'],
  ['2026-11-22T09:00−05:00', 'instant', '2026-11-22T09:00-05:00'],
  ['2026-11-22 9:05 PM +02:00', 'instant', '2026-11-22T21:05+02:00'],
  ['2026-11-22T09:00:01,5Z', 'instant', '2026-11-22T09:00:01Z'],
  ['2026-11', 'instant', 'the day too, such as 2026-11-22, or leave it out: what is not known has no "at"'],
  ['09:30', 'instant', 'the day too, such as 2026-11-22T09:30Z'],
  [
    '1700000000',
    'instant',
    'it as a date: 2023-11-14T22:13:20Z, if these are the seconds that programs count',
  ],
  ['2026-1-2', 'date', '2026-01-02'],
  ['22.11.2026', 'date', '2026-11-22'],
  ['11/22/2026', 'date', '2026-11-22'],
  ['02/03/2026', 'date', '2026-03-02 or 2026-02-03, whichever was meant'],
  ['2026/11/22', 'date', '2026-11-22'],
  ['20261122', 'date', '2026-11-22'],
  ['22 November 2026', 'date', '2026-11-22'],
  ['Nov 22, 2026', 'date', '2026-11-22'],
  ['22nd of Nov. 2026', 'date', '2026-11-22'],
  ['2026-11-22T09:00Z', 'date', 'the day alone: 2026-11-22'],
  ['ca. 2013', 'date', 'the year, month or day that is sure, and say in words what is not'],
  ['2013-2014', 'date', 'the year, month or day that is sure, and say in words what is not'],
] as const)('%s as %s: write %s', (written, kind, example) => {
  expect(dateTrouble(written, kind)).toEqual({ example });
});

test.each(['', 'today', 'x'.repeat(5000), '1'.repeat(5000)])(
  'of other values nothing more is known',
  (written) => {
    expect(dateTrouble(written, 'instant')).toEqual({});
  },
);
