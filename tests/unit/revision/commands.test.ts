import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/adapters/checker/index.ts';
import { storeOf } from '../../../src/adapters/content-folder/pending.ts';
import { finishPending } from '../../../src/adapters/content-folder/transaction.ts';
import { readRevisions } from '../../../src/core/revision/read.ts';
import { makeContent, type TemporaryContent } from '../../helpers/content.ts';
import { LATE_PARCEL, LATE_PARCEL_FILE } from '../../helpers/late-parcel-published.ts';
import { edit, publish, publishAll } from '../../helpers/published.ts';
import { picture } from '../../helpers/picture.ts';
import { runCase } from '../cli/run.ts';

const RECORD = 'cases/late-parcel/revisions.yaml';
let content: TemporaryContent;

beforeEach(() => {
  content = makeContent({ [LATE_PARCEL_FILE]: LATE_PARCEL });
});
afterEach(() => {
  content.remove();
});

const run = (...args: readonly string[]) => Promise.resolve(runCase([...args, '--content', content.root]));
const read = (path: string) => readFileSync(join(content.root, path), 'utf8');
/** Everything in the content folder, by path. */
const everything = () =>
  Object.fromEntries(
    readdirSync(content.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(content.root.length + 1), readFileSync(path, 'utf8')]),
  );
const codes = async () => (await checkContent(content.root)).findings.map(({ code }) => code);

describe('revise', () => {
  test('freezes text, translation and picture byte for byte, and records them', async () => {
    content.write({ 'cases/late-parcel/van.png': picture() });
    const { status, stdout } = await run('revise', 'late-parcel', '--note', 'First published.');
    expect(stdout).toContain('revision 1');
    expect(status).toBe(0);
    expect(read('cases/late-parcel/r1.mdx')).toBe(LATE_PARCEL);
    const [revision] = readRevisions(read(RECORD)).value?.revisions ?? [];
    const sha = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
    expect(revision?.files).toEqual({ 'r1.mdx': sha(LATE_PARCEL), 'r1/van.png': sha(picture()) });
    expect(revision?.anchors).toEqual(['start', 'first', 'where', 'on-where', 'answer', 'next', 'second']);
    expect(revision?.polls).toEqual({ next: { version: 1, options: ['sorry', 'when'] } });
  });

  test('refuses where nothing changed, where something is wrong, and where an id would be lost; nothing is written', async () => {
    await publishAll(content.root);
    const refused = async (status: number, part: string) => {
      const before = everything();
      const outcome = await run('revise', 'late-parcel', '--note', 'x');
      expect(outcome.stderr).toContain(part);
      expect(outcome.status).toBe(status);
      expect(everything()).toEqual(before);
    };
    await refused(2, 'Nothing changed in cases/late-parcel since revision 1.');
    edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('id="second"', 'id="reply"'));
    await refused(1, 'CASE-068');
    content.write({
      'lessons/quoting/lesson.mdx':
        '---\nclaim: A claim.\nsummary: A summary.\nstatus: draft\n---\n\n<Evidence at="late-parcel#second" stance="supports">on Thursday</Evidence>\n',
    });
    edit(
      content.root,
      'cases/late-parcel/revisions.yaml',
      (text) => `${text}gone: { second: It was wrong. }\n`,
    );
    await refused(1, 'CASE-054');
    edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('from="ben"', 'from="bne"'));
    await refused(1, 'CASE-028');
  });

  test('records which revision of each case a lesson shows, and asks for that to be there', async () => {
    const lesson = (revision = '') =>
      `---\nclaim: A claim.\nsummary: A summary.\n---\n\n<Evidence at="late-parcel#second" stance="supports"${revision}>on Thursday</Evidence>\n`;
    const quotes = () =>
      readRevisions(read('lessons/quoting/revisions.yaml')).value?.revisions.map((one) => one.quotes);
    content.write({ 'lessons/quoting/lesson.mdx': lesson() });
    const refused = async (part: string) => {
      const before = everything();
      const { status, stderr } = await run('revise', 'quoting', '--note', 'x');
      expect(stderr).toContain(`lessons/quoting quotes cases/late-parcel, which ${part}: freeze that first`);
      expect(status).toBe(2);
      expect(everything()).toEqual(before);
    };
    await refused('has no revision yet');
    await publish(content.root, 'late-parcel');
    await publish(content.root, 'quoting');
    expect(quotes()).toEqual([{ 'late-parcel': 1 }]);
    edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('It comes', 'It will come'));
    edit(content.root, 'lessons/quoting/lesson.mdx', (text) => text.replace('A claim', 'Another claim'));
    await refused('changed since revision 1');
    await publish(content.root, 'late-parcel', 'Will.');
    await publish(content.root, 'quoting', 'Another.');
    content.write({ 'lessons/quoting/lesson.mdx': lesson(' revision="1"') });
    await publish(content.root, 'quoting', 'Of revision 1.');
    expect(quotes()).toEqual([{ 'late-parcel': 1 }, { 'late-parcel': 2 }, { 'late-parcel': 2 }]);
    expect((await codes()).filter((code) => code === 'CASE-070')).toEqual([]);
  });

  test('refuses a draft, a name that is not there and a note that is missing, with a sentence each', async () => {
    edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('status: published', 'status: draft'));
    expect((await run('revise', 'late-parcel', '--note', 'x')).stderr).toContain('is a draft');
    expect((await run('revise', 'late-parcle', '--note', 'x')).stderr).toContain('did you mean late-parcel?');
    expect((await run('revise', 'late-parcel')).stderr).toContain('A note');
    expect((await run('revize', 'late-parcel')).stderr).toContain('did you mean revise?');
    expect(existsSync(join(content.root, RECORD))).toBe(false);
  });

  test('killed at any moment, all of it is there afterwards, or none', { timeout: 60_000 }, async () => {
    await publishAll(content.root);
    edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('Thursday', 'Friday'));
    for (const name of ['a', 'b', 'c', 'd'])
      content.write({ [`cases/late-parcel/${name}.png`]: picture({ words: name.repeat(1_000_000) }) });
    const before = everything();
    let interrupted = 0;
    for (let round = 0; round < 16; round += 1) {
      interrupted += Number(await reviseAndKill(round));
      finishPending(content.root);
      const after = everything();
      if (!('cases/late-parcel/r2.mdx' in after)) {
        expect(after).toEqual(before);
        continue;
      }
      expect(await codes()).toEqual([]);
      expect(Object.keys(after).filter((path) => /casebook/.test(path))).toEqual([]);
      content.remove();
      content = makeContent(before);
    }
    expect(interrupted).toBeGreaterThan(0);
  });

  /** Kills the command some turns after it began to write, later in each round; whether it was still at work. */
  async function reviseAndKill(round: number): Promise<boolean> {
    const args = ['src/cli/case.ts', 'revise', 'late-parcel', '--note', 'x', '--content', content.root];
    const child = spawn(process.execPath, args);
    const gone = once(child, 'exit');
    const { home } = storeOf(content.root);
    const writes = () => existsSync(home);
    const turn = () => new Promise(setImmediate);
    while (child.exitCode === null && !writes()) await turn();
    for (let turns = 0; turns < round * round * 4; turns += 1) await turn();
    child.kill('SIGKILL');
    await gone;
    return child.signalCode === 'SIGKILL';
  }

  test('where the disk refuses, nothing is half written', async () => {
    if (process.getuid?.() === 0) return;
    chmodSync(content.root, 0o500);
    const before = everything();
    await expect(publish(content.root, 'late-parcel')).rejects.toThrow();
    chmodSync(content.root, 0o700);
    expect(everything()).toEqual(before);
  });
});

