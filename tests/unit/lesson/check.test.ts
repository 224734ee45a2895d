import { expect, test } from 'vitest';
import { checkLesson, type LessonWorld } from '../../../src/core/lesson/check.ts';
import { parseTarget } from '../../../src/core/lesson/evidence.ts';
import { nearestPassage, occurrences, readPassage } from '../../../src/core/lesson/passage.ts';
import { parseLesson, quotationsIn } from '../../../src/core/lesson/parse.ts';
import { toFinding } from '../../../src/core/text/finding.ts';
import { Lines } from '../../../src/core/text/place.ts';

const head = '---\nclaim: Say it first.\nsummary: Before they ask.\ntopics: [delivery]\n---\n\n';
const anchors = [
  { id: 'first', text: 'Where is my parcel? It was due on Monday.' },
  { id: 'second', text: 'It is late, late as ever. It comes on Thursday.' },
];
const world: LessonWorld = {
  drafts: new Set(),
  cases: new Map([
    ['late-parcel', { anchors }],
    ['broken', undefined],
  ]),
  topics: new Set(['delivery']),
  steps: [{ slug: 'late-parcel', step: 'start', stance: 'supports' }],
};

/** The findings of a lesson with one quotation, as `place CODE message | hint`. */
function findingsOf(body: string): string[] {
  const text = head + body;
  const lesson = parseLesson(text);
  const lines = new Lines(text);
  return [...lesson.faults, ...checkLesson('say-it-first', lesson, world)].map((fault) => {
    const { line, column, endColumn, code, message, hint } = toFinding(fault, '', lines);
    return `${line}:${column}-${endColumn} ${code} ${message} | ${hint}`;
  });
}
const quote = (at: string, words: string, rest = 'stance="supports"') =>
  `<Evidence at="${at}" ${rest}>${words}</Evidence>`;

test('words that stand there once are sound, however they are broken into lines', () => {
  expect(findingsOf(quote('late-parcel#first', 'Where is\n  my *parcel*?'))).toEqual([]);
});

test('words that are not there are told with the nearest passage', () => {
  expect(findingsOf(quote('late-parcel#first', 'It was due on Tuesday'))).toEqual([
    '7:52-73 CASE-052 These words do not stand in "late-parcel#first". | The nearest passage there is "It was due on Monday.".',
  ]);
});

test('words that stand elsewhere in the case are told with that place', () => {
  expect(findingsOf(quote('late-parcel#first', 'It comes on Thursday.'))[0]).toContain(
    '| They stand in "late-parcel#second".',
  );
});

test('words that are like nothing there', () => {
  expect(findingsOf(quote('late-parcel#first', 'Good morning'))[0]).toContain(
    'nothing like them stands there.',
  );
});

test('words that stand twice', () => {
  expect(findingsOf(quote('late-parcel#second', 'late'))[0]).toContain('CASE-053 These words stand 2 times');
});

test('an unknown case, an unknown place, an address of another form', () => {
  expect(findingsOf(quote('late-parsel#first', 'x'))[0]).toMatch(
    /CASE-054 There is no case "late-parsel"\..*Did you mean "late-parcel"/,
  );
  expect(findingsOf(quote('late-parcel#frist', 'x'))[0]).toMatch(
    /CASE-054 There is no place in late-parcel "frist".*Did you mean "first"/,
  );
  expect(findingsOf(quote('late parcel', 'x'))[0]).toContain('CASE-054');
});

test('nothing is said about a case that could not be read', () => {
  expect(findingsOf(quote('broken#first', 'x'))).toEqual([]);
});

test('a revision that is not there', () => {
  expect(findingsOf(quote('late-parcel#first', 'Where', 'revision="2" stance="supports"'))[0]).toContain(
    'CASE-055 "late-parcel" has no revision 2.',
  );
});

