import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/adapters/checker/index.ts';
import { contentForEach } from '../../helpers/content-for-each.ts';
import { makeContent } from '../../helpers/content.ts';
import { LATE_PARCEL, LATE_PARCEL_FILE } from '../../helpers/late-parcel-published.ts';
import { picture } from '../../helpers/picture.ts';
import { edit, publish, publishAll } from '../../helpers/published.ts';

const RECORD = 'cases/late-parcel/revisions.yaml';
const LESSON = 'lessons/say-it-first/lesson.mdx';
const content = contentForEach({ [LATE_PARCEL_FILE]: LATE_PARCEL }, publishAll);

const change = (path: string, from: string | RegExp, to: string) => {
  edit(content.root, path, (text) => text.replace(from, to));
};

/** The findings as `file:line code`. */
async function found(): Promise<string[]> {
  const { findings } = await checkContent(content.root);
  return findings.map(({ file, line, code }) => `${file}:${line} ${code}`);
}

/** The line of a text on which something stands. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

test('what was published and did not change has no findings', async () => {
  expect(await found()).toEqual([]);
});

test('without a ledger nothing is asked, unless something was published', async () => {
  const free = makeContent({ [LATE_PARCEL_FILE]: LATE_PARCEL });
  expect((await checkContent(free.root)).findings).toEqual([]);
  free.remove();
  rmSync(join(content.root, 'ledger.yaml'));
  expect(await found()).toEqual(['ledger.yaml:1 CASE-070']);
});

describe('words', () => {
  test('a changed word of a published case is refused where it stands, until it is a revision', async () => {
    change(LATE_PARCEL_FILE, 'It comes on Thursday.', 'It comes on Friday.');
    const line = lineOf(LATE_PARCEL, '<Message id="second"');
    expect(await found()).toEqual([`${LATE_PARCEL_FILE}:${line} CASE-065`]);
    expect(await publish(content.root, 'late-parcel', 'Thursday was wrong.')).toBe(2);
    expect(await found()).toEqual([]);
  });

  test('facts of the front matter are words too, told at their key', async () => {
    change(LATE_PARCEL_FILE, 'outcome: The parcel came on the third day.', 'outcome: It came.');
    expect(await found()).toEqual([`${LATE_PARCEL_FILE}:${lineOf(LATE_PARCEL, 'outcome:')} CASE-065`]);
  });

  test.each([
    ['citedBy', 'citedBy: [{ title: A course }]'],
    ['allow', 'allow: [{ code: CASE-031, reason: It is no address. }]'],
    ['a comment of YAML', '# a remark'],
  ])('%s is not among the words', async (_what, line) => {
    change(LATE_PARCEL_FILE, 'fictional: true', `fictional: true\n${line}`);
    expect(await found()).toEqual([]);
  });

  test('another status is no change, but published words are never a draft again', async () => {
    change(LATE_PARCEL_FILE, 'status: published', 'status: retired');
    expect(await found()).toEqual([]);
    change(LATE_PARCEL_FILE, 'status: retired', 'status: draft');
    expect(await found()).toEqual([`${LATE_PARCEL_FILE}:5 CASE-073`]);
  });

  test('an archived address may be added; another address may not', async () => {
    const source = (more: string) =>
      `sources:\n  - { id: log, title: The log, kind: log, url: "https://example.org/log"${more} }\nfictional: true`;
    change(LATE_PARCEL_FILE, 'fictional: true', source(''));
    await publish(content.root, 'late-parcel', 'A source.');
    change(
      LATE_PARCEL_FILE,
      'org/log" }',
      'org/log", archived: "https://archive.example/1", archivedOn: 2026-03-02 }',
    );
    expect(await found()).toEqual([]);
    change(LATE_PARCEL_FILE, 'org/log"', 'org/another"');
    expect((await found()).map((one) => one.split(' ')[1])).toEqual(['CASE-065']);
  });

  test('a picture that changes or comes is a change', async () => {
    writeFileSync(join(content.root, 'cases/late-parcel/van.png'), picture());
    expect((await found()).map((one) => one.split(' ')[1])).toEqual(['CASE-065']);
  });

  test('a translation that was published stays, and so does every later revision of it', async () => {
    const spanish = 'cases/late-parcel/case.es.mdx';
    const facts = '---\ntitle: El paquete\nsummary: Llega tarde.\nlang: es\noutcome: Llegó.\n---\n';
    const text = facts + LATE_PARCEL.slice(LATE_PARCEL.indexOf('<Step'));
    content.write({ [spanish]: text });
    await publish(content.root, 'late-parcel', 'In Spanish.');
    rmSync(join(content.root, spanish));
    expect(await found()).toEqual([`${LATE_PARCEL_FILE}:1 CASE-075`]);
    change(LATE_PARCEL_FILE, 'It comes on Thursday.', 'It comes on Friday.');
    await expect(publish(content.root, 'late-parcel', 'Friday.')).rejects.toThrow('cannot be frozen');
    content.write({ [spanish]: text });
    expect(await publish(content.root, 'late-parcel', 'Friday.')).toBe(3);
    expect(await found()).toEqual([]);
  });

  test('a lesson too', async () => {
    change(LESSON, 'Whoever waits', 'Who waits');
    expect(await found()).toEqual([`${LESSON}:7 CASE-065`]);
    change(LESSON, 'claim: Say', 'claim: Tell');
    expect(await found()).toEqual([`${LESSON}:2 CASE-065`]);
  });

  test('what is published has a revision', async () => {
    content.write({ 'cases/late-letter/case.mdx': LATE_PARCEL });
    expect(await found()).toEqual(['cases/late-letter/case.mdx:5 CASE-064']);
  });
});

describe('frozen files', () => {
  test('one that was touched, one that is gone, one that nobody knows', async () => {
    change('cases/late-parcel/r1.mdx', 'Thursday', 'Friday');
    expect(await found()).toEqual(['cases/late-parcel/r1.mdx:1 CASE-067']);
    rmSync(join(content.root, 'cases/late-parcel/r1.mdx'));
    expect(await found()).toEqual(['cases/late-parcel/r1.mdx:1 CASE-067']);
    content.write({ 'lessons/say-it-first/r7.mdx': 'x' });
    expect(await found()).toContain('lessons/say-it-first/r7.mdx:1 CASE-067');
  });

  test('a record that was edited, shortened or removed', async () => {
    change(RECORD, /note: .*/, 'note: Another note.');
    expect(await found()).toEqual([`${RECORD}:1 CASE-070`]);
    change(RECORD, 'number: 1', 'number: 2');
    expect((await found())[0]).toMatch(/revisions\.yaml:\d+ CASE-066/);
    rmSync(join(content.root, RECORD));
    expect(await found()).toEqual([`${RECORD}:1 CASE-070`]);
  });

  test('a folder that is gone is known by the ledger, at its line', async () => {
    rmSync(join(content.root, 'cases/late-parcel'), { recursive: true });
    rmSync(join(content.root, 'lessons/say-it-first'), { recursive: true });
    const places = await found();
    expect(places).toHaveLength(2);
    for (const place of places) expect(place).toMatch(/^ledger\.yaml:\d+ CASE-070$/);
  });
});

