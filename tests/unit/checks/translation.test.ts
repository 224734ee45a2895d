import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/core/case/folder.ts';
import { head, message, step } from '../../helpers/late-parcel.ts';

const poll = (ids: readonly string[]) =>
  `<Poll id="next" kind="predict">\n\nWhat now?\n\n${ids.map((id) => `<Option id="${id}">${id}</Option>`).join('\n')}\n\n</Poll>\n`;
const original = step(`${message('One <Mark id="m">two</Mark>')}\n${poll(['wait', 'call'])}`);
const facts = '---\ntitle: El paquete\nsummary: Llega tarde.\nlang: es\noutcome: Llegó.\n---\n';
const spanish = (text: string) => facts + text.slice(head.length);

function messagesOf(translation: string, first = original): string[] {
  const files = [
    { path: 'cases/late-parcel/case.es.mdx', text: translation },
    { path: 'cases/late-parcel/case.mdx', text: first },
  ];
  const world = {
    topics: new Set(['delivery']),
    lessons: new Set<string>(),
    draftLessons: new Set<string>(),
  };
  const { findings } = checkFolder(
    { slug: 'late-parcel', path: 'cases/late-parcel', files, pictures: [] },
    world,
  );
  return findings.map(({ file, code, message: words }) => `${file.split('/').at(-1) ?? ''} ${code} ${words}`);
}

test('a translation with the same ids in the same order is sound', () => {
  expect(messagesOf(spanish(original))).toEqual([]);
});

test.each([
  [
    'a mark is missing',
    original.replace(/<Mark id="m">(.*?)<\/Mark>/, '$1'),
    'The mark "m" of case.mdx is missing here.',
  ],
  ['a mark has another id', original.replace('"m"', '"n"'), 'The mark "n" is not in case.mdx.'],
  [
    'an option is missing',
    original.replace(/<Option id="call">.*\n/, '<Option id="ring">R</Option>\n'),
    'The option "ring" of poll "next" is not in case.mdx.',
  ],
  [
    'options are in another order',
    step(`${message('One <Mark id="m">two</Mark>')}\n${poll(['call', 'wait'])}`),
    'The option "call" of poll "next" stands here, where case.mdx has the option "wait" of poll "next".',
  ],
  [
    'the poll stands first',
    step(`${poll(['wait', 'call'])}\n${message('One <Mark id="m">two</Mark>')}`),
    'The poll "next" stands here, where case.mdx has the message "first".',
  ],
])('%s', (_name, text, expected) => {
  expect(messagesOf(spanish(text))).toContain(`case.es.mdx CASE-044 ${expected}`);
});

test('a fault of the original is not told again of its translation', () => {
  expect(
    messagesOf(spanish(original), original.replace('title: The late parcel', 'titel: The late parcel')),
  ).toEqual(['case.mdx CASE-007 There is no key "titel" in the front matter.']);
  expect(messagesOf(spanish(original), original.replace('role: customer', 'role: costumer'))).toEqual([
    'case.mdx CASE-009 "role" cannot be "costumer".',
  ]);
  expect(messagesOf(spanish(original), original.replace('participants:', 'participants: @'))).toHaveLength(1);
  expect(messagesOf(spanish(original), original.replace('</Message>', ''))).toEqual([
    'case.mdx CASE-013 <Message> is not closed before </Step>.',
  ]);
});

test('an id that was left out is told where it is missing, and not by a name that nobody gave it', () => {
  const ending = '<Step id="end" title="The end">\n\nIt came.\n\n</Step>\n';
  const nameless = ending.replace(' id="end"', '');
  expect(messagesOf(spanish(original + ending), original + nameless)).toEqual([
    'case.mdx CASE-017 <Step> needs the attribute "id".',
  ]);
  expect(messagesOf(spanish(original + nameless), original + ending)).toEqual([
    'case.es.mdx CASE-017 <Step> needs the attribute "id".',
  ]);
});

test('the language of a translation is that of its name', () => {
  expect(messagesOf(spanish(original).replace('lang: es', 'lang: pt'))).toEqual([
    'case.es.mdx CASE-045 The file is named for "es" and says that it is in "pt".',
  ]);
});
