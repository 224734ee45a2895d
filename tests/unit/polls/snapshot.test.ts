import { expect, test } from 'vitest';
import { readSnapshot, toSnapshot, type ExportedTally } from '../../../src/core/poll/snapshot.ts';

const tally = (poll: string, voters: number, last: string, version = 1): ExportedTally => ({
  ...{ case: 'late-parcel', poll, version, voters, first: '2026-01-02', last },
  options: [{ id: 'yes', votes: voters }],
});
const ballot = (poll: string, version = 1) => ({
  ...{ case: 'late-parcel', poll, version, kind: 'opinion' as const, multiple: false, closes: null },
  options: ['yes', 'no'].map((id) => ({ id, text: id })),
});

test('a snapshot shows the polls as they are worded now, small counts untold, with its day', () => {
  const tallies = [tally('a', 12, '2026-03-04'), tally('b', 2, '2026-05-06'), tally('c', 9, '2026-09-09', 1)];
  expect(toSnapshot('late-parcel', tallies, [ballot('a'), ballot('b'), ballot('c', 2)], 5)).toEqual({
    case: 'late-parcel',
    date: '2026-05-06',
    polls: [
      {
        ...{
          state: 'counted',
          poll: 'a',
          version: 1,
          voters: 12,
          step: 10,
          since: '2026-01-02',
          until: '2026-03-04',
        },
        options: [
          { id: 'yes', votes: 12 },
          { id: 'no', votes: 0 },
        ],
      },
      { state: 'few', poll: 'b', version: 1, fewerThan: 10 },
    ],
  });
  expect(toSnapshot('late-parcel', [], [ballot('a')], 5)).toBeUndefined();
});

test.each([
  ['{', 'it is no JSON'],
  ['[{"case":"late-parcel"}]', '0.poll is not what the export writes'],
  ['{"polls":[]}', 'the whole is not what the export writes'],
  [JSON.stringify([{ ...tally('a', 1, '2026-03-04'), case: 'other' }]), 'it has votes of the case "other"'],
])('%s is no snapshot, and it is said why', (text, reason) => {
  expect(readSnapshot(text, 'late-parcel')).toEqual({ reason });
});
