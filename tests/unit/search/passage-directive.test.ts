import { expect, test } from 'vitest';
import { passageDirective, SIGN } from '../../../src/components/elements/case/passage-directive.ts';

/** The directive for what stands between `[` and `]` in blocks that are parted by an empty line; `*` is the number of a note. */
function directiveOf(marked: string, lang = 'en'): string {
  const blocks = marked.replaceAll('*', SIGN).split('\n\n');
  const opens = blocks.find((block) => block.includes('[')) ?? '';
  const closes = blocks.find((block) => block.includes(']')) ?? '';
  return decodeURIComponent(
    passageDirective({
      first: opens.replace(/[[\]]/g, ''),
      start: opens.indexOf('['),
      last: closes.replace(/[[\]]/g, ''),
      end: closes.replace('[', '').indexOf(']'),
      sameBlock: opens === closes,
      lang,
    }),
  );
}

test.each([
  [
    'words with what stands around them',
    'One two three four five [six seven] eight nine ten eleven twelve',
    'two three four five-,six seven,-eight nine ten eleven',
  ],
  ['words at the ends of a block', '[All of it.]', 'All of it.'],
  ['parts of words as whole words', 'This is som[ewhat lat]e.', 'This is-,somewhat late,-.'],
  ['white space at the ends left out', 'One[ two ]three', 'One-,two,-three'],
  [
    'a long passage by its first and last words',
    'So: [one two three four five six seven eight nine ten eleven] end',
    'So:-,one two three four,eight nine ten eleven,-end',
  ],
  [
    'a passage over blocks by its first and last words',
    'No. [One two\n\nthree four five] six',
    'No.-,One two,three four five,-six',
  ],
  ['a word and not the number of its note', 'an [old carrier]*, and', 'an-,old carrier'],
  ['a word and not the number that was selected with it', 'an [old carrier*]', 'an-,old carrier'],
  [
    'words behind a number without what is before it',
    'old carrier*[, and the new] one',
    ', and the new,-one',
  ],
  [
    'words with a number inside by what is before and behind it',
    'an [old carrier* and a] new one',
    'an-,old carrier,and a,-new one',
  ],
  ['words with many numbers by their ends', 'no [one* two* three* four] five', 'no-,one,four,-five'],
])('names %s', (_, marked, named) => {
  expect(directiveOf(marked)).toBe(`:~:text=${named}`);
});

test('words without blanks between them are parted by the language', () => {
  expect(directiveOf('我们昨天[收到了]包裹', 'zh')).toMatch(/^:~:text=我们昨天-,收到了,-包裹$/);
});

test('what would part the directive is encoded', () => {
  const directive = passageDirective({
    first: 'a-b, c & d',
    start: 0,
    last: 'a-b, c & d',
    end: 10,
    sameBlock: true,
    lang: 'en',
  });
  expect(directive).toBe(':~:text=a%2Db%2C%20c%20%26%20d');
});

test('white space alone has no directive, nor has the number of a note', () => {
  expect(directiveOf('One [ ]two')).toBe('');
  expect(directiveOf('One [*]two')).toBe('');
});
