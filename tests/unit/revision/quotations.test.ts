import { expect, test } from 'vitest';
import { checkContent } from '../../../src/adapters/checker/index.ts';
import { contentForEach } from '../../helpers/content-for-each.ts';
import { LATE_PARCEL, LATE_PARCEL_FILE } from '../../helpers/late-parcel-published.ts';
import { edit, publish, publishAll } from '../../helpers/published.ts';

const content = contentForEach({ [LATE_PARCEL_FILE]: LATE_PARCEL }, publishAll);

/** The codes of what is found; that the lesson itself is not frozen yet is not told. */
const codes = async () =>
  (await checkContent(content.root)).findings.map(({ code }) => code).filter((code) => code !== 'CASE-065');
const FILE = 'lessons/quoting/lesson.mdx';
const quote = (words: string, revision = '') => {
  content.write({
    [FILE]: `---\nclaim: A claim.\nsummary: A summary.\n---\n\n<Evidence at="late-parcel#second" stance="supports"${revision}>${words}</Evidence>\n`,
  });
};
const friday = async () => {
  edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('Thursday', 'Friday'));
  await publish(content.root, 'late-parcel', 'Thursday was wrong.');
};

test('a revision can be quoted; where a newer one says it otherwise, the editor is asked to look', async () => {
  quote('It comes on Thursday.', ' revision="1"');
  await publish(content.root, 'quoting');
  expect(await codes()).toEqual([]);
  await friday();
  const { findings } = await checkContent(content.root);
  expect(findings.map(({ code, severity, line }) => `${line} ${code} ${severity}`)).toEqual([
    '6 CASE-071 warning',
  ]);
  expect(findings[0]?.hint).toContain('It comes on Friday.');
  expect(findings[0]?.hint).toContain('npm run case -- revise quoting');
  quote('It comes on Thursday.');
  expect(await codes()).toEqual(['CASE-052']);
  quote('It comes on Thursday.', ' revision="3"');
  expect(await codes()).toEqual(['CASE-055']);
});

test('who freezes the lesson as it is means the older words, and is not asked again', async () => {
  quote('It comes on Thursday.', ' revision="1"');
  await publish(content.root, 'quoting');
  await friday();
  expect(await codes()).toEqual(['CASE-071']);
  expect(await publish(content.root, 'quoting', 'It means what was said first.')).toBe(2);
  expect(await codes()).toEqual([]);
  edit(content.root, LATE_PARCEL_FILE, (text) => text.replace('Friday', 'Saturday'));
  await publish(content.root, 'late-parcel', 'Friday was wrong too.');
  expect(await codes()).toEqual([]);
  await expect(publish(content.root, 'quoting', 'Again.')).rejects.toThrow('Nothing changed');
});

test('who writes it when the words have changed already is not asked', async () => {
  await friday();
  quote('It comes on Thursday.', ' revision="1"');
  expect(await codes()).toEqual(['CASE-064']);
  await publish(content.root, 'quoting');
  expect(await codes()).toEqual([]);
});