describe('ids', () => {
  const said = async () =>
    (await checkContent(content.root)).findings.filter(({ code }) => code === 'CASE-068');

  test.each([
    ['a step', 'id="answer"', 'id="reply"', '<Step id="reply"'],
    ['a message', 'id="second"', 'id="reply"', '<Message id="reply"'],
    ['a mark', '<Mark id="where">', '<Mark id="whose">', '<Mark id="whose"'],
    ['a poll', '<Poll id="next"', '<Poll id="then"', '<Poll id="then"'],
  ])('%s that lost its id is told at what took its place', async (_what, from, to, now) => {
    edit(content.root, LATE_PARCEL_FILE, (text) =>
      text.replace(from, to).replace('on="where"', to.includes('whose') ? 'on="whose"' : 'on="where"'),
    );
    const text = LATE_PARCEL.replace(from, to);
    expect((await said()).map(({ file, line }) => `${file}:${line}`)).toEqual([
      `${LATE_PARCEL_FILE}:${lineOf(text, now)}`,
    ]);
  });

  test('moved or mourned, it may go, and revision two keeps both promises', async () => {
    edit(content.root, LATE_PARCEL_FILE, (text) =>
      text.replace('id="second"', 'id="reply"').replace(/<Commentary[\s\S]*?<\/Commentary>/, ''),
    );
    expect(await said()).toHaveLength(2);
    edit(
      content.root,
      RECORD,
      (text) => `${text}moved: { second: reply }\ngone: { on-where: It was beside the point. }\n`,
    );
    expect(await said()).toEqual([]);
    expect(await publish(content.root, 'late-parcel', 'Said it better.')).toBe(2);
    expect(await found()).toEqual([]);
    const lost = async () => (await said()).map(({ message }) => /"([^"]+)"/.exec(message)?.[1]);
    const record = readFileSync(join(content.root, RECORD), 'utf8');
    change(RECORD, 'second: reply', 'second: ghost');
    expect(await lost()).toEqual(['second']);
    content.write({ [RECORD]: record.replace(/^(?:moved|gone):.*\n(?: .*\n)*/gm, '') });
    expect((await lost()).toSorted()).toEqual(['on-where', 'second']);
    content.write({ [RECORD]: record });
    change(LATE_PARCEL_FILE, 'id="reply"', 'id="again"');
    expect(await lost()).toEqual(['second', 'reply']);
  });
});

