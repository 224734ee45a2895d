import { describe, expect, test } from 'vitest';
import { findingsOf, message, places, saying, step } from '../../helpers/late-parcel.ts';
import { unmark } from '../../helpers/marked.ts';

const ana = message('Where is it?');
const ben = message('It is late.', 'second');
const rich = `${message('Now <Mark id="late">late</Mark>.\n\n<Translation lang="es">\n\nTarde.\n\n</Translation>')}
<Commentary>

Short.

</Commentary>

<Poll id="next" kind="predict">

What now?

<Option id="wait">She waits</Option>
<Option id="call">

She calls

<Why>

It is quicker.

</Why>

</Option>

<Reveal>

She waits.

</Reveal>

</Poll>

<Gap reason="time">

Two days.

</Gap>

<Lesson ref="say-it-first" stance="supports">

So it is.

</Lesson>

<Event>

A call.

</Event>
`;
const whole = `${step(rich)}\n<Step id="end" title="The end">\n\n${ben}\n</Step>\n`;

/** Checks that a text has exactly the findings that are marked in it, all with one code. */
function expectMarked(marked: string, code: string): void {
  const { text, places: expected } = unmark(marked);
  expect(places(findingsOf(text))).toEqual(expected.map((place) => `${place} ${code}`));
}

test('the text that tags are taken from is sound', () => {
  expect(findingsOf(whole)).toEqual([]);
});

const body = whole.indexOf('\n---\n', 4) + 5;
const tags = [...whole.slice(body).matchAll(/<\/?[A-Z][^>]*>/g)].map(({ 0: tag, index }) => ({
  tag,
  at: body + index,
}));

test.each(tags)('without $tag at $at there is one finding, about its partner', ({ tag, at }) => {
  const findings = findingsOf(whole.slice(0, at) + whole.slice(at + tag.length));
  const name = /[A-Z]\w*/.exec(tag)?.[0] ?? '';
  expect(findings.map(({ code }) => code)).toEqual(['CASE-013']);
  expect(findings[0]?.message).toContain(`${tag.startsWith('</') ? '<' : '</'}${name}>`);
});

describe('one slip gives one finding', () => {
  test.each([
    ['a heart', saying('I ⟦<⟧3 you'), 'CASE-012'],
    ['an arrow', saying('a ⟦<⟧- b'), 'CASE-012'],
    ['at most', saying('1 < 2 and ⟦<⟧= 3'), 'CASE-012'],
    ['a link in pointed brackets', saying('See ⟦<https:⟧//a.example/>.'), 'CASE-012'],
    ['a mailbox in pointed brackets', saying('Write to ⟦<ana⟧@mail.example>.'), 'CASE-012'],
    ['a break of HTML', saying('one ⟦<br⟧> two'), 'CASE-023'],
    ['a closed break of HTML', saying('one ⟦<br⟧/> two'), 'CASE-023'],
    ['a paragraph of HTML', saying('⟦<p⟧>one'), 'CASE-023'],
    ['a comment of HTML', saying('one ⟦<!-- two -->⟧ three'), 'CASE-115'],
    ['a comment over lines', saying('⟦<!-- two\n\nthree -->⟧'), 'CASE-115'],
    ['a comment that is not closed', saying('one ⟦<!--⟧ two'), 'CASE-115'],
    [
      'a block in lower case',
      step(`⟦<message⟧ id="first" from="ana" fidelity="invented">\n\nHello\n\n</message>`),
      'CASE-014',
    ],
    ['a mark over the end of strong', saying('a **b ⟦<Mark⟧ id="x">c** d</Mark>'), 'CASE-015'],
    ['a mark over the beginning of emphasis', saying('a ⟦<Mark⟧ id="x">b *c</Mark> d*'), 'CASE-015'],
    [
      'a mark over the end of a link',
      saying('a [b ⟦<Mark⟧ id="x">c](https://a.example/) d</Mark>'),
      'CASE-015',
    ],
    ['a brace', saying('one ⟦{⟧ two'), 'CASE-021'],
    ['braces in braces', saying('one ⟦{a {b} c}⟧ two'), 'CASE-021'],
    ['HTML in braces', saying('⟦{list.map((x) => <b>{x}</b>)}⟧'), 'CASE-021'],
    ['less than in braces', saying('⟦{a < b}⟧'), 'CASE-021'],
    ['braces over paragraphs', saying('⟦{\n\none\n\n}⟧'), 'CASE-021'],
    ['a value without quotes', step(ana.replace('"first"', '⟦first⟧')), 'CASE-012'],
    ['curly quotes', step(ana.replace('"first"', '⟦“⟧first”')), 'CASE-116'],
    [
      'commas between attributes',
      step(ana.replace('<Message id="first"', '⟦<Message⟧ id="first",')),
      'CASE-012',
    ],
    [
      'a quote that is not closed',
      step(ana.replace('<Message id="first"', '⟦<Message⟧ id="first')),
      'CASE-012',
    ],
    [
      'a quote open at the end',
      step(ana.replace('<Message', '⟦<Message⟧').replace('invented"', 'invented')),
      'CASE-012',
    ],
    [
      'a tag without its end',
      step(ana.replace('<Message', '⟦<Message⟧').replace('invented">', 'invented"')),
      'CASE-012',
    ],
    ['a value in braces', step(ana.replace('"first"', '⟦{first}⟧')), 'CASE-019'],
    ['a closing tag with attributes', step(ana.replace('</Message>', '⟦</Message⟧ id="first">')), 'CASE-012'],
    ['a closing tag mistyped', step(ana.replace('</Message>', '⟦</Mesage>⟧')), 'CASE-013'],
    ['a closing tag in lower case', step(ana.replace('</Message>', '⟦</message>⟧')), 'CASE-013'],
    ['a closing tag behind words', step(ana.replace('\n\n</Message>', '⟦</Message>⟧')), 'CASE-013'],
    ['a closing tag too many', step(`${ana}\n⟦</Message>⟧\n\n${ben}`), 'CASE-013'],
    ['a mark over the end of its message', step(`${message('one ⟦<Mark⟧ id="m">two')}\n</Mark>`), 'CASE-013'],
    ['a step in a step', step(`${ana}\n⟦<Step⟧ id="b" title="B">\n\n${ben}\n</Step>`), 'CASE-015'],
    ['code without its end', step(ana.replace('Where', '⟦```⟧\nWhere')), 'CASE-013'],
    ['code without its end, and braces in it', step(ana.replace('Where', '⟦```⟧\n{ "a": [')), 'CASE-013'],
  ])('%s', (_name, marked, code) => {
    expectMarked(marked, code);
  });
});

test('several slips in one file are all told', () => {
  const marked = step(
    `${message('I ⟦<⟧3 you')}\n${message('a {x}', 'second').replace('{x}', '⟦{x}⟧')}\n${message('b', 'third').replace('"third"', '⟦third⟧')}`,
  );
  const { text, places: expected } = unmark(marked);
  expect(places(findingsOf(text)).map((place) => place.replace(/ .*/, ''))).toEqual(expected);
});