test('two stances for one passage, in the lesson or between the lesson and a step', () => {
  const twice = `${quote('late-parcel#first', 'Where')}\n\n${quote('late-parcel#first', 'Monday', 'stance="challenges"')}`;
  expect(findingsOf(twice)).toEqual([
    expect.stringMatching(/^9:\d+-\d+ CASE-051 .* in an earlier <Evidence>, and challenges it here/),
  ]);
  const step = {
    ...world,
    cases: new Map([['late-parcel', { anchors: [{ id: 'start', text: 'The question' }] }]]),
  };
  const lesson = parseLesson(head + quote('late-parcel#start', 'question', 'stance="challenges"'));
  expect(checkLesson('say-it-first', lesson, step).map(({ code }) => code)).toEqual(['CASE-051']);
});

test('attributes that are wrong, missing or unknown', () => {
  expect(findingsOf(quote('late-parcel#first', 'x', 'stance="support"'))[0]).toMatch(
    /CASE-018 .*Did you mean "supports"/,
  );
  expect(findingsOf('<Evidence at="late-parcel#first">x</Evidence>')[0]).toContain(
    'CASE-017 <Evidence> needs the attribute "stance".',
  );
  expect(findingsOf(quote('late-parcel#first', 'Where', 'stance="supports" form="x"'))[0]).toContain(
    'CASE-016 <Evidence> has no attribute "form".',
  );
});

test('an unknown topic is told at its place', () => {
  const text = head.replace('[delivery]', '[delivery, delivrey]');
  const [fault] = checkLesson('say-it-first', parseLesson(text), world);
  expect(fault).toMatchObject({
    code: 'CASE-028',
    nearest: 'delivery',
    span: { start: text.indexOf('delivrey') },
  });
});

test('what trusted hands write in a lesson is theirs', () => {
  expect(
    findingsOf('import Chart from "./chart.astro"\n\n<Chart data={[1, 2]} />\n\n{1 + 1}\n\n## A heading\n'),
  ).toEqual([]);
});

test('the parts of a quotation', () => {
  expect(parseTarget('late-parcel#first')).toEqual({ slug: 'late-parcel', anchor: 'first' });
  expect(parseTarget('late-parcel')).toBeUndefined();
  expect(occurrences('a a', readPassage('a a a'))).toBe(2);
  expect(occurrences('', readPassage('a'))).toBe(0);
  expect(nearestPassage('one two', readPassage('Three. One two four! Five?'))).toBe('One two four!');
  expect(nearestPassage('six seven', readPassage('Three. Four.'))).toBeUndefined();
});

test('words are counted wherever they begin, and over one another', () => {
  const letters = (length: number, at: number) =>
    Array.from({ length }, (_, letter) => 'ab'[(at >> letter) & 1] ?? '').join('');
  const text = letters(12, 0b101101011010) + letters(9, 0b110110101);
  for (let at = 0; at < 32; at += 1) {
    const words = letters(1 + (at % 5), at);
    const starts = Array.from(text).filter((_, start) => text.startsWith(words, start));
    expect(occurrences(words, readPassage(text))).toBe(starts.length);
  }
});

test('a lesson with more quotations than anybody reads is told so, and the first are checked', () => {
  const text = head + `${quote('late-parcel#first', 'nobody said this')}\n\n`.repeat(201);
  const faults = checkLesson('say-it-first', parseLesson(text), world);
  expect(faults.filter(({ code }) => code === 'CASE-081')).toHaveLength(1);
  expect(faults.filter(({ code }) => code === 'CASE-052')).toHaveLength(200);
});

test('the body of a lesson alone has the quotations of the whole file, whatever its lines look like', () => {
  const body =
    'Three things count:\n\n---\n\nsetting: the other way\n\n<Evidence at="late-parcel#first" stance="supports">Where?</Evidence>\n\nnote: more\n\n<Evidence at="late-parcel#second" stance="qualifies">There.</Evidence>';
  const whole = `---\nclaim: A claim.\nsummary: A summary.\n---\n\n${body}\n`;
  const written = (quotations: readonly { readonly at: string }[]) => quotations.map(({ at }) => at);
  expect(written(quotationsIn(body))).toEqual(['late-parcel#first', 'late-parcel#second']);
  expect(written(parseLesson(whole).quotations)).toEqual(written(quotationsIn(body)));
});
