import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCase } from '../../src/core/case/parse/index.ts';
import { serializeCase } from '../../src/core/case/serialize/index.ts';
import { codes } from '../../src/core/text/codes/index.ts';
import { findingsOf, saying } from '../helpers/late-parcel.ts';
import { arbitraryCase } from './arbitrary-case.ts';
import { runs } from './runs.ts';

const read = (text: string) => parseCase({ text, slug: 'late-parcel', pictures: new Set(['photo.png']) });

/** What stands in chats, mails and logs that people paste. */
const pasted = [
  ...[
    'It was late.',
    'Hello Ines',
    'snake_case_name',
    'Zoë',
    '漢字',
    '这是',
    '改行は',
    '👋🏽',
    'שלום',
    'a',
    '12',
    'f(x)',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '\\',
    '\\\\',
    '!',
    '#',
    '=',
    '|',
    '^',
    '$',
    '%',
    '@',
    ';',
    ',',
  ],
  ...[
    '5~10',
    '15~20',
    '2*3*4',
    '2**3',
    '4**5',
    '*.txt',
    '__init__',
    's**t',
    'f**k',
    '**Note:**text',
    '**“重点”**',
    '。**',
  ],
  ...['&copy;', '&amp;', '&nbsp;', '&lt;', '&#39;', '&copy', '&unknown;', 'AT&T', 'R&D;'],
  ...[
    '\\(x^2\\)',
    'C:\\new\\.git',
    '\\\\server\\share',
    '¯\\_(ツ)_/¯',
    '\\d+\\.\\d',
    '\\$5',
    '\\_',
    '\\*',
    '\\#',
  ],
  ...[
    '[1]',
    '[x]',
    '[^1]',
    '[ ] ',
    '[a](b c)',
    '[a][1]',
    '![a](b c.png)',
    '![[a b.png]]',
    '[words](https://shop.example/a)',
  ],
  ...[
    'https://shop.example/a_b_c?x=1&y=2',
    'www.shop.example',
    'a@b.example',
    'http://a.example/*b*',
    ':smile:',
    ':-)',
    '(c)',
  ],
  ...[
    '"quoted"',
    "it's",
    '--',
    '...',
    '==mark==',
    '$a_b$',
    '^sup^',
    'H~2~O',
    '\u00A0',
    '\u200B',
    '\u2028',
    '\t',
    '    ',
  ],
  ...['\n', '\n', '\n\n', '\n\n', '  \n', '\\\n', '\r\n', ' '],
  ...[
    '\n- ',
    '\n* ',
    '\n+ ',
    '\n1. ',
    '\n3. ',
    '\n1) ',
    '\n01. ',
    '\n- [ ] ',
    '\n- [x] ',
    '\n> ',
    '\n>> ',
    '\n>',
    '\n    ',
  ],
  ...[
    '\n# ',
    '\n#hash',
    '\n---\n',
    '\n***\n',
    '\n___\n',
    '\n===\n',
    '\n--\n',
    '\n-- \n',
    '\n=\n',
    '\n-\n',
    '\n\n--\n',
  ],
  ...[
    '\n\n[1]: http://a.example/\n',
    '\n\n[1]: http://a.example "Title"\n',
    '\n\n[^1]: note\n\n',
    '\n\n[2]: see above\n',
  ],
  ...[
    '\n| a | b |\n|---|---|\n| c | d |\n',
    '| x | y | z |\n',
    '\n|-|\n',
    '\n```\n',
    '\n```js\n',
    '\n```Some words\n',
    '```',
  ],
];

/** Text as it may be pasted into a message. */
const paste = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pasted) },
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) =>
    parts
      .join('')
      .toWellFormed()
      .replace(/[^\P{Cc}\n\r\t]|[\p{Noncharacter_Code_Point}\uFFFD<{]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');

/** Signs that the guide names: they say what is bold, code, a quotation, a cell, a link, or to be taken as it stands. */
const MEANT = new Set('*_~`>|[]\\');

/** What begins items and parts tables, and is shown like every other sign in a fence. */
const IN_FENCES = /[-+:.)\d]/g;
/** Where a tag or a fence is not closed, the rest of the file is part of it. */
const BREAKS: ReadonlySet<string> = new Set(['CASE-012', 'CASE-013']);

const withoutSigns = (text: string) =>
  Array.from(text)
    .filter((letter) => !MEANT.has(letter) && !/\s/.test(letter))
    .join('');

/** The lines of a text without what begins items of lists and fences, and without what is not to be seen of a link or table. */
const linesOf = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).map((line, at, lines) =>
    line
      .replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])(?=\s|$)[\s>]*)+/, '')
      .replace(/^[\s>]*```\w*$/, '')
      .replaceAll('](https://shop.example/a)', ']')
      .replaceAll('[a][1]', lines.some((one) => one.includes('[1]: ')) ? '[a]' : '[a][1]')
      .replace(/^[\s>]*(?=.*-)[|:-][|: -]*$/, (rule) => (lines[at - 1]?.includes('|') ? '' : rule)),
  );

/** What of some letters cannot be found among others in their order: the first that is missing, and what follows it. */
function missing(letters: string, among: string): string {
  let next = 0;
  for (const letter of among) if (letters.startsWith(letter, next)) next += letter.length;
  return letters.slice(next);
}

test('what is pasted into a message is on the page letter for letter, or a finding stands at its line', () => {
  const [before = ''] = saying('⟦').split('⟦');
  const firstLine = before.split('\n').length;
  fc.assert(
    fc.property(paste, (text) => {
      const file = saying(text);
      const findings = findingsOf(file, ['photo.png']);
      const { model } = read(file);
      const message = model?.steps[0]?.blocks.find((block) => block.type === 'message');
      if (!message || findings.some(({ code }) => BREAKS.has(code))) {
        expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
        return;
      }
      const told = new Set(
        findings.flatMap(({ line, endLine }) =>
          Array.from({ length: endLine - line + 1 }, (_, n) => line + n),
        ),
      );
      // A footnote is told of where something refers to it; a link may have its address elsewhere.
      const hasFootnote = findings.some(({ code }) => code === 'CASE-024');
      const isDefinition = (line: string) =>
        (hasFootnote && /^[\s>]*\[\^/.test(line)) || (text.includes('[a][1]') && /^[\s>]*\[1\]: /.test(line));
      const shown = withoutSigns(message.body.text.replaceAll('](https://shop.example/a)', ']'));
      const lines = linesOf(text).map((line, at) => ({
        line: withoutSigns(line),
        isTold: told.has(firstLine + at) || isDefinition(line),
      }));
      const silent = lines.filter(({ isTold }) => !isTold).map(({ line }) => line);
      expect(missing(silent.join(''), shown)).toBe('');
      if (silent.length === lines.length)
        expect(shown.replace(IN_FENCES, '')).toBe(silent.join('').replace(IN_FENCES, ''));
    }),
    runs(2000),
  );
});

test('what Casebook itself writes loses no word', () => {
  fc.assert(
    fc.property(arbitraryCase, (model) => {
      const text = serializeCase(model);
      fc.pre(!text.includes('<!--'));
      const lost = read(text)
        .changedLetters()
        .filter(({ code }) => codes[code].severity === 'error');
      expect(lost).toEqual([]);
    }),
    runs(60),
  );
});