describe('retire, withdraw, rename', () => {
  beforeEach(async () => {
    await publishAll(content.root);
  });

  test('retire sets the status and keeps the reason', async () => {
    expect((await run('retire', 'late-parcel', '--reason', 'The firm is no more.')).status).toBe(0);
    expect(read(LATE_PARCEL_FILE)).toBe(LATE_PARCEL.replace('status: published', 'status: retired'));
    const first = readRevisions(read(RECORD)).value?.retired;
    expect(first?.reason).toBe('The firm is no more.');
    const again = await run('retire', 'late-parcel', '--reason', 'The firm was sold.');
    expect(again.stdout).toContain(`retired since ${first?.date}; in the place of "The firm is no more."`);
    expect(readRevisions(read(RECORD)).value?.retired).toEqual({ ...first, reason: 'The firm was sold.' });
    expect((await run('retire', 'say-it-first', '--reason', 'Out of date.')).status).toBe(0);
    expect(read('lessons/say-it-first/lesson.mdx')).toContain('status: retired');
    expect(await codes()).toEqual([]);
  });

  test('withdraw takes the words of an older revision away, and never those that readers see', async () => {
    expect((await run('withdraw', 'late-parcel', '--revision', '1', '--reason', 'x')).stderr).toContain(
      'what readers see now',
    );
    edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('Thursday', 'Friday'));
    await publish(content.root, 'late-parcel', 'Friday.');
    expect((await run('withdraw', 'late-parcel', '--revision', 'r1', '--reason', 'A name.')).status).toBe(0);
    expect(existsSync(join(content.root, 'cases/late-parcel/r1.mdx'))).toBe(false);
    expect(readRevisions(read(RECORD)).value?.revisions[0]?.withdrawn?.reason).toBe('A name.');
    expect(await codes()).toEqual([]);
    expect((await run('withdraw', 'late-parcel', '--revision', '1', '--reason', 'x')).stderr).toContain(
      'already',
    );
    expect((await run('withdraw', 'late-parcel', '--revision', '9', '--reason', 'x')).stderr).toContain(
      'no revision 9',
    );
  });

  test('withdraw names the lessons that quote what it takes away, frozen ones too, and the checker says why', async () => {
    const lesson = (revision: string) =>
      `---\nclaim: A claim.\nsummary: A summary.\n---\n\n<Evidence at="late-parcel#second" stance="supports"${revision}>on Thursday</Evidence>\n`;
    content.write({ 'lessons/quoting/lesson.mdx': lesson('') });
    await publish(content.root, 'quoting');
    content.write({ 'lessons/quoting/lesson.mdx': lesson(' revision="1"') });
    await publish(content.root, 'quoting', 'Of revision 1.');
    edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('Thursday', 'Friday'));
    await publish(content.root, 'late-parcel', 'Friday, on the day of the lesson.');
    const { stdout, status } = await run('withdraw', 'late-parcel', '--revision', '1', '--reason', 'A name.');
    expect(status).toBe(0);
    expect(stdout.match(/lessons\/.*/g)).toEqual([
      'lessons/quoting/lesson.mdx',
      'lessons/quoting/r1.mdx',
      'lessons/quoting/r2.mdx',
    ]);
    const { findings } = await checkContent(content.root);
    expect(findings.map(({ code, severity, message }) => `${severity} ${code} ${message}`)).toEqual([
      expect.stringMatching(
        /^warning CASE-076 Revision 1 of "late-parcel" was withdrawn on \d{4}-\d\d-\d\d \(A name\.\)/,
      ),
    ]);
  });

  test('rename moves everything, and the old name is never given again', async () => {
    content.write({
      'lessons/quoting/lesson.mdx':
        '---\nclaim: A claim.\nsummary: A summary.\nstatus: draft\n---\n\n<Evidence at="late-parcel#second" stance="supports">on Thursday</Evidence>\n',
    });
    const first = await run('rename', 'late-parcel', 'slow-parcel');
    expect(first.status).toBe(2);
    expect(first.stderr).toMatch(
      /^Votes of cases\/late-parcel are counted .* Save them first with npm run polls:export/,
    );
    expect(readdirSync(join(content.root, 'cases'))).toEqual(['late-parcel']);
    expect((await run('rename', 'late-parcel', 'slow-parcel', '--votes-saved')).status).toBe(0);
    expect(readdirSync(join(content.root, 'cases'))).toEqual(['slow-parcel']);
    expect(await codes()).toEqual([]);
    content.write({ [LATE_PARCEL_FILE]: LATE_PARCEL });
    expect(await codes()).toContain('CASE-070');
    expect((await run('rename', 'slow-parcel', 'late-parcel')).stderr).toContain('already');
    expect((await run('rename', 'slow-parcel', 'R1')).stderr).toContain('cannot be a name');
  });

  test('a lesson that was renamed is found by the name that cases go on using', async () => {
    const naming = '<Lesson ref="say-it-first" stance="supports">\n\nSo it was.\n\n</Lesson>\n\n</Step>';
    edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('</Step>', naming));
    await publish(content.root, 'late-parcel', 'With a lesson.');
    expect((await run('rename', 'lessons/say-it-first', 'tell-it-first')).status).toBe(0);
    expect((await run('rename', 'lessons/tell-it-first', 'say-it-before')).status).toBe(0);
    expect(await codes()).toEqual([]);
    const now = 'lessons/say-it-before/lesson.mdx';
    const quotation = '<Evidence at="late-parcel#start" stance="challenges">The question</Evidence>';
    edit(content.root, now, (text) => `${text}\n${quotation}\n`);
    expect(await codes()).toContain('CASE-051');
    edit(content.root, now, (text) => text.replace(`\n${quotation}\n`, ''));
    edit(content.root, now, (text) => text.replace(/^claim/m, 'status: draft\nclaim'));
    expect(await codes()).toContain('CASE-062');
  });

  test('rename takes along what people keep in a folder, and refuses what it could only lose', async () => {
    const folder = 'cases/late-parcel';
    content.write({
      [`${folder}/.DS_Store`]: 'x',
      [`${folder}/my notes.txt`]: 'y',
      [`${folder}/drafts/über.md`]: 'z',
    });
    const refused = async (name: string) => {
      const before = everything();
      const { status, stderr } = await run('rename', 'late-parcel', 'slow-parcel', '--votes-saved');
      expect(stderr).toBe(
        `${folder} cannot be renamed while there is something in it that is no part of a case: ${name}. Move that elsewhere, or delete it, and rename then.\n`,
      );
      expect(status).toBe(2);
      expect(everything()).toEqual(before);
      rmSync(join(content.root, folder, name), { recursive: true });
    };
    content.write({ [`${folder}/.hidden`]: 'x' });
    await refused('.hidden');
    content.write({ [`${folder}/film.mov`]: new Uint8Array(33 * 1_048_576) });
    await refused('film.mov');
    symlinkSync(join(content.root, 'ledger.yaml'), join(content.root, folder, 'link.txt'));
    await refused('link.txt');
    mkdirSync(join(content.root, folder, 'empty'));
    await refused('empty');
    const names = Object.keys(everything()).filter((name) => name.startsWith(folder));
    expect((await run('rename', 'late-parcel', 'slow-parcel', '--votes-saved')).status).toBe(0);
    expect(Object.keys(everything()).filter((name) => name.startsWith('cases/'))).toEqual(
      names.map((name) => name.replace('late-parcel', 'slow-parcel')),
    );
    expect(await codes()).toEqual([]);
  });
});
