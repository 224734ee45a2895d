import { describe, expect, test } from 'vitest';
import { recordArchive, sourcesOf } from '../../../src/core/case/source-record.ts';

const caseWith = (sources: string) => `---
title: A case   # as it is
sources:
${sources}
outcome: >-
  It came
  late.
---

<Step id="one" title="One">archived: no</Step>
`;
const copy = { archived: 'https://copies.example/1?a=b#c,d', archivedOn: '2026-11-22' };
const written = 'archived: "https://copies.example/1?a=b#c,d"';

describe('an archived copy is written into the entry of its source', () => {
  test.each([
    [
      'behind its last value in one line, with comments and quotation marks as they are',
      '  - id: paper # the first\n    title: \'A "paper"\'\n    kind: article   # not a post\n  # between\n  - id: post\n    title: Post',
      `  - id: paper # the first\n    title: 'A "paper"'\n    kind: article   # not a post\n    ${written}\n    archivedOn: "2026-11-22"\n  # between\n  - id: post\n    title: Post`,
    ],
    [
      'before a text of several lines',
      '  - id: paper\n    title: >-\n      A\n      paper\n  - { id: post }',
      `  - id: paper\n    ${written}\n    archivedOn: "2026-11-22"\n    title: >-\n      A\n      paper\n  - { id: post }`,
    ],
    [
      'between braces',
      '  - { id: paper, title: "A, paper" } # short',
      `  - { id: paper, title: "A, paper", ${written}, archivedOn: "2026-11-22" } # short`,
    ],
    [
      'in the place of an earlier one',
      '  - archived: https://old.example/ # old\n    id: paper\n    archivedOn: 2020\n    title: A',
      `  - ${written} # old\n    id: paper\n    archivedOn: "2026-11-22"\n    title: A`,
    ],
  ])('%s', (_, before, after) => {
    expect(recordArchive(caseWith(before), 'paper', copy)).toEqual({ text: caseWith(after) });
  });

  test('with the line ends of the file', () => {
    const text = caseWith('  - id: paper\n    title: A').replaceAll('\n', '\r\n');
    const recorded = recordArchive(text, 'paper', { archived: 'https://copies.example/' });
    expect(recorded).toEqual({
      text: text.replace('title: A\r\no', 'title: A\r\n    archived: "https://copies.example/"\r\no'),
    });
  });
});

test('what cannot be added to without changing more is left alone', () => {
  const alone = caseWith('  - id: paper\n    archived: >-\n      https://old.example/\n    title: A');
  expect(recordArchive(alone, 'paper', copy)).toEqual({ why: 'by hand' });
  expect(recordArchive(caseWith('  - id: paper'), 'post', copy)).toEqual({ why: 'no such source' });
  expect(recordArchive('no front matter', 'paper', copy)).toEqual({ why: 'no such source' });
});

test('sources are listed with their lines, however little of them is there', () => {
  expect(sourcesOf(caseWith('  - id: paper\n    url: https://a.example/\n  - title: Post'))).toEqual([
    { id: 'paper', title: '', url: 'https://a.example/', line: 4 },
    { id: '', title: 'Post', line: 6 },
  ]);
  expect(sourcesOf('---\nsources: [\n---\n')).toEqual([]);
});
