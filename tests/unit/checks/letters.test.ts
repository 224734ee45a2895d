import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../src/core/case/parse/index.ts';
import { findingsOf, message, places, saying, step } from '../../helpers/late-parcel.ts';
import { unmark } from '../../helpers/marked.ts';

/** The findings of a message, as `place code`; stretches between ⟦ and ⟧ are where they are expected, in this order. */
function expectAt(marked: string, codes: readonly string[]): void {
  const { text, places: spans } = unmark(marked);
  expect(places(findingsOf(text, ['photo.png']))).toEqual(
    spans.map((span, at) => `${span} ${codes[at] ?? codes[0] ?? ''}`),
  );
}

describe('what is not on the page as it was written is told at its place', () => {
  test.each([
    ['tildes in Japanese', '料金は5⟦~10ドル、または15~⟧20ドルです。', ['CASE-098']],
    [
      'a definition that only a number refers to',
      'I said so in ⟦[2]⟧.\n\n⟦[2]: https://post.example/x⟧',
      ['CASE-102', 'CASE-096'],
    ],
    [
      'definitions in a quotation and a list',
      '> a\n>\n> ⟦[x]: https://post.example/⟧\n\n- ⟦[y]: https://post.example/⟧',
      ['CASE-096'],
    ],
    ['a word behind a closed fence', '```⟦js one two⟧\nx\n```', ['CASE-096']],
    ['cells in a quotation', '> | a | b |\n> |---|---|\n> | 1 | 2 | ⟦3 | 4⟧ |', ['CASE-097']],
    ['a picture whose name has brackets', 'See ⟦![The door](door (2) new.png)⟧ here', ['CASE-099']],
    ['a signature of one hyphen', 'Thanks\n⟦-⟧\nAna', ['CASE-095']],
    ['a formula', 'That makes a⟦*b + c*⟧d in all', ['CASE-102']],
    ['globs', 'I sent ⟦*.txt,*⟧.log to you', ['CASE-102']],
    ['powers', 'You count 2⟦**3 and 4**⟧5, which is wrong', ['CASE-102']],
    ['a path', 'It is in /srv/⟦_next_⟧/log', ['CASE-102']],
    ['a formula of TeX', 'Then ⟦\\(⟧x⟦\\)⟧ is right', ['CASE-102']],
    ['bold German words in quotation marks', 'Das ist **„eilig“⟦**⟧und sonst nichts', ['CASE-100']],
    ['a picture in double brackets', 'Look: ⟦![[The door.jpg]]⟧', ['CASE-099']],
    ['ones in a row', '1. a\n⟦1.⟧ b\n⟦1.⟧ c', ['CASE-102']],
    [
      'an answer below a quotation',
      '>> When?\n⟦> On Thursday, between eight and twelve, said the card that hung at the door.⟧',
      ['CASE-104'],
    ],
    ['lines of a chat', '⟦ok⟧\nsee you\nbye', ['CASE-103']],
  ] as const)('%s', (_name, words, codes) => {
    expectAt(saying(words), codes);
  });

  test('words are lost of what editors write too, signs are not counted there', () => {
    const told =
      '<Commentary on="first">\n\n| a |\n|---|\n| b | ⟦c⟧ |\n\n1. a\n1. b\n\n---\n\nok\nbye\n\n</Commentary>\n';
    expectAt(step(message('Hello there') + '\n' + told), ['CASE-097']);
  });
});

test.each([
  'It was **late**, *very* late, _too_ late, ~~not~~ late, and `a*b*c` says so.',
  '> Is it late?\n\nYes.\n\n- one\n- two\n\n3. three\n4. four',
  'See [the rules](https://post.example/rules) and [the rest][rest].\n\n[rest]: https://post.example/rest',
  '| a | b |\n|:--|--:|\n| `x \\| y` | c \\| d |\n| only |',
  '```yaml {2} title="a b"\na: *b*\n  c: ~5~\n```',
  'A line\\\nand another  \nand a third, 5\\*3, \\_draft\\_, \\[1\\] and \\~.\n\n1\\. one',
  'www.post.example, https://post.example/a_b_c?x=1&y=2, help@example.com :-) :smile: ==x== $a_b$ x^2^ H2O "q" -- ...',
  'f(**kwargs), 2 ** 3, char **argv, rm *.txt and *.log, snake_case_name, AT&T, R&D; &unknown;',
  '这是**重点**，价格“**太高**”了。',
  'A long line that somebody wrapped where the width of the editor ended, as most editors of text\ndo, goes on here.',
])('what the guide calls Markdown, and what stands as it stood, is no finding: %s', (words) => {
  expect(places(findingsOf(saying(words)))).toEqual([]);
});

test.each(['It costs 5~10 or 15~20.', '| a |\n|---|\n| b | c |', '[1]: https://post.example/', '1. a\n1. b'])(
  'reading is not asked what it loses, so that frozen texts are read as they were: %s',
  (words) => {
    const { model, faults } = parseCase({
      text: saying(words).replace('title: The late parcel', 'title: Parcel #1 is late'),
      slug: 'late-parcel',
      pictures: new Set(),
    });
    expect(faults).toEqual([]);
    expect(model?.title).toBe('Parcel');
  },
);
