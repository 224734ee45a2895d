import fc from 'fast-check';

/** Pieces of text that mean something to Markdown, MDX, HTML or YAML, beside words of several scripts. */
const pieces = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '``',
    '~',
    '~~',
    '[',
    ']',
    '](',
    '![',
    '(',
    ')',
    '<',
    '</',
    '>',
    '/>',
    '{',
    '}',
    '&',
  ],
  ...[
    '#',
    '-',
    '+',
    '=',
    '|',
    '\\',
    '!',
    ':',
    ';',
    '.',
    ',',
    '"',
    "'",
    '$',
    '^',
    '@',
    '%',
    '/',
    '\n',
    ' ',
    '  ',
    '\t',
  ],
  ...[
    '1.',
    '2)',
    '- ',
    '+ ',
    '* ',
    '> ',
    '# ',
    '## ',
    '--',
    '---',
    '===',
    '***',
    '```',
    '~~~',
    '| a |',
    '|-|',
    ':-',
  ],
  ...[
    'import ',
    'export ',
    'import x',
    '&amp;',
    '&lt;',
    '&#123;',
    '&copy',
    '&nbsp;',
    '<Mark id="x">',
    '</Step>',
    '{1}',
  ],
  ...['[^1]', '[x]', '[ ] ', ': ', ' #', '<!--', '-->', '<?', '?>'],
  ...[
    'a',
    'b',
    'word',
    'Zoë',
    'ñandú',
    '漢字',
    'かな',
    'שלום',
    'مرحبا',
    '👋🏽',
    'é',
    '\u00A0',
    '\u200B',
    '\u200F',
    '\u2028',
    '…',
  ],
];

/** Text in lines, without what the parser or the trimming of lines would take away. */
export const words = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map(tidy)
  .map((text) => text || 'word');

function tidy(parts: readonly string[]): string {
  return parts
    .join('')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/gu, (char) => (/[\n\t]/.test(char) ? char : ''))
    .replace(/@(?=\S)|(?<=www)\.|:(?=\/\/)/gi, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** Text on one line. */
export const label = words.map((text) => text.replace(/\s+/g, ' '));

const marks = ['<Mark id="m">x</Mark>', '<Mark id="n">*y* z</Mark>', '<Redacted reason="private" />'];
const blocks = [
  '\n',
  '\n\n',
  '\n- ',
  '\n1. ',
  '\n   ',
  '\n> ',
  '```\n',
  '\n***\n',
  '- [ ] t',
  '  \n',
  '\\\n',
];
const inlines = ['[a](http://a.example/)', '![a](photo.png)', 'http://a.example', 'a&nbsp;b', '&#123;', '👋'];

const harmless = pieces.filter((piece) => !/[<{]|import|export|\u00A0|\u2028|nbsp/.test(piece));
const table = '\n| a | b |\n|---|:-:|\n| c | d |\n';

/** Markup as an editor may type it, most of it sound. */
export const markup = fc
  .array(fc.constantFrom(...harmless, ...marks, ...blocks, ...blocks, ...inlines, table), {
    minLength: 1,
    maxLength: 10,
  })
  .map((parts) => parts.join(''));