describe('ids that went', () => {
  const noted =
    '<Commentary id="on-where" on="where">\n\nShe asks before anybody tells her.\n\n</Commentary>\n';
  const reused = async () =>
    (await checkContent(content.root)).findings.filter(({ code }) => code === 'CASE-074');

  test.each([
    ['gone', 'gone: { on-where: It was beside the point. }', 'is gone'],
    ['moved', 'moved: { on-where: start }', 'stands at "start" now'],
  ])('one that is %s is not given again, whether that was published or not', async (_how, entry, said) => {
    change(RECORD, /$/, `${entry}\n`);
    expect((await reused()).map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
    change(LATE_PARCEL_FILE, noted, '');
    expect(await reused()).toEqual([]);
    await publish(content.root, 'late-parcel', 'Without the note.');
    expect(await found()).toEqual([]);
    change(LATE_PARCEL_FILE, 'fidelity="invented">', 'fidelity="invented">\n<Mark id="on-where">So:</Mark>');
    expect((await reused()).map(({ file, line }) => `${file}:${line}`)).toEqual([
      `${LATE_PARCEL_FILE}:${lineOf(readFileSync(join(content.root, LATE_PARCEL_FILE), 'utf8'), '"on-where"')}`,
    ]);
    change(RECORD, `${entry}\n`, '');
    expect((await reused()).map(({ message }) => message)).toEqual([
      expect.stringContaining('revision 2 did not have it any more'),
    ]);
  });

  test('what moved to something that is gone now, or moved twice, is not lost', async () => {
    change(LATE_PARCEL_FILE, 'id="on-where"', 'id="second-note"');
    change(RECORD, /$/, 'moved: { on-where: second-note }\n');
    await publish(content.root, 'late-parcel', 'Another id.');
    change(LATE_PARCEL_FILE, 'id="second-note"', 'id="third-note"');
    change(RECORD, 'second-note }', 'second-note, second-note: third-note }');
    await publish(content.root, 'late-parcel', 'Yet another.');
    expect(await found()).toEqual([]);
    change(LATE_PARCEL_FILE, noted.replace('on-where', 'third-note'), '');
    change(RECORD, /$/, 'gone: { third-note: It was beside the point. }\n');
    await publish(content.root, 'late-parcel', 'Without the note.');
    expect(await found()).toEqual([]);
  });
});

describe('polls', () => {
  const codes = async () => (await found()).map((one) => one.split(' ')[1]);

  test.each([
    ['another question', 'What should Ben say first?', 'What should Ben say?'],
    ['another wording of an answer', 'That he is sorry', 'Sorry'],
    ['an answer less', '<Option id="sorry">That he is sorry</Option>', '<Option id="other">Other</Option>'],
  ])('%s asks for the next version', async (_what, from, to) => {
    change(LATE_PARCEL_FILE, from, to);
    expect(await codes()).toContain('CASE-069');
    change(
      LATE_PARCEL_FILE,
      '<Poll id="next" kind="opinion">',
      '<Poll id="next" kind="opinion" version="2">',
    );
    expect(await codes()).not.toContain('CASE-069');
  });

  test('one more answer does not, and a version is never lowered', async () => {
    change(LATE_PARCEL_FILE, '</Poll>', '<Option id="both">Both</Option>\n\n</Poll>');
    expect(await codes()).toEqual(['CASE-065']);
    change(
      LATE_PARCEL_FILE,
      '<Poll id="next" kind="opinion">',
      '<Poll id="next" kind="opinion" version="3">',
    );
    await publish(content.root, 'late-parcel', 'Asked anew.');
    change(LATE_PARCEL_FILE, ' version="3"', '');
    expect(await codes()).toContain('CASE-069');
  });
});
