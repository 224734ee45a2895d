import { head, message, saying, step } from '../../helpers/late-parcel.ts';

const MANY = 1_040_000;
const fill = (unit: string, length = MANY) => unit.repeat(Math.floor(length / unit.length));
const facts = (yaml: string) =>
  `${head.replace('fictional', `${yaml}\nfictional`)}\n${step(message('Hello')).slice(head.length)}`;
const numbered = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at));

/** Texts that bring parsers down, with the code of what is wrong with each; nothing where nothing is. */
export const hostile: Readonly<Record<string, readonly [text: string, code: string | undefined]>> = {
  'ten megabytes of <': ['<'.repeat(10_000_000), 'CASE-003'],
  'a megabyte of <': [saying(fill('<')), 'CASE-060'],
  'a brace and 10,000 brackets': [saying(`{${'('.repeat(10_000)}`), 'CASE-021'],
  'a brace and 10,000 closed brackets': [saying(`{${'('.repeat(10_000)}${')'.repeat(10_000)}}`), 'CASE-021'],
  'brackets hidden from counting': [saying(`{${'(")"+'.repeat(10_000)}`), 'CASE-021'],
  'a brace and a million denials': [saying(`{${fill('!')}`), 'CASE-060'],
  'a brace and a million sums': [saying(`{${fill('a+')}`), 'CASE-021'],
  'a brace and a million arrows': [saying(`{${fill('a=>')}`), 'CASE-021'],
  'a brace and a million names': [saying(`{${fill('new ')}a}`), 'CASE-021'],
  'an attribute of 10,000 brackets': [
    step(`<Gap reason={${'('.repeat(10_000)}}>\n\nHello\n\n</Gap>\n${message('Hello')}`),
    undefined,
  ],
  'an export of brackets': [saying(`export default ${fill('(')}`), 'CASE-022'],
  'an export of denials': [saying(`export default ${'!'.repeat(4000)}a`), 'CASE-022'],
  '50,000 braces': [saying('{'.repeat(50_000)), 'CASE-060'],
  '10,000 nested blocks': [head + '<Step id="a" title="b">\n\n'.repeat(10_000), 'CASE-004'],
  '10,000 nested blocks that look closed': [saying(fill('<A b="/>">', 100_000)), 'CASE-060'],
  'a million >': [saying(fill('>')), 'CASE-004'],
  'list in list on a line': [saying(fill('- ')), 'CASE-004'],
  'list in list by indentation': [
    saying(numbered(1000, (at) => `${' '.repeat(at * 2)}- a`).join('\n')),
    'CASE-004',
  ],
  'emphasis in emphasis': [saying('*a '.repeat(500) + 'a*'.repeat(500)), 'CASE-004'],
  'a million emphases': [saying(fill('*a ')), 'CASE-060'],
  'a million underscores': [saying(fill('a_')), 'CASE-060'],
  'a million [': [saying(fill('[')), 'CASE-060'],
  'a million [](': [saying(fill('[](')), 'CASE-060'],
  'a million ![': [saying(fill('![')), 'CASE-060'],
  'a million backticks': [saying(fill('`')), 'CASE-060'],
  'runs of backticks that grow': [saying(numbered(1400, (at) => '`'.repeat(at + 1)).join(' ')), 'CASE-060'],
  'a million entities': [saying(fill('&amp;')), 'CASE-060'],
  'a tag of 100,000 attributes': [
    step(
      `${message('Hello')}\n<Gap ${numbered(100_000, (at) => `a${at}="b"`).join(' ')}>\n\nHello\n\n</Gap>`,
    ),
    undefined,
  ],
  'a tag of 1,000 attributes': [
    step(
      `${message('Hello')}\n<Gap reason="time" ${numbered(1000, (at) => `a${at}`).join(' ')}>\n\nHello\n\n</Gap>`,
    ),
    undefined,
  ],
  'tags with a quote each': [saying(fill('<A "', 40_000)), 'CASE-060'],
  'tags with two quotes each': [saying(fill(`<A '"`, 2000)), undefined],
  openers: [saying(fill('<b>\n\n', 60_000)), 'CASE-004'],
  'openers with a slash in a value': [head + fill('<Step id="/">\n\n', 100_000), 'CASE-004'],
  'a line of arrows': [saying('->'.repeat(42)), undefined],
  'references in paragraphs too long for them': [
    saying(`${'&amp;'.repeat(4000)}\n\n`.repeat(32)),
    'CASE-060',
  ],
  'tags in a paragraph too long for them': [
    saying(`${'w '.repeat(200_000)}${'<Redacted reason="private"/>'.repeat(60)}`),
    'CASE-060',
  ],
  closers: [saying(fill('</A>', 60_000)), 'CASE-060'],
  'pairs that do not match': [saying(fill('<A></B>\n\n', 50_000)), undefined],
  'a table of 20,000 columns and 1,000 rows': [
    saying(`${fill('|a', 40_000)}\n${fill('|-', 40_000)}\n${fill('|a\n', 3000)}`),
    'CASE-059',
  ],
  'a table of 64 columns and many rows': [
    saying(`${'|a'.repeat(63)}\n${'|-'.repeat(63)}\n${fill('|a\n')}`),
    'CASE-060',
  ],
  'NUL bytes': ['\0'.repeat(MANY), 'CASE-002'],
  'lone surrogates': ['\uD800'.repeat(MANY), 'CASE-002'],
  'half a character in an escape': [facts('license: "\\ud800 x"'), 'CASE-002'],
  'control characters in an escape': [facts('license: "The \\x08 late\\0 one"'), 'CASE-002'],
  'noncharacters that stand in for braces': [saying('a \uFDD0b'), 'CASE-002'],
  'a closing tag indented behind a list': [
    saying('- one\n- two').replace('</Message>', '  </Message>'),
    undefined,
  ],
  'a closing tag in a list that began inside': [saying('one\n\n- ').replace('- \n\n</M', '- </M'), undefined],
  'closing tags in a list': [saying('one <b>\n\n1. </b></A>'), undefined],
  spaces: [saying(`a${fill(' ')}b`), undefined],
  'empty lines': [saying(fill('\n')), 'CASE-060'],
  'carriage returns': [saying(fill('\r')), 'CASE-060'],
  'hard breaks': [saying(fill('a  \n')), 'CASE-060'],
  footnotes: [saying(`${fill('[^a]')}\n\n[^a]: b`), 'CASE-060'],
  definitions: [saying(fill('[a]: b\n')), 'CASE-060'],
  addresses: [saying(fill('www.a.example ')), 'CASE-060'],
  'digits and spaces': [saying(fill('12 34-')), undefined],
  'half telephone numbers': [saying(fill('(0')), undefined],
  'half cards': [saying(fill('4111 ')), undefined],
  'half tokens': [saying(`eyJ${fill('a')}.eyJ`), undefined],
  'a bomb of aliases': [facts('a: &a [x,x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]'), 'CASE-006'],
  'YAML of 3,000 brackets': [facts(`allow: ${'['.repeat(3000)}`), 'CASE-004'],
  'YAML of 10,000 brackets': [facts(`allow: ${'['.repeat(10_000)}`), 'CASE-060'],
  'YAML of question marks': [facts('? '.repeat(50_000)), 'CASE-004'],
  'YAML of colons': [facts(fill('a: ')), 'CASE-060'],
  'YAML of 90,000 keys': [facts(numbered(90_000, (at) => `k${at}: 1`).join('\n')), 'CASE-060'],
  'YAML with a key of a prototype': [facts('__proto__: { polluted: true }'), 'CASE-007'],
  'YAML with a key of a constructor': [facts('constructor: { prototype: 1 }'), 'CASE-007'],
};
